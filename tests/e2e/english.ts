// Words of the app that are still English on a page that speaks Welsh. People's own words may be in any language.
import type { Page } from 'playwright-core'
import sample from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { methods, sections } from '../../shared/methods/index.ts'
import { catalogue } from '../../shared/words/catalogue.ts'

/** Every text of the app in English that says something else in Welsh, as what it looks like with its blanks filled. */
const english: { whole: Set<string>; filled: RegExp[] } = (() => {
  const [en, cy] = [catalogue('en') as Record<string, string>, catalogue('cy') as Record<string, string>]
  const welsh = new Set(Object.values(cy))
  const texts = Object.entries(en)
    .filter(([key, value]) => cy[key] !== value && !welsh.has(value))
    .map(([, value]) => value)
  const inMethods = [
    ...methods.flatMap((one) => [one.name, one.about, ...one.steps.flatMap(ofStep)]),
    ...ofSections(),
  ]
  texts.push(...inMethods.filter((one) => one['en-GB'] !== one.cy).map((one) => one['en-GB']))
  const blank = /\{\{[^}]*\}\}/g
  const long = (text: string) => text.replace(blank, '').replace(/\P{L}/gu, '').length
  return {
    whole: new Set(texts.filter((text) => !text.match(blank))),
    filled: texts.filter((text) => text.match(blank) && long(text) >= 5).map(looksLike),
  }
  function ofStep(step: (typeof methods)[number]['steps'][number]) {
    const guide = step.guide?.['en-GB'].map((text, at) => ({ 'en-GB': text, cy: step.guide!.cy[at]! })) ?? []
    return [step.title, ...(step.prompt ? [step.prompt] : []), ...guide]
  }
  function ofSections() {
    return sections.flatMap((one) => [one.title, one.about])
  }
  function looksLike(text: string): RegExp {
    const parts = text.split(blank).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    // A count is figures: "{{count}} times" is not every sentence of somebody's that ends in "times".
    const blanks = (text.match(blank) ?? []).map((one) =>
      /count|number|amount/.test(one) ? '[\\d.,]+' : '.+',
    )
    return new RegExp(`^${parts.map((part, at) => part + (blanks[at] ?? '')).join('')}$`, 's')
  }
})()

/** What people of the sample said and wrote; some of it is also in the first page's words about the sample. */
const said = new Set(textsOf(sample))
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

/** Out: what a person, or a screen reader, still meets in English. */
export async function englishIn(page: Page): Promise<string[]> {
  const texts = (await page.evaluate(`(() => {
    const texts = []
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node
      if (element.closest('script, style, kbd, [lang]:not([lang=cy])')) continue
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.data)
      else for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'title', 'alt'])
        if (element.hasAttribute(name)) texts.push(element.getAttribute(name))
    }
    texts.push(document.title)
    return texts
  })()`)) as string[]
  return [...new Set(texts.map((text) => text.trim()))].filter(isEnglish)
}

/** Most texts are met again at the next stop. */
const known = new Map<string, boolean>()
function isEnglish(text: string): boolean {
  if (!known.has(text))
    known.set(
      text,
      !said.has(text) && (english.whole.has(text) || english.filled.some((one) => one.test(text))),
    )
  return known.get(text)!
}

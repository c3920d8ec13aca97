import axe from 'axe-core'
import { createHash } from 'node:crypto'
import { JSDOM, VirtualConsole } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeHtml } from '../../electron/export/html.ts'
import { p } from '../../shared/exports/tree.ts'
import { everyRule } from '../everyRule.ts'
import { sample } from '../shared/exports/treeSample.ts'
import { awkward } from '../shared/exports/treeWords.ts'
import { decode, htmlParts } from './exportReaders.ts'

describe('a web page', () => {
  let bytes: Uint8Array
  let page: ReturnType<typeof htmlParts>
  beforeAll(async () => {
    bytes = await writeHtml(sample)
    page = htmlParts(bytes)
  })
  const tags = (name: string) => page.all.filter((element) => element.tagName === name)

  it('holds no script and asks for nothing from outside, and its policy forbids both', () => {
    expect(tags('script')).toEqual([])
    for (const element of page.all)
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^on/)
        if (['src', 'href', 'action', 'srcset', 'poster', 'data', 'ping', 'background'].includes(name))
          expect(value).toMatch(/^#/)
      }
    const [style] = tags('style')
    const css = page.say(style!)
    expect(css).not.toMatch(/url\(|@import|@font-face|expression/)
    const policy = tags('meta')
      .map(
        (meta) => page.attr(meta, 'http-equiv') === 'Content-Security-Policy' && page.attr(meta, 'content'),
      )
      .find(Boolean)
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; base-uri 'none'; form-action 'none'`,
    )
    // The policy stands before anything it should govern.
    expect(
      page.all.findIndex((element) => element.tagName === 'meta' && page.attr(element, 'http-equiv')),
    ).toBeLessThan(page.all.indexOf(style!))
  })

  it('can be walked both ways: every link has its place, every clause and voice leads to the other', () => {
    const ids = page.all.map((element) => page.attr(element, 'id')).filter((id) => id !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
    const links = tags('a').map((a) => page.attr(a, 'href')!)
    for (const href of links) expect(ids).toContain(href.slice(1))
    expect(links).toEqual(expect.arrayContaining(['#evidence-1', '#clause-5-2', '#section-5', '#_document']))
    const voice = tags('figure').find((figure) => page.attr(figure, 'id') === 'evidence-1')!
    expect(page.say(voice)).toContain('He walked me in')
  })

  it('says its own language and that of every passage, and lets each find its direction', () => {
    expect(page.attr(tags('html')[0]!, 'lang')).toBe('en-GB')
    const inLang = (lang: string) =>
      page.all
        .filter((element) => element.tagName !== 'html' && page.attr(element, 'lang') === lang)
        .map(page.say)
    expect(inLang('cy')).toEqual(
      expect.arrayContaining([
        'Sesiwn gyda’r nos. Lle mae un, pryd o fwyd ar y cyd yw hi.',
        'Ŵyr neb arall, ond fe ges i gwsg y noson honno.',
      ]),
    )
    expect(inLang('ar')).toHaveLength(2)
    for (const name of ['td', 'th', 'h1', 'h3'])
      for (const element of tags(name)) expect(page.attr(element, 'dir')).toBe('auto')
  })

  it('has landmarks, one heading above all, and headings without gaps', () => {
    expect(['header', 'nav', 'main', 'h1'].map((name) => tags(name).length)).toEqual([1, 1, 1, 1])
    const depths = page.all
      .map((element) => /^h([1-6])$/.exec(element.tagName)?.[1])
      .filter(Boolean)
      .map(Number)
    depths.forEach((depth, n) => expect(depth - (depths[n - 1] ?? 0)).toBeLessThanOrEqual(1))
    expect(tags('th').every((th) => page.attr(th, 'scope') === 'col')).toBe(true)
  })

  it('quotes a person’s words and nothing else as their words', () => {
    const voice = page.all.find((element) => page.attr(element, 'id') === 'evidence-2')!
    const quote = page.all.find(
      (element) => element.tagName === 'blockquote' && element.parentNode === voice,
    )!
    expect(page.say(quote)).toBe(
      'Roedd hi’n ffonio gyda fi, felly dim ond unwaith roedd rhaid dweud.Ŵyr neb arall, ond fe ges i gwsg y noson honno.',
    )
  })

  it.each(['en-GB', 'cy'] as const)('has no fault that axe can find (%s)', async (language) => {
    // jsdom reads print rules as if they held, and hides what it should not; colours are looked at in a real window.
    const html = decode(await writeHtml({ ...sample, language })).replace(/<style>[^]*<\/style>/, '')
    const { window } = new JSDOM(html, { runScripts: 'outside-only', pretendToBeVisual: true })
    window.eval(axe.source)
    const found = await (window as unknown as { axe: typeof axe }).axe.run(window.document as never, {
      rules: { ...everyRule(axe), 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    })
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
    const passed = [
      'bypass',
      'heading-order',
      'link-name',
      'list',
      'region',
      'scope-attr-valid',
      'valid-lang',
    ]
    expect(found.passes.map(({ id }) => id)).toEqual(expect.arrayContaining(passed))
  })

  it('runs nothing, whatever people say', async () => {
    const alarm = new VirtualConsole()
    const errors: unknown[] = []
    alarm.on('jsdomError', (error) => errors.push(error))
    const html = decode(
      await writeHtml({
        ...sample,
        title: awkward.join(' '),
        version: awkward.join(' '),
        blocks: awkward.map((words) => p(words)),
      }),
    )
    const { window } = new JSDOM(html, {
      runScripts: 'dangerously',
      resources: 'usable',
      virtualConsole: alarm,
      beforeParse: (any) => (any.alert = () => errors.push('alert')),
    })
    await new Promise((go) => setTimeout(go, 100))
    expect(errors).toEqual([])
    expect(window.document.querySelectorAll('script, img, iframe, object, embed, link, form')).toHaveLength(0)
  })
})

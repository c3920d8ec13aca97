// Looks at every stop of the tour: with axe, and for English where the app speaks Welsh.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { Settings } from '../../shared/shell.ts'
import { openApp, type Opened } from './app.ts'
import { everyRule } from '../everyRule.ts'
import { englishIn } from './english.ts'
import { hallFaults } from './hallReadable.ts'
import { closeWhatIsOnTop, stops, type Stop } from './tour.ts'

type Look = Pick<Settings, 'language' | 'theme'>
export type Seen = { faults: string[]; english: string[]; looks: number }

/**
 * Everything is looked at in every pair of language and colours, and a screen in high contrast besides. The order spares
 * changes: it begins and ends in the language the tour is walked in, and the next stop goes it the other way round.
 */
const pairs: Look[] = [
  { language: 'en-GB', theme: 'light' },
  { language: 'cy', theme: 'light' },
  { language: 'cy', theme: 'dark' },
  { language: 'en-GB', theme: 'dark' },
]
const contrast: Look = { language: 'en-GB', theme: 'contrast' }
const usual = pairs[0]!
export const looksAt = (stop: Stop): Look[] => (stop.isScreen || stop.isWall ? [...pairs, contrast] : pairs)
const inOrder = (looks: Look[], now: Look) => (now.theme === 'light' ? looks : looks.toReversed())
const isSame = (a: Look, b: Look) => a.language === b.language && a.theme === b.theme
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Walked {
  opened: Opened
  seen: Map<string, Seen>
  end: () => Promise<void>
}

/** Walks the whole tour in one app. In: what hears of every stop as it is left. */
export async function walk(hears: (stop: Stop, seen: Seen) => void = () => {}): Promise<Walked> {
  const opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z', TZ: 'Europe/London' } })
  const seen = new Map<string, Seen>()
  let wall: Page | undefined
  opened.app.on('window', (page) => {
    page.setDefaultTimeout(10_000)
    wall = page
  })
  opened.page.setDefaultTimeout(10_000)
  // Rows out of sight do not finish their transitions, and would be looked at half way from one colour to another.
  await opened.page.evaluate(() => window.alongside!.shell.setSettings({ motion: 'off' }))
  let now = usual
  const turnTo = async (look: Look, page: Page = opened.page) => {
    // A wall that is just opening has to have this look before it is told of another.
    if (isSame(look, now)) return await hasLook(page, look)
    await set(opened, look, page)
    now = look
  }
  await set(opened, usual)
  for (const stop of stops) {
    const found: Seen = { faults: [], english: [], looks: 0 }
    try {
      await stop.go(opened.page, opened)
      if (stop.isWall) await until(() => wall?.url().endsWith('wall.html'))
      // Only once it shows something does a wall hear of another look.
      const shown = stop.scene ? `.wall[data-scene=${stop.scene}]` : '.wall'
      if (stop.isWall) await wall!.locator(shown).waitFor()
      const page = stop.isWall ? wall! : opened.page
      for (const look of inOrder(looksAt(stop), now)) {
        await turnTo(look, page)
        await lookAt(page, look, found)
        if (stop.isWall) found.faults.push(...(await hallFaults(page)))
      }
    } catch (error) {
      found.faults.push(`could not be looked at: ${String(error)}`)
      await set(opened, usual)
      now = usual
    }
    await turnTo({ ...now, language: usual.language })
    await closeWhatIsOnTop(opened.page)
    seen.set(stop.name, found)
    hears(stop, found)
  }
  return { opened, seen, end: () => opened.close() }
}

async function until(isSo: () => boolean | undefined): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
}

async function lookAt(page: Page, look: Look, found: Seen): Promise<void> {
  const faults = await axeOn(page)
  found.faults.push(...faults.map((fault) => `${look.language} ${look.theme}: ${fault}`))
  if (look.language === 'cy') found.english.push(...(await englishIn(page)))
  found.looks += 1
}

export async function set(opened: Opened, look: Look, page: Page = opened.page): Promise<void> {
  await opened.page.evaluate((settings) => window.alongside!.shell.setSettings(settings), look)
  for (const each of new Set([opened.page, page])) await hasLook(each, look)
}

async function hasLook(page: Page, look: Look): Promise<void> {
  await page.waitForFunction(
    ({ language, theme }) =>
      document.documentElement.lang === language && document.documentElement.dataset['theme'] === theme,
    look,
  )
}

/**
 * Nothing is left out and no rule is off; best practices are rules too. Out: what axe finds wrong, and what it leaves open
 * to be looked at: a contrast is then worked out here, everything else it cannot tell is to be made so that it can.
 */
export async function axeOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(`typeof axe === 'object'`))) {
    await page.evaluate(axe)
    await page.evaluate(
      `axe.addReporter('faults', ${faultsAmong.toString()}); axe.configure({ noHtml: true })`,
    )
  }
  // What is looked at may be replaced under the look, by a clock or an answer: it is of no page then, and is taken anew.
  for (let looks = 0; looks < 5; looks += 1) {
    // A button on its way from one colour to another has neither.
    await page.evaluate(`Promise.allSettled(document.getAnimations()
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime)).map((one) => one.finished))`)
    const faults = (await page.evaluate(
      `axe.run(document, { reporter: 'faults', rules: (${everyRule.toString()})(axe) })`,
    )) as string[] | 'replaced'
    if (faults !== 'replaced') return faults
  }
  return ['what is looked at was replaced under each of five looks']
}

type Check = { message: string }
type Found = { node: { selector: string[]; element: HTMLElement } } & Record<'any' | 'all' | 'none', Check[]>
type Colour = { parseString(css: string): void; alpha: number }
type Axe = {
  commons: {
    color: {
      Color: new () => Colour
      flattenColors: (over: Colour, under: Colour) => Colour
      getContrast: (under: Colour, over: Colour) => number
    }
  }
}

/**
 * Only what is wrong is given a name and a reason: to do so for everything that is well is much of axe's own work. Runs in
 * the page, as text, so it leans on nothing outside itself.
 */
function faultsAmong(
  results: { id: string; violations: Found[]; incomplete: Found[] }[],
  _options: unknown,
  done: (faults: string[] | 'replaced') => void,
): void {
  const found = results.flatMap(({ violations, incomplete }) => [...violations, ...incomplete])
  if (found.some(({ node }) => !node.element.isConnected)) return done('replaced')
  const { Color, flattenColors, getContrast } = (globalThis as unknown as { axe: Axe }).axe.commons.color
  const whyOf = (one: Found) => [...one.all, ...one.none, ...one.any].map(({ message }) => message).join('; ')
  done(
    results.flatMap(({ id, violations, incomplete }) => {
      const open = incomplete.flatMap((one) => {
        if (id === 'color-contrast') return tooPale(one)
        const isCovered = id === 'target-size' && whyOf(one).includes('partially obscured')
        return isCovered && hasRoom(one.node.element) ? [] : [one]
      })
      return [...violations, ...open].map(
        (one) => `${id} at ${one.node.selector.join(' ')}: ${whyOf(one).replace(/\s+/g, ' ')}`,
      )
    }),
  )

  /**
   * axe leaves a size open where another target lies over a part of it, as at the edge of what scrolls. Scrolled to, it has
   * to have a place of 24 by 24 pixels where whoever presses hits it and nothing else.
   */
  function hasRoom(target: HTMLElement): boolean {
    const scrolled: [HTMLElement, number, number][] = []
    for (let at = target.parentElement; at; at = at.parentElement)
      scrolled.push([at, at.scrollLeft, at.scrollTop])
    target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    const { left, top, right, bottom } = target.getBoundingClientRect()
    // A corner may be round.
    const within = [2, 7, 12, 17, 22]
    const isFree = (x: number, y: number) =>
      within.every((across) =>
        within.every((down) => target.contains(document.elementFromPoint(x + across, y + down))),
      )
    let isFound = false
    for (let y = top; y + 23.5 <= bottom && !isFound; y += 4)
      for (let x = left; x + 23.5 <= right && !isFound; x += 4) isFound = isFree(x, y)
    for (const [at, x, y] of scrolled) at.scrollTo({ left: x, top: y, behavior: 'instant' })
    return isFound
  }
  /**
   * axe leaves a contrast open where something lies over or beneath a part of the words, as at the edge of what scrolls.
   * At rest they lie on what they lie in, so that is what they are held against.
   */
  function tooPale(found: Found): Found[] {
    const within: HTMLElement[] = []
    for (let at: HTMLElement | null = found.node.element; at; at = at.parentElement) within.unshift(at)
    let [under, opacity] = [colour('rgb(255, 255, 255)', 1), 1]
    for (const at of within) {
      const style = getComputedStyle(at)
      opacity *= Number(style.opacity)
      under = flattenColors(colour(style.backgroundColor, opacity), under)
      if (hasPictureUnder(at, found.node.element)) return [found]
    }
    const style = getComputedStyle(found.node.element)
    const [size, weight] = [parseFloat(style.fontSize), Number(style.fontWeight)]
    const least = size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5
    const ratio = getContrast(under, flattenColors(colour(style.color, opacity), under))
    return ratio < least
      ? [{ ...found, all: [], none: [], any: [{ message: `${ratio.toFixed(2)} to 1` }] }]
      : []
  }
  function colour(css: string, opacity: number) {
    const one = new Color()
    one.parseString(css)
    one.alpha *= opacity
    return one
  }
  /** A thread drawn down one side, as a background of a few pixels' width, has no words on it. */
  function hasPictureUnder(holder: HTMLElement, words: HTMLElement): boolean {
    const { backgroundImage, backgroundRepeat, backgroundSize, backgroundPosition } = getComputedStyle(holder)
    if (backgroundImage === 'none') return false
    const [wide, from] = [parseFloat(backgroundSize), parseFloat(backgroundPosition)]
    const isThread = backgroundRepeat === 'no-repeat' && /^\d+px /.test(backgroundSize)
    const right = holder.getBoundingClientRect().left + from + wide
    return !(isThread && words.getBoundingClientRect().left >= right)
  }
}

// Looks at every stop of the tour: with axe, and for English where the app speaks Welsh.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { Settings } from '../../shared/shell.ts'
import { openApp, type Opened } from './app.ts'
import { everyRule } from '../everyRule.ts'
import { englishIn } from './english.ts'
import { closeWhatIsOnTop, stops, type Stop } from './tour.ts'

type Look = Pick<Settings, 'language' | 'theme'>
export type Seen = { faults: string[]; english: string[]; looks: number }

/** A screen is looked at in every pair of language and colours; what opens on top of one in two of them. */
const everyLook: Look[] = [
  { language: 'en-GB', theme: 'light' },
  { language: 'en-GB', theme: 'dark' },
  { language: 'en-GB', theme: 'contrast' },
  { language: 'cy', theme: 'light' },
  { language: 'cy', theme: 'dark' },
]
const fewLooks: Look[] = [
  { language: 'cy', theme: 'dark' },
  { language: 'en-GB', theme: 'light' },
]
const usual: Look = { language: 'en-GB', theme: 'light' }
export const looksAt = (stop: Stop): Look[] => (stop.isScreen || stop.isWall ? everyLook : fewLooks)
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
  await set(opened, usual)
  for (const stop of stops) {
    const found: Seen = { faults: [], english: [], looks: 0 }
    try {
      await stop.go(opened.page, opened)
      if (stop.isWall) await until(() => wall?.url().endsWith('wall.html'))
      for (const look of looksAt(stop)) await lookAt(opened, stop.isWall ? wall! : opened.page, look, found)
    } catch (error) {
      found.faults.push(`could not be looked at: ${String(error)}`)
    }
    await set(opened, usual)
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

async function lookAt(opened: Opened, page: Page, look: Look, found: Seen): Promise<void> {
  await set(opened, look, page)
  const faults = await axeOn(page)
  found.faults.push(...faults.map((fault) => `${look.language} ${look.theme}: ${fault}`))
  if (look.language === 'cy') found.english.push(...(await englishIn(page)))
  found.looks += 1
}

export async function set(opened: Opened, look: Look, page: Page = opened.page): Promise<void> {
  await opened.page.evaluate((settings) => window.alongside!.shell.setSettings(settings), look)
  for (const each of new Set([opened.page, page]))
    await each.waitForFunction(
      ({ language, theme }) =>
        document.documentElement.lang === language && document.documentElement.dataset['theme'] === theme,
      look,
    )
}

/** Nothing is left out and no rule is off; best practices are rules too. */
export async function axeOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(`typeof axe === 'object'`))) await page.evaluate(axe)
  // A button on its way from one colour to another has neither.
  await page.evaluate(`Promise.allSettled(document.getAnimations()
    .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime)).map((one) => one.finished))`)
  // What only arrows reach is pressed by a finger all the same: axe leaves its size open, as it does that of what lies
  // half out of sight until it is scrolled to.
  return (await page.evaluate(`axe.run(document, {
    resultTypes: ['violations', 'incomplete'], rules: (${everyRule.toString()})(axe),
  }).then(({ violations, incomplete }) => {
    const eachOf = (rules) => rules.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, ...node })))
    const small = eachOf(incomplete.filter(({ id }) => id === 'target-size'))
    return [...eachOf(violations), ...small.filter((one) => !one.failureSummary.includes('partially obscured'))].map(
      ({ id, target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' '))
  })`)) as string[]
}

// What tests do in the app again and again, as a person would: by the words on the screen.
import { execFileSync } from 'node:child_process'
import type { Locator, Page } from 'playwright-core'
import { at } from '../../build/places.mjs'
import { sayIn, type Say } from '../../shared/words/say.ts'

export const en = sayIn('en')
export const cy = sayIn('cy')

/** A button by its words, wherever it stands; the first where there are several. */
export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first()

/** From the first page: the sample inquiry, as a copy of its own, opened. */
export async function bringInSample(page: Page, t: Say = en): Promise<void> {
  await button(page, new RegExp(t('home.sample.appreciative-inquiry.title'))).click()
  await page.locator('.overview').waitFor({ timeout: 30_000 })
}

/** From the overview: the first workshop, at the capture line. */
export async function openCapture(page: Page, t: Say = en): Promise<void> {
  await page
    .locator('.workshop-list')
    .getByRole('button', { name: new RegExp(t('common.open')) })
    .first()
    .click()
  await page.getByRole('button', { name: t('inquiry.tab.capture'), exact: true }).click()
  await captureLine(page).waitFor()
}

export const captureLine = (page: Page): Locator => page.locator('.capline textarea')

/** Slips that are kept, not those on their way. */
export const keptSlips = (page: Page): Locator => page.locator('[data-slip] .said')

/** Every programme of a data folder through `verify` of the command line. Out: what it found. Thrown: what was wrong. */
export function verifyAll(data: string, passphrase?: string): { ok: boolean; words: number }[] {
  const run = (...words: string[]) =>
    JSON.parse(
      execFileSync(process.execPath, [at('out', 'electron', 'cli.cjs'), ...words, '--json', '--data', data], {
        encoding: 'utf8',
        env: { ...process.env, LANG: 'C.UTF-8', ...(passphrase ? { ALONGSIDE_PASSPHRASE: passphrase } : {}) },
      }),
    )
  const listed = run('list') as { id: string }[]
  return listed.map(({ id }) => run('verify', id))
}

/** Chooses from a menu or a list that is open, by its words. */
export const choose = (page: Page, words: string): Promise<void> =>
  page
    .locator('.pop .item')
    .filter({ has: page.getByText(words, { exact: true }) })
    .first()
    .click()

/** Opens a field that folds its choices away, and chooses. */
export async function pick(page: Page, within: Page | Locator, label: string, words: string): Promise<void> {
  const field = within.locator('.field').filter({ has: page.getByText(label, { exact: true }) })
  await field.getByRole('button').first().click()
  await choose(page, words)
}

/** Ticks one of several, or yes or no, by its words; a sentence of help may stand beneath them. */
export const tick = (within: Page | Locator, words: string): Promise<void> =>
  within.locator('.choice').filter({ hasText: words }).first().click()

/** Anywhere, the way that works from everywhere: the palette and a few letters. */
export async function byPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.locator('.palette')
  // Into its line, wherever the focus is just then: a sheet that closes gives it back a moment later.
  await palette.locator('input').fill(words)
  const all = palette.getByRole('menuitem')
  // The place “Words” is not “Undo: words placed on a canvas”.
  const exact = all.filter({ has: page.getByText(words, { exact: true }) })
  await all.filter({ hasText: words }).first().waitFor()
  await ((await exact.count()) ? exact : all.filter({ hasText: words })).first().click()
  await palette.waitFor({ state: 'hidden' })
}

type PlaceName =
  | 'overview'
  | 'evidence'
  | 'canvases'
  | 'methods'
  | 'people'
  | 'specification'
  | 'handover'
  | 'settings'
  | 'help'
  | 'home'

export async function toPlace(page: Page, t: Say, place: PlaceName): Promise<void> {
  await byPalette(page, t(`app.place.${place}`))
  await arrived(page, place)
}

export async function toWorkshop(page: Page, title: string): Promise<void> {
  await byPalette(page, title)
  await arrived(page, 'workshop')
}

/** A screen is a file of its own that is fetched when somebody first goes there: it is there once its heading is. */
async function arrived(page: Page, place: string): Promise<void> {
  await page.locator(`.app[data-place=${place}] main h1`).first().waitFor()
}

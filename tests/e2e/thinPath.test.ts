// One path straight through the app, walked three times: by keys alone, by presses without a drag, and with drags.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsIn, threadsIn } from '../demo/documents.ts'
import { openApp, type Opened } from './app.ts'
import { Keys } from './keys.ts'
import {
  bringInSample,
  button,
  captureLine,
  choose,
  en as t,
  keptSlips,
  pick,
  tick,
  toPlace,
  toWorkshop,
} from './steps.ts'

let opened: Opened
let page: Page

beforeAll(async () => {
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(15_000)
})
afterAll(async () => await opened.close())

const shown = (words: string | RegExp) => page.getByText(words).first().waitFor()
const card = (words: string) => page.locator('[data-card]').filter({ hasText: words }).first()
const lane = (theme: string) =>
  page.locator('.lane').filter({ has: page.getByRole('button', { name: theme }) })
const open = () => page.locator('.clause.open')

/** Where the system's own dialog, which no key of ours reaches, puts the next file. */
async function saveAs(name: string): Promise<string> {
  const filePath = join(opened.data, name)
  await opened.app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to })
  }, filePath)
  return filePath
}

/** The document is there, every claim leads somewhere, and it says these clauses. */
function isWhole(path: string, clauses: string[]): void {
  const bytes = readFileSync(path)
  expect(faultsIn(path, threadsIn('html', bytes))).toEqual([])
  for (const words of clauses) expect(bytes.toString()).toContain(words)
}

test('[T1] by keyboard alone from launch: sample, workshop, agreement, people, capture, board, clauses, trail, hand-over', async () => {
  const path = await saveAs('keys.html')
  const keys = new Keys(page)
  await keys.do(t('home.sample.appreciative-inquiry.title'))
  await page.locator('.overview').waitFor()

  await keys.do(t('overview.startWorkshop'))
  await keys.to(t('overview.workshop.title'))
  await keys.type('By keys')
  await keys.press('Enter')
  await page.locator('.agreement').waitFor()
  await keys.do(t('board.wall'))
  await keys.do(t('inquiry.agree.show'), { by: 'ArrowDown' })
  await expect.poll(() => opened.app.windows().length).toBe(2)
  await keys.do(t('inquiry.agree.together'))
  await shown(t('inquiry.agree.said'))

  await keys.palette(t('app.place.people'))
  await page.locator('.people-sheet').waitFor()
  await keys.press('n')
  await keys.to(t('people.alias'))
  await keys.press('Control+a')
  await keys.type('Kestrel')
  await keys.to(t('people.role'))
  await keys.press('Enter')
  await keys.do(t('kinds.role.carer'), { by: 'ArrowDown' })
  await keys.do(t('people.add.andAsk'))
  await keys.do(t('people.firstAnswer'))
  await keys.to(new RegExp(t('consent.name').replace('?', '\\?')))
  await keys.to(t('consent.name.alias'), { by: 'ArrowDown', most: 5 })
  await keys.press('Space')
  await keys.do(t('people.answer.keep'))
  await shown(t('people.answer.kept', { alias: 'Kestrel' }))

  await keys.palette('By keys')
  await captureLine(page).waitFor()
  await keys.do(/^Next: /)
  await keys.do(t('pieces.clock.start'))
  await keys.to(t('inquiry.line.label'))
  for (const words of ['A door that is open', 'Somebody who knows my name', 'Soup']) {
    await keys.type(words)
    await keys.press('Enter')
    await keptSlips(page).getByText(words, { exact: true }).waitFor()
  }
  await keys.type('@kes')
  await keys.press('Enter', 'Control+3')
  await keys.type('I came for the soup and stayed for the company')
  await keys.press('Enter')
  await page.locator('.slip-row').filter({ hasText: 'stayed for the company' }).getByText('Kestrel').waitFor()

  await keys.do(t('inquiry.tab.board'), { by: 'Shift+Tab' })
  await page.locator('.lanes').waitFor()
  await keys.press('ArrowDown')
  await keys.to('A door that is open', { most: 0 })
  await keys.press('n')
  await keys.to(t('board.theme.name'))
  await keys.type('An open door')
  await keys.do(t('board.new.make'))
  await lane('An open door').locator('[data-card]').waitFor()
  await keys.to('Somebody who knows', { by: 'Shift+Tab' })
  await keys.press('m')
  await keys.do('An open door', { by: 'ArrowDown', most: 4 })
  await lane('An open door').locator('[data-card]').filter({ hasText: 'Somebody who knows' }).waitFor()
  await keys.to('Soup', { by: 'Shift+Tab' })
  await keys.press('Space', 'ArrowRight', 'Enter')
  await lane('An open door').locator('[data-card]').filter({ hasText: 'Soup' }).waitFor()

  await keys.to('stayed for the company', { by: 'Shift+Tab' })
  await keys.press('c')
  await keys.to(t('board.clause.words'))
  await keys.press('Control+a')
  await keys.type('There is company for whoever stays.')
  await keys.do(t('board.clause.make'))
  await shown(t('board.clause.made'))
  await keys.do('An open door', { by: 'Shift+Tab' })
  await keys.do(t('board.clause'), { by: 'ArrowDown', most: 9 })
  await keys.to(t('board.clause.words'))
  await keys.press('Control+a')
  await keys.type('The door is open when people come.')
  await keys.do(t('board.clause.make'))
  await keys.do(t('board.clause.open'))

  await open().filter({ hasText: 'The door is open when people come.' }).waitFor()
  await keys.to('The door is open when people come.')
  await keys.press('ArrowRight')
  await keys.do(t('specification.showBeneath', { count: 3 }))
  await page.locator('.drawer').getByText('Somebody who knows my name').waitFor()
  await keys.press('Escape', 'n')
  await page.locator('.adding').waitFor()
  await keys.type('Who holds the key?')
  await keys.press('Enter', 'Escape')
  const silent = page.locator('.clause').filter({ hasText: 'Who holds the key?' })
  await silent.getByText(t('common.noVoiceYet')).waitFor()

  await keys.press('Control+f')
  await expect.poll(() => keys.focused()).toContain(t('evidence.find'))
  await keys.type('stayed for the company')
  await expect.poll(() => page.locator('.words-row').count()).toBe(1)
  await keys.do(/Clause \d/)
  await open().filter({ hasText: 'There is company for whoever stays.' }).waitFor()

  await keys.palette(t('app.place.handover'))
  await page.locator('.document-view').waitFor()
  await keys.to(t('handover.format'))
  await keys.press('Enter')
  await keys.do(t('handover.format.html'), { by: 'ArrowDown' })
  await keys.to(t('handover.recipient'))
  await keys.type('Hub steering group')
  await keys.do(t('handover.save'))
  await shown(t('handover.saved', { file: 'keys.html' }))
  const record = page.locator('.handed').first()
  await record.getByText('Hub steering group').waitFor()
  expect(await record.textContent()).not.toContain('taken back')
  isWhole(path, [
    'There is company for whoever stays.',
    'The door is open when people come.',
    'Who holds the key?',
  ])
})

test('[T2] by presses alone, without a drag', async () => {
  const path = await saveAs('presses.html')
  await page.keyboard.press('Escape')
  await toPlace(page, t, 'home')
  await bringInSample(page)
  await button(page, t('overview.startWorkshop')).click()
  await page.getByLabel(t('overview.workshop.title')).fill('By presses')
  await button(page, t('overview.workshop.do')).click()
  await button(page, t('inquiry.agree.together')).click()
  await button(page, t('inquiry.tab.capture')).click()
  for (const words of ['Tea before forms', 'A lift home', 'Somewhere to sit']) {
    await captureLine(page).fill(words)
    await page.keyboard.press('Enter')
    await keptSlips(page).getByText(words, { exact: true }).waitFor()
  }
  await button(page, t('inquiry.tab.board')).click()
  await card('Tea before forms').click()
  await button(page, t('board.newThemeFrom')).click()
  await page.getByRole('dialog').getByLabel(t('board.theme.name')).fill('Welcome')
  await button(page, t('board.new.make')).click()
  for (const words of ['A lift home', 'Somewhere to sit']) {
    await card(words).click()
    await button(page, t('board.move')).click()
    await choose(page, 'Welcome')
    await lane('Welcome').locator('[data-card]').filter({ hasText: words }).waitFor()
  }
  await page.getByRole('button', { name: 'Welcome' }).first().click()
  await choose(page, t('board.clause'))
  await page
    .getByRole('dialog')
    .getByLabel(t('board.clause.words'), { exact: true })
    .fill('Tea comes before any form.')
  await tick(page.getByRole('dialog'), t('kinds.clause.standard'))
  await button(page, t('board.clause.make')).click()
  await button(page, t('board.clause.open')).click()
  await open().filter({ hasText: 'Tea comes before any form.' }).waitFor()
  await button(page, t('specification.showBeneath', { count: 3 })).click()
  await page.locator('.drawer').getByText('A lift home').waitFor()
  await button(page, t('specification.handOver')).click()
  await pick(page, page, t('handover.format'), t('handover.format.html'))
  await button(page, t('handover.save')).click()
  await shown(t('handover.saved', { file: 'presses.html' }))
  isWhole(path, ['Tea comes before any form.'])
})

test('[T3] on the board by dragging: into a theme, above another note, out again; taken back with Ctrl Z', async () => {
  await toWorkshop(page, 'By presses')
  await button(page, t('inquiry.tab.board')).click()
  const notes = async (theme: string) => await lane(theme).locator('[data-card] .said').allTextContents()
  const loose = page.locator('.lane.loose [data-card]')
  expect(await notes('Welcome')).toEqual(['Tea before forms', 'A lift home', 'Somewhere to sit'])

  await drag('Somewhere to sit', '.lane.loose')
  await expect.poll(async () => await loose.count()).toBe(1)
  await dragAbove('Somewhere to sit', 'A lift home')
  await expect.poll(() => notes('Welcome')).toEqual(['Tea before forms', 'Somewhere to sit', 'A lift home'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => notes('Welcome')).toEqual(['Tea before forms', 'A lift home'])
  await toPlace(page, t, 'overview')
})

async function drag(words: string, to: string): Promise<void> {
  const { x, y, width, height } = (await page.locator(to).boundingBox())!
  await dragTo(words, x + width / 2, y + height / 2)
}
async function dragAbove(words: string, other: string): Promise<void> {
  const { x, y, width } = (await card(other).boundingBox())!
  await dragTo(words, x + width / 2, y + 4)
}
async function dragTo(words: string, x: number, y: number): Promise<void> {
  await card(words).hover()
  await page.mouse.down()
  await page.mouse.move(x, y - 30, { steps: 8 })
  await page.mouse.move(x, y, { steps: 4 })
  await page.waitForTimeout(100)
  await page.mouse.up()
}

test('[T4] nothing on any of the three ways made a page complain', () =>
  expect(opened.complaints).toEqual([]))

// An inquiry set up by keys alone and run through steps that were moved, skipped and brought back, half-way through the day.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type Opened } from './app.ts'
import { Keys } from './keys.ts'
import { captureLine, en as t, keptSlips } from './steps.ts'

let opened: Opened
let page: Page
let keys: Keys

beforeAll(async () => {
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(15_000)
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1280, 680),
  )
  keys = new Keys(page)
})
afterAll(async () => await opened.close())

const shown = (words: string | RegExp) => page.getByText(words).first().waitFor()
const names = () => page.locator('.plan-step .name').allTextContents()
const times = () => page.locator('.plan-step > .at').allTextContents()
const toTab = async (tab: 'plan' | 'pairs' | 'privacy' | 'capture') => {
  await keys.palette(t(`inquiry.tab.${tab}`))
  await page
    .locator(`.workshop-tabs [aria-current=page]`)
    .getByText(t(`inquiry.tab.${tab}`))
    .waitFor()
}

test('[I5] by keys alone: a programme, and a workshop with what people should know', async () => {
  await keys.do(t('home.start'))
  await keys.to(t('home.startDialog.name'))
  await keys.type('Warm places')
  await keys.press('Enter')
  await page.locator('.overview').waitFor()
  await keys.do(t('overview.startWorkshop'))
  await keys.to(t('overview.workshop.title'))
  await keys.type('A day of stories')
  await keys.to(t('setup.start.open'))
  await keys.type('Opening hours')
  await keys.press('Enter')
  await keys.type('Who opens the door')
  await keys.to(t('overview.decides'))
  await keys.type('The hub board')
  await keys.do(t('overview.workshop.do'))
  await page.locator('.agreement').waitFor()
})

test('[I14] what is read out is offered before the first note, shown to the room and noted; nothing waits for it', async () => {
  await toTab('capture')
  await shown(t('setup.privacy.offer'))
  await keys.do(t('setup.privacy.offer.do'))
  await shown(/decided by The hub board/)
  const wall = opened.app.waitForEvent('window')
  await keys.do(t('board.wall'))
  await keys.do(t('setup.privacy.show'), { by: 'ArrowDown' })
  await expect.poll(async () => (await wall).locator('h1').textContent()).toBe(t('setup.privacy.heading'))
  expect(await (await wall).locator('.wall-told').innerText()).toContain('The hub board')
  await keys.do(t('setup.privacy.read'))
  await shown(/^Read out on 21 November 2026 at/)
})

test('[I4] the plan is reordered, shortened and skipped by keys, with notes in it, and nothing is lost', async () => {
  await toTab('plan')
  expect(await names()).toEqual(['Define', 'Discovery', 'Dream', 'Design', 'Destiny'])
  await keys.to(/^Dream, 55 min/)
  await keys.press('Alt+ArrowDown')
  await expect.poll(names).toEqual(['Define', 'Discovery', 'Design', 'Dream', 'Destiny'])
  // The focus went with it: the next keys mean the same step.
  await expect.poll(() => keys.focused()).toMatch(/^Dream/)
  await keys.press('-', '-', '-')
  await expect
    .poll(() => page.locator('.plan-step', { hasText: 'Dream' }).locator('.minutes').textContent())
    .toBe('40 min')
  await keys.press('ArrowUp', 's')
  await expect.poll(() => page.locator('.plan-step.skipped .name').textContent()).toBe('Design')
  await expect.poll(times).toEqual(['10:00', '10:30', '12:10', '12:10', '12:50'])

  await toTab('capture')
  await keys.do(/^Next: Discovery/)
  await captureLine(page).focus()
  await keys.type('the kettle is always on')
  await keys.press('Enter')
  await keptSlips(page).getByText('the kettle is always on').waitFor()
  // Half-way: the step the room is in is skipped, the day goes on, and it is brought back with its note.
  await toTab('plan')
  await keys.to(/^Discovery, 100 min, now/)
  await keys.press('s')
  await expect
    .poll(() => page.locator('.plan-step.skipped .name').allTextContents())
    .toEqual(['Discovery', 'Design'])
  await toTab('capture')
  await keys.do(/^Next: Dream/)
  await shown('It is three years from now and it works. What do you see?')
  await toTab('plan')
  await keys.to(/^Discovery, 100 min, skipped/)
  await shown(t('setup.plan.notes', { count: 1 }))
  await keys.press('s')
  await keys.press('Control+z', 'Control+z')
  await expect
    .poll(() => page.locator('.plan-step.skipped .name').allTextContents())
    .toEqual(['Discovery', 'Design'])
  await page.locator('.plan-step.now .name', { hasText: 'Discovery' }).waitFor()
  await shown(t('setup.actual.title'))
})

test('[I8] who is here by alias, pairs made, and somebody late sits down, without a mouse', async () => {
  await toTab('pairs')
  await keys.to(t('setup.here.line'))
  for (const alias of ['Heron', 'Wren', 'Linnet', 'Teal']) {
    await keys.type(alias)
    await keys.press('Enter')
    await page.locator('.people-here .here', { hasText: alias }).waitFor()
  }
  await keys.do(t('setup.pairs.make'))
  await expect.poll(() => page.locator('.pair').count()).toBe(2)
  await keys.to(t('setup.here.line'), { by: 'Shift+Tab' })
  await keys.type('Swift')
  await keys.press('Enter')
  await keys.do(/^Swift: sit with/)
  await expect
    .poll(() => page.locator('.pair').allTextContents())
    .toContainEqual(expect.stringContaining('Three'))
  await keys.to(t('setup.here.line'), { by: 'Shift+Tab' })
  await keys.do(t('setup.here.leaveNamed', { alias: 'Heron' }))
  await shown(t('setup.here.left', { alias: 'Heron' }))
})

test('[I3] a way of working is copied, saved as a file and brought in again; a bad file says where it is wrong', async () => {
  await keys.palette(t('app.place.methods'))
  await page.locator('.method-sheet').waitFor()
  await keys.do(t('method.copy'))
  await shown('Appreciative inquiry, 5-D, our way')
  const path = join(opened.data, 'ours.json')
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
  await keys.do(t('method.save'))
  await shown(t('method.saved', { name: 'ours.json' }))
  const saved = JSON.parse(readFileSync(path, 'utf8'))
  expect(saved.steps).toHaveLength(5)
  expect(saved.name).toEqual({
    'en-GB': 'Appreciative inquiry, 5-D, our way',
    cy: expect.stringContaining('Ymholiad'),
  })
  expect(readFileSync(path, 'utf8')).not.toContain('kettle')

  saved.steps[1].minutes = 'an hour'
  writeFileSync(path, JSON.stringify(saved))
  await keys.do(t('method.open'))
  await shown(/steps › 2 \(step-2\) › minutes/)
  saved.steps[1].minutes = 60
  saved.name = { 'en-GB': 'The other hall’s way' }
  writeFileSync(path, JSON.stringify(saved))
  await keys.do(t('method.open'))
  await page.locator('.method-sheet h1', { hasText: 'The other hall’s way' }).waitFor()
})

test('no page complained of anything', () => {
  expect(opened.complaints).toEqual([])
})

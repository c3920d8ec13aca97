// Welsh in the real Electron, whose Chromium has no Welsh of its own: dates, plurals, and the wall beside them.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type Opened } from './app.ts'
import { bringInSample, button, choose, cy, en, toPlace, toWorkshop } from './steps.ts'

let opened: Opened
let page: Page
let wall: Page

beforeAll(async () => {
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z', TZ: 'Europe/London' } })
  page = opened.page
  await bringInSample(page)
  await toWorkshop(page, 'When our neighbourhoods look after each other')
  await button(page, en('board.wall')).click()
  ;[wall] = await Promise.all([opened.app.waitForEvent('window'), choose(page, en('inquiry.question.show'))])
  await wall.locator('h1').waitFor()
})
afterAll(async () => await opened.close())

const months = 'January February March April June July August September October November December'.split(' ')
/** What the app itself says: people’s words keep their own language, and say which. */
const ownText = (of: Page) =>
  of.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement
    for (const said of body.querySelectorAll('[lang^="en"]')) said.remove()
    return body.textContent.replace(/\s+/g, ' ')
  })
const text = async (of: Page) => (await of.locator('body').innerText()).replace(/\s+/g, ' ')
const englishMonths = (words: string) => months.filter((month) => new RegExp(`\\d ${month} \\d`).test(words))

test('[WE1] Chromium by itself would give English dates and say nothing', async () => {
  expect(
    await page.evaluate(`new Intl.DateTimeFormat('cy', { month: 'long' }).format(new Date('2026-10-21'))`),
  ).toBe('October')
})

test('[WE2] the question on the wall changes its language with the app, at once', async () => {
  const question = wall.locator('h1')
  expect(await question.textContent()).toBe('What are we here to find out together?')
  await toPlace(page, en, 'settings')
  await page.locator('.choice', { hasText: 'Cymraeg' }).click()
  await expect.poll(() => question.textContent()).toBe('Beth rydym ni yma i’w ddarganfod gyda’n gilydd?')
  expect(await wall.title()).toBe(cy('menu.wallTitle'))
  expect(await wall.evaluate('document.documentElement.lang')).toBe('cy')
})

test('[WE3] days are in Welsh wherever one stands', async () => {
  const screens = {
    overview: ['21 Hydref 2026', '13 Mai 2026', '10 Mehefin 2026'],
    people: ['13 Mai 2027'],
    specification: ['21 Hydref 2026'],
    handover: ['21 Hydref 2026'],
  }
  for (const [place, days] of Object.entries(screens)) {
    await toPlace(page, cy, place as 'overview')
    if (place === 'handover') {
      await page.locator('.choice', { hasText: cy('handover.language.cy') }).click()
      await expect.poll(() => page.locator('.document-view').getAttribute('lang')).toBe('cy')
    }
    const words = await text(page)
    for (const day of days) expect(words, place).toContain(day)
    expect(englishMonths(await ownText(page)), place).toEqual([])
  }
})

test('[WE4] numbers take their Welsh forms', async () => {
  await toPlace(page, cy, 'overview')
  const words = await text(page)
  for (const counted of ['84 nodyn', '7 thema', '14 cymal']) expect(words).toContain(counted)
})

test('[WE5] the page says which language it speaks, and people’s words theirs', async () => {
  expect(await page.evaluate('document.documentElement.lang')).toBe('cy')
  await toPlace(page, cy, 'evidence')
  const said = page.locator('.words-row .said')
  expect(await said.first().getAttribute('lang')).toBe('en-GB')
})

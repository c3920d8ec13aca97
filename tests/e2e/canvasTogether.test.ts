// Canvases together, by keys: on the wall, beside another table's, as a clause; and words taken back are gone from all.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openApp, type Opened } from './app.ts'
import { aBlueprint, seedCanvases } from './canvasSeed.ts'
import { hallFaults } from './hallReadable.ts'
import { Keys } from './keys.ts'
import { en as t } from './steps.ts'

const secret = 'I asked about my mood while the spin cycle was on'
let opened: Opened
let page: Page
let wall: Page
let keys: Keys
const pictures = process.env['PICTURES']
const shot = async (of: Page, name: string) => {
  if (pictures) await of.screenshot({ path: `${pictures}/${name}.png` })
}

beforeAll(async () => {
  const data = await seedCanvases({
    'service-blueprint': async (on) => {
      await aBlueprint(on)
      const note = await on.act('writeOnCanvas', {
        canvas: on.canvas,
        lane: 'actions',
        column: on.steps[2]!,
        text: secret,
      })
      const two = await on.act('copyCanvas', {
        id: on.canvas,
        name: 'Table two',
        table: 'Two',
        isEmpty: true,
      })
      const { id: next } = await on.act('copyCanvas', { id: on.canvas, name: 'Tomorrow', of: 'tomorrow' })
      for (const canvas of [two.id, next]) {
        const { id: column } = await on.act('addCanvasStep', { canvas, title: 'Is rung up' })
        await on.act('placeOnCanvas', { canvas, lane: 'actions', column, on: [note.contribution] })
        await on.act('setCanvasCell', { canvas, lane: 'actions', column, wait: 7, waitUnit: 'days' })
      }
    },
  })
  opened = await openApp({ data, env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(15_000)
  keys = new Keys(page)
}, 120_000)
afterAll(async () => await opened.close())

const textOf = (of: Page) => of.locator('body').innerText()

test('[V64][V66][V72] a note is on canvas, wall and compare, and taken back by keys it is on none', async () => {
  await page
    .getByRole('button', { name: /Tuesday Table/ })
    .first()
    .press('Enter')
  await page.locator('.overview').waitFor()
  await keys.palette(t('app.place.canvases'))
  await page.locator('.canvas-list button').first().press('Enter')
  await page.locator('.cv-scroll [data-card]').first().waitFor()
  const card = page.locator('.cv-scroll [data-card]').filter({ hasText: secret })
  await card.focus()
  await keys.press('Enter')
  await page.waitForTimeout(300)
  await shot(page, 'canvas')
  const opening = opened.app.waitForEvent('window', { timeout: 20_000 }).catch(() => undefined)
  await page.getByRole('button', { name: t('canvasTable.more') }).press('Enter')
  await page.getByRole('menuitem', { name: t('canvasTable.wall.show') }).press('Enter')
  wall = (await opening) ?? opened.app.windows().find((one) => one.url().endsWith('wall.html'))!
  await expect.poll(() => wall.url()).toMatch(/wall\.html$/)
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await expect.poll(() => textOf(wall)).toContain(secret)
  await shot(wall, 'wall')
  expect(await hallFaults(wall)).toEqual([])
  // The room follows the cell that is chosen, unless it is held still; then it goes on from there.
  const lookedAt = () => wall.locator('.wall-canvas .cell.looked').innerText()
  const follow = async (deed: 'still' | 'follow') => {
    await page.getByRole('button', { name: t('canvasTable.more') }).press('Enter')
    await page.getByRole('menuitem', { name: t(`canvasTable.wall.${deed}`) }).press('Enter')
  }
  const choose = (words: string) =>
    page.locator('.cv-scroll [data-card]').filter({ hasText: words }).first().focus()
  await choose('Rings the bell')
  await expect.poll(lookedAt).toContain('Rings the bell')
  await follow('still')
  await choose('Sees the poster')
  await page.waitForTimeout(400)
  expect(await lookedAt()).toContain('Rings the bell')
  await follow('follow')
  await expect.poll(lookedAt).toContain('Sees the poster')
  await keys.press('Control+b')
  await expect.poll(() => textOf(wall)).not.toContain('Sees the poster')
  await keys.press('Control+b')
  await choose(secret)
  await expect.poll(() => textOf(wall)).toContain(secret)
  if (pictures) {
    const speak = (language: 'cy' | 'en-GB') =>
      page.evaluate((to) => window.alongside!.shell.setSettings({ language: to }), language)
    await speak('cy')
    await page.waitForTimeout(800)
    await shot(wall, 'wall-cy')
    await speak('en-GB')
    await page.waitForTimeout(500)
  }
  await page.getByRole('button', { name: t('canvas.look.compare'), exact: true }).press('Enter')
  await page.locator('.cv-beside').waitFor()
  await expect.poll(() => textOf(page)).toContain(t('canvasTable.compare.changes'))
  await shot(page, 'changes')
  await page.getByRole('button', { name: t('canvasTable.compare.tables'), exact: true }).press('Enter')
  await expect.poll(() => textOf(page)).toContain(secret)
  await shot(page, 'tables')
  await keys.palette(t('app.place.evidence'))
  await page.locator('.words-row').first().waitFor()
  await keys.press('Control+f')
  await keys.type('spin cycle')
  await expect.poll(() => page.locator('.words-row').count()).toBe(1)
  await page
    .getByRole('button', { name: new RegExp(t('takeback.theirs.of', { what: 'I asked' }).slice(0, 20)) })
    .press('Enter')
  await page.getByRole('menuitem', { name: t('takeback.takeBack') }).press('Enter')
  const dialog = page.locator('[role=dialog], [role=alertdialog]')
  await expect.poll(() => dialog.innerText()).toContain('Tomorrow')
  await shot(page, 'preview')
  await dialog.getByRole('button', { name: t('people.takeBack.do.one') }).press('Enter')
  const done = page.getByRole('dialog', { name: t('people.takeBack.done') })
  await done
    .getByRole('button', { name: t('common.close') })
    .last()
    .press('Enter')
  await done.waitFor({ state: 'hidden' })
  await expect.poll(() => textOf(wall)).not.toContain(secret)
  await keys.palette(t('app.place.canvases'))
  await page.locator('.canvas-list button').first().press('Enter')
  await page.locator('.cv-scroll').waitFor()
  expect(await textOf(page)).not.toContain(secret)
  await page.getByRole('button', { name: t('canvas.look.compare'), exact: true }).press('Enter')
  await page.locator('.cv-beside').waitFor()
  expect(await textOf(page)).not.toContain(secret)
}, 120_000)

// From loose notes to a revealed vote, by keyboard alone: a theme made, split and nested, 36 dots in both ways.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type Opened } from './app.ts'
import { Keys } from './keys.ts'
import { bringInSample, en as t, openCapture } from './steps.ts'

let opened: Opened
let page: Page
let keys: Keys

beforeAll(async () => {
  opened = await openApp()
  page = opened.page
  keys = new Keys(page)
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1366, 690),
  )
  await bringInSample(page)
  await openCapture(page)
  // Hands off the mouse from here on.
  await keys.press('Escape')
  await keys.do(t('inquiry.tab.board'), { by: 'Shift+Tab' })
  await page.locator('[data-card]').first().waitFor()
})
afterAll(async () => await opened.close())

const laneNames = () => page.locator('.lane:not(.loose) .lane-head h2').allTextContents()
const countIn = (name: string) =>
  page.getByRole('listbox', { name, exact: true }).locator('[data-card]').count()
const toLoose = async () => {
  await page.locator('.lane.loose [data-card][tabindex="0"]').first().focus()
  await keys.press('Home')
}

describe('by keyboard alone', () => {
  test('[I40] a theme is made of three notes, named by a run of somebody’s words', async () => {
    await toLoose()
    await keys.press('Shift+ArrowDown', 'Shift+ArrowDown', 'n')
    await page.locator('.pick-words').waitFor()
    await keys.to(/./, { by: 'Tab' })
    // From the field past its own stops to the first word of the first note; Shift takes the words after it.
    for (let stop = 0; stop < 12; stop += 1) {
      if (await page.evaluate(() => document.activeElement?.closest('.word-run') !== null)) break
      await keys.press('Tab')
    }
    await keys.press('Home', 'Shift+ArrowRight')
    const label = await page.getByRole('textbox', { name: t('board.theme.name') }).inputValue()
    expect(label.split(' ')).toHaveLength(2)
    await keys.do(t('board.new.make'))
    await expect.poll(laneNames).toContain(label)
    expect(await countIn(label)).toBe(3)
  })

  test('[I41] one of its notes is split off to a theme of its own, and that nested under the first', async () => {
    const [made] = (await laneNames()).slice(-1)
    await page.waitForFunction(() => document.activeElement?.matches('[data-card]'))
    await keys.press('s')
    await page.locator('.split-notes').waitFor()
    await keys.type('Another key')
    await keys.do(t('board.split.do'))
    await expect.poll(laneNames).toContain('Another key')
    expect(await countIn(made!)).toBe(2)
    await page.locator('[role=dialog]').waitFor({ state: 'hidden' })
    const name = page.locator('.theme-button', { hasText: 'Another key' })
    await name.focus()
    await keys.press('Enter')
    await page.locator('.pop').waitFor()
    await keys.do(t('board.theme.under'), { by: 'ArrowDown' })
    await page.locator('[role=dialog]').waitFor()
    await keys.to(/./)
    await page.locator('[role=dialog] input[type=radio]').last().focus()
    await keys.press('Space')
    await keys.do(t('board.theme.under.do'))
    await expect.poll(laneNames).not.toContain('Another key')
    expect(await page.locator('.sub-head', { hasText: 'Another key' }).count()).toBe(1)
    await keys.press('Control+z')
    await expect.poll(laneNames).toContain('Another key')
    await keys.press('Control+Shift+z')
    await expect.poll(laneNames).not.toContain('Another key')
  })

  test('[I54] a likely neighbour is offered with its reason and taken by one key, and not before', async () => {
    await toLoose()
    const before = await page.locator('.lane.loose .lane-count').textContent()
    await keys.press('l')
    await page.locator('.suggest').waitFor()
    let offers = 0
    for (let note = 0; note < 12 && !offers; note += 1) {
      await page.waitForTimeout(150)
      offers = await page.locator('.offers .theme-offered').count()
      if (!offers) await keys.press('ArrowDown')
    }
    expect(offers).toBeGreaterThan(0)
    expect(await page.locator('.lane.loose .lane-count').textContent()).toBe(before)
    await keys.press('1')
    await expect.poll(() => page.locator('.lane.loose .lane-count').textContent()).not.toBe(before)
    await keys.press('Control+z')
    await expect.poll(() => page.locator('.lane.loose .lane-count').textContent()).toBe(before)
  })

  test('[I46] 36 dots: four people at the laptop and a sheet, hidden until revealed, then shown apart and together', async () => {
    await keys.do(t('inquiry.tab.dots'), { by: 'Shift+Tab' })
    await page.locator('.dots-table').waitFor()
    await keys.do(t('dots.begin.again'))
    await page.locator('.begin-round').waitFor()
    await keys.do(t('dots.begin.do'))
    await page.locator('.two-ways').waitFor()
    await keys.do(t('dots.open.laptop'))
    for (let person = 0; person < 4; person += 1) {
      await page.locator('.between').waitFor()
      expect(await page.locator('.ballot, .dots').count()).toBe(0)
      await keys.press('Enter')
      await page.locator('.ballot').waitFor()
      expect(await page.locator('.has-dots').count()).toBe(0)
      await keys.press('Enter', 'Enter', 'ArrowDown', 'Enter', 'Enter')
      await keys.do(t('dots.cast.done'))
    }
    await page.getByText(t('dots.cast.count', { count: 4 })).waitFor()
    await keys.do(t('dots.cast.end'))
    await keys.do(t('dots.open.key'))
    await page.locator('.key-in').waitFor()
    for (const count of ['10', '6', '4', '4']) {
      await keys.type(count)
      await keys.press('Enter')
    }
    await keys.do(t('dots.key.do'))
    await page.getByText(t('dots.open.placed', { count: 36 })).waitFor()
    const seen = await page.locator('.open-round').innerText()
    expect(seen).not.toMatch(/\b(18|10)\b/)
    await keys.do(t('dots.open.reveal'))
    await page.locator('[role=alertdialog], [role=dialog]').waitFor()
    await keys.do(t('dots.open.reveal'))
    await page.locator('.dots-table').waitFor()
    const cells = await page.locator('.dots-table tbody tr').first().locator('td').allTextContents()
    expect(cells.slice(0, 2)).toEqual(['8', '10'])
    const total = await page.locator('.dots-table tfoot td').allTextContents()
    expect(total).toEqual(['12', '24', '36'])
    await keys.to(t('dots.result.hides'))
    await keys.type('Nobody who works nights was here.')
    await keys.do(t('dots.result.hides.keep'))
    await page.getByText(t('dots.result.hides.kept')).waitFor()
    expect(await page.getByRole('button', { name: t('dots.round', { number: 1 }) }).count()).toBe(1)
    expect(opened.complaints).toEqual([])
  })
})

// The board by pointer: notes chosen with a rectangle, columns put in another order by their heads.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type Opened } from './app.ts'
import { bringInSample, button, en as t, openCapture } from './steps.ts'

let opened: Opened
let page: Page

beforeAll(async () => {
  opened = await openApp()
  page = opened.page
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setContentSize(1366, 690),
  )
  await bringInSample(page)
  await openCapture(page)
  await button(page, t('inquiry.tab.board')).click()
  await page.locator('[data-card]').first().waitFor()
})
afterAll(async () => await opened.close())

const laneNames = () => page.locator('.lane:not(.loose) .lane-head h2').allTextContents()
const chosen = () => page.locator('[data-card][aria-selected=true]').count()

describe('by pointer', () => {
  test('[I42] a rectangle from the bare table chooses the notes it touches; they go off and come back as one', async () => {
    const lane = (await page.locator('.lane').nth(3).locator('.lane-body').boundingBox())!
    const last = (await page.locator('.lane').nth(3).locator('[data-card]').last().boundingBox())!
    await page.mouse.move(lane.x + lane.width / 2, lane.y + lane.height - 8)
    await page.mouse.down()
    await page.mouse.move(lane.x + 30, last.y + last.height + 4, { steps: 3 })
    await page.mouse.move(lane.x + 20, lane.y + 20, { steps: 6 })
    expect(await page.locator('.marquee').count()).toBe(1)
    await page.mouse.up()
    await expect.poll(chosen).toBe(await page.locator('.lane').nth(3).locator('[data-card]').count())
    expect(await page.locator('.marquee').count()).toBe(0)
    const before = await page.locator('[data-card]').count()
    await button(page, t('board.takeOff')).click()
    await expect.poll(() => page.locator('[data-card]').count()).toBeLessThan(before)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('[data-card]').count()).toBe(before)
  })

  test('[I47] a column dragged by its head lies where the line was, its dots with it; Esc lets it be', async () => {
    const names = await laneNames()
    const dots = () => page.locator('.lane:not(.loose) .lane-head .dots .count').allTextContents()
    const counts = await dots()
    const head = async (at: number) =>
      (await page.locator('.lane:not(.loose) .lane-head').nth(at).boundingBox())!
    const drag = async (end: () => Promise<void>) => {
      const [from, to] = [await head(0), await head(2)]
      await page.mouse.move(from.x + from.width - 6, from.y + from.height - 6)
      await page.mouse.down()
      await page.mouse.move(to.x + to.width - 10, to.y + 20, { steps: 8 })
      await page.locator('.column-line').waitFor({ state: 'attached' })
      await end()
    }
    await drag(async () => {
      await page.keyboard.press('Escape')
      await page.mouse.up()
    })
    expect(await laneNames()).toEqual(names)
    await drag(() => page.mouse.up())
    await expect.poll(laneNames).toEqual([names[1], names[2], names[0], ...names.slice(3)])
    expect(await dots()).toEqual([counts[1], counts[2], counts[0], ...counts.slice(3)])
    await page.keyboard.press('Control+z')
    await expect.poll(laneNames).toEqual(names)
  })

  test('[I57] another size: notes in every frame, the top of a column and the chosen note stay', async () => {
    // Loose notes under the first theme: a column that scrolls in every size, and is not as broad in each.
    await page.locator('.lane.loose [data-card]').first().click()
    for (const key of ['Control+a', 'm']) await page.keyboard.press(key)
    await page.getByRole('menuitem', { name: (await laneNames())[0] }).click()
    await expect.poll(() => page.locator('.lane').nth(1).locator('[data-card]').count()).toBeGreaterThan(8)
    await button(page, t('neighbours.title')).click()
    await page.locator('.suggest').waitFor()
    const press = async (name: string, size: string) => {
      const seen = page.evaluate(worstSeen, size)
      await page.getByText(name, { exact: true }).click()
      const { fewest, broader } = await seen
      expect(fewest).toBeGreaterThan(5)
      expect(broader).toBeLessThan(1)
    }
    await press('50 %', '0.5')
    const [column, other] = [1, 2].map((at) => page.locator('.lane-body').nth(at))
    const top = () =>
      column!.evaluate((body) => {
        const edge = body.getBoundingClientRect().top
        const cards = [...body.querySelectorAll<HTMLElement>('[data-card]')]
        return cards.findIndex((one) => one.getBoundingClientRect().bottom > edge)
      })
    await column!.evaluate((body) => body.scrollTo(0, (body.scrollHeight - body.clientHeight) * 0.7))
    const first = await top()
    expect(first).toBeGreaterThan(1)
    // The lowest that is seen wholly: twice as large it would lie beneath the edge.
    const seen = await other!.evaluate((body) => {
      const edge = body.getBoundingClientRect().bottom
      return [...body.querySelectorAll('[data-card]')].filter(
        (one) => one.getBoundingClientRect().bottom <= edge,
      ).length
    })
    const note = other!.locator('[data-card]').nth(seen - 1)
    await note.click()
    for (const [name, size] of [
      ['100 %', '1'],
      ['50 %', '0.5'],
    ] as const) {
      await press(name, size)
      expect(await top()).toBe(first)
      expect(await note.evaluate(isInView)).toBe(true)
      expect(await note.getAttribute('aria-selected')).toBe('true')
    }
    expect(opened.complaints).toEqual([])
  })
})

const isInView = (card: HTMLElement | SVGElement) => {
  const [box, around] = [card, card.closest('.lane-body')!].map((one) => one.getBoundingClientRect())
  return box!.top < around!.bottom - 10 && box!.bottom > around!.top + 10
}

/**
 * Until all columns have this size, of every frame: the fewest notes seen, and by how much a head was broader than its
 * column at most, stretched by notes that wait.
 */
async function worstSeen(size: string): Promise<{ fewest: number; broader: number }> {
  const columns = [...document.querySelectorAll<HTMLElement>('.lane-body')]
  let [fewest, broader] = [Infinity, 0]
  const seenIn = (column: HTMLElement) => {
    const { top, bottom } = column.getBoundingClientRect()
    return [...column.querySelectorAll('[data-card]')].filter((card) => {
      const box = card.getBoundingClientRect()
      return box.bottom > top && box.top < bottom && box.width > 20
    }).length
  }
  while (columns.some((one) => one.style.zoom !== size || one.style.transform)) {
    await new Promise((next) => requestAnimationFrame(next))
    fewest = Math.min(
      fewest,
      columns.map(seenIn).reduce((sum, one) => sum + one, 0),
    )
    for (const head of document.querySelectorAll('.lane-head')) {
      const [own, column] = [head, head.parentElement!].map((one) => one.getBoundingClientRect().width)
      broader = Math.max(broader, own! - column!)
    }
  }
  return { fewest, broader }
}

// Dragging on the board in the real app: what a press is and is not, by mouse and by finger.
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openApp, type Opened } from './app.ts'

let opened: Opened
let page: Page
let touch: CDPSession

beforeAll(async () => {
  opened = await openApp()
  page = opened.page
  await wide(1366)
  await page.getByRole('button', { name: /When our neighbourhoods/ }).click()
  await page.getByRole('button', { name: /^Board/ }).click()
  await page.waitForSelector('[data-card]')
  touch = await page.context().newCDPSession(page)
})
afterAll(async () => await opened.close())
beforeEach(async () => {
  // Nothing chosen: a press on the bare table. Shortly after a drag dnd-kit takes any press for the end of it.
  const press = async () => {
    await page.locator('.lanes').dispatchEvent('click')
    return await chosen()
  }
  await expect.poll(press).toBe(0)
  await page.locator('.lane.loose .lane-body').evaluate((body) => body.scrollTo(0, 0))
})

async function wide(width: number) {
  await opened.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]!.setContentSize(to, 690),
    width,
  )
  // The window's new size takes a moment to reach the page; a resize also ends whatever is in hand.
  await page.waitForFunction((to) => innerWidth === to, width)
}
type Point = { x: number; y: number }
const loose = (at: number) => page.locator('.lane.loose [data-card]').nth(at)
const theme = (name: string) => page.getByRole('listbox', { name })
const cardsOf = (name: string) => theme(name).locator('[data-card] .said').allTextContents()
const heard = () => page.locator('.board > [role=status]').textContent()
const inHand = () => page.locator('.in-hand').count()
const chosen = () => page.locator('[data-card][aria-selected=true]').count()
async function upperPartOf(card: ReturnType<typeof loose>): Promise<Point> {
  const box = (await card.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + 4 }
}
/** The line stands in that column: it follows the pointer a frame late, and what is let go lands where it is. */
const lineIsIn = (name: string) =>
  expect
    .poll(() =>
      theme(name).evaluate((column) => {
        const line = document.querySelector('.drop-line')!
        const [at, around] = [line.getBoundingClientRect(), column.getBoundingClientRect()]
        const middle = at.left + at.width / 2
        return (
          getComputedStyle(line).visibility === 'visible' && middle > around.left && middle < around.right
        )
      }),
    )
    .toBe(true)
const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
  touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })

describe('by mouse', () => {
  test('a press that goes less than six pixels chooses a card and picks up none', async () => {
    const at = await upperPartOf(loose(0))
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + 3, at.y + 3)
    expect(await inHand()).toBe(0)
    await page.mouse.up()
    await expect.poll(chosen).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(chosen).toBe(0)
  })

  test('chosen cards go together, the first has the focus there, and dnd-kit says nothing', async () => {
    const words = [
      await loose(0).locator('.said').textContent(),
      await loose(1).locator('.said').textContent(),
    ]
    const name = 'Go to where people already are'
    const before = await cardsOf(name)
    await loose(0).click({ position: { x: 30, y: 12 } })
    await loose(1).click({ position: { x: 30, y: 12 }, modifiers: ['Control'] })
    const from = await upperPartOf(loose(1))
    const to = await upperPartOf(theme(name).locator('[data-card]').first())
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 20, from.y + 10)
    await page.mouse.move(to.x, to.y, { steps: 8 })
    await lineIsIn(name)
    expect(await page.locator('.in-hand .how-many').textContent()).toBe('2')
    expect(
      await page
        .getByRole('status')
        .filter({ hasText: /draggable/i })
        .count(),
    ).toBe(0)
    expect(await page.locator('[id^=Dnd]').count()).toBe(0)
    await page.mouse.up()
    await expect.poll(heard).toBe(`2 notes moved to “${name}”.`)
    await expect.poll(() => cardsOf(name)).toEqual([...words, ...before])
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('.said')?.textContent))
      .toBe(words[0])
    expect(await chosen()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => cardsOf(name)).toEqual(before)
  })

  test('Esc puts several back and leaves them chosen', async () => {
    await loose(0).click({ position: { x: 30, y: 12 } })
    await loose(1).click({ position: { x: 30, y: 12 }, modifiers: ['Control'] })
    const from = await upperPartOf(loose(0))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 200, from.y + 80, { steps: 4 })
    expect(await inHand()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await inHand()).toBe(0)
    expect(await chosen()).toBe(2)
    await page.mouse.up()
  })

  test('a drag that ends before a frame is drawn leaves nothing in hand', async () => {
    await loose(0).evaluate((card) => {
      const box = card.getBoundingClientRect()
      const tell = (type: string, by: number) =>
        card.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            isPrimary: true,
            clientX: box.x + 20 + by,
            clientY: box.y + 10,
          }),
        )
      tell('pointerdown', 0)
      tell('pointermove', 40)
      tell('pointerup', 40)
    })
    expect(await inHand()).toBe(0)
    expect(await page.locator('body.carrying').count()).toBe(0)
  })

  test('near the right edge the board scrolls by itself', async () => {
    await page.getByText('100 %', { exact: true }).click()
    await wide(1100)
    const lanes = page.locator('.lanes')
    await expect.poll(() => lanes.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeGreaterThan(0)
    const box = (await lanes.boundingBox())!
    const from = await upperPartOf(loose(0))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 20, from.y + 10)
    await page.mouse.move(box.x + box.width - 6, box.y + 200, { steps: 5 })
    await expect.poll(() => lanes.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
    // The copy stays under the pointer, however far the board went beneath it.
    const copy = (await page.locator('.in-hand').boundingBox())!
    expect(copy.x).toBeLessThan(box.x + box.width)
    expect(copy.x + copy.width).toBeGreaterThan(box.x + box.width - 6)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await lanes.evaluate((one) => one.scrollTo(0, 0))
    await wide(1366)
  })
})

describe('by finger', () => {
  test('one that rests picks the card up and lays it where the line is', async () => {
    const name = 'Go to where people already are'
    const before = await cardsOf(name)
    const words = await loose(0).locator('.said').textContent()
    const from = await upperPartOf(loose(0))
    const to = await upperPartOf(theme(name).locator('[data-card]').first())
    // The page itself says how long the finger rested: a question asked from here may come later than that.
    const rested = await page.evaluateHandle(() => {
      const times = { begun: Infinity, picked: 0 }
      addEventListener('touchstart', (press) => (times.begun = press.timeStamp), {
        capture: true,
        once: true,
      })
      const sees = new MutationObserver(() => {
        if (!document.querySelector('.in-hand')) return
        sees.disconnect()
        times.picked = performance.now()
      })
      sees.observe(document.body, { subtree: true, childList: true })
      return times
    })
    await finger('touchStart', from)
    await expect.poll(inHand).toBe(1)
    expect(await rested.evaluate(({ begun, picked }) => picked - begun)).toBeGreaterThan(340)
    for (let step = 1; step <= 8; step += 1)
      await finger('touchMove', {
        x: from.x + ((to.x - from.x) * step) / 8,
        y: from.y + ((to.y - from.y) * step) / 8,
      })
    await lineIsIn(name)
    await finger('touchEnd')
    await expect.poll(heard).toBe(`1 note moved to “${name}”.`)
    expect(await cardsOf(name)).toEqual([words, ...before])
    expect(await inHand()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => cardsOf(name)).toEqual(before)
  })

  test('one that moves on at once scrolls, and picks up nothing', async () => {
    const from = await upperPartOf(loose(1))
    // All at once: a finger does not wait for an answer, and one that had to would rest.
    await Promise.all([
      finger('touchStart', from),
      ...[1, 2, 3, 4, 5, 6].map((step) => finger('touchMove', { x: from.x, y: from.y - step * 6 })),
    ])
    await page.waitForTimeout(500)
    expect(await inHand()).toBe(0)
    await finger('touchEnd')
  })
})

test('no page complained of anything', () => {
  expect(opened.complaints).toEqual([])
})

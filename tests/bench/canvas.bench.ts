// A canvas of sixty steps and twelve lanes with 2,000 cards, beside Excalidraw with 2,000 elements in the same run.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { at } from '../../build/places.mjs'
import { against, within, type Figure } from './figures.ts'
import { frames } from './frames.ts'
import { seedCanvas } from './seeds.ts'
import { openBare, openOurs } from './windows.ts'

const cards = 2_000
const starts = 3
const rounds = 4

/** First paint, then frames while a card is dragged, while panning and while zooming. */
export async function canvasFigures(): Promise<Figure[]> {
  const { data } = await seedCanvas(cards)
  const pages = await excalidrawPages()
  const [paint, theirPaint, opened]: number[][] = [[], [], []]
  try {
    for (let round = 0; round <= starts; round += 1) {
      const ours = await openOurs(data)
      const a = await firstPaint(ours.page)
      const c = await opening(ours.page)
      await ours.close()
      const theirs = await openBare(pages)
      const b = await theirPaintOf(theirs.page)
      await theirs.close()
      // The first of each warms the disk's memory for both.
      if (round === 0) continue
      paint!.push(a)
      opened!.push(c)
      theirPaint!.push(b)
    }
    const ours = await openOurs(data)
    const theirs = await openBare(pages)
    await firstPaint(ours.page)
    await theirPaintOf(theirs.page)
    const figures = [
      against({
        name: `first paint of a canvas of ${cards} cards, from the window's first script`,
        samples: paint!,
        reference: { name: 'Excalidraw alone with as many elements', samples: theirPaint! },
        most: 4,
      }),
      within('the same canvas opened from the list, from the press until painted', opened!, 500),
    ]
    for (const [what, move] of [
      ['dragging a card', drag],
      ['panning', pan],
      ['zooming', zoom],
    ] as const) {
      const [own, other]: number[][] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        own!.push(...(await frames(ours.page, () => move(ours.page))))
        other!.push(...(await frames(theirs.page, () => move(theirs.page))))
      }
      figures.push(
        against({
          name: `${what} on a canvas of ${cards} cards, frame`,
          samples: own!,
          reference: { name: 'Excalidraw, the same', samples: other! },
          most: 1.1,
          at: 'p95',
        }),
      )
    }
    await ours.close()
    await theirs.close()
    return figures
  } finally {
    rmSync(data, { recursive: true, force: true })
    rmSync(dirname(pages), { recursive: true, force: true })
  }
}

/** Excalidraw as a page of files: no network, no server. Out: the folder they are in. */
async function excalidrawPages(): Promise<string> {
  // A folder in the folder: whoever the app runs as may read it.
  const folder = join(mkdtempSync(join(tmpdir(), 'bench-excalidraw-')), 'pages')
  await build({
    root: at('tests', 'bench', 'excalidraw'),
    base: './',
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.IS_PREACT': '"false"' },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130', reportCompressedSize: false },
  })
  const fonts = at('node_modules', '@excalidraw', 'excalidraw', 'dist', 'prod', 'fonts')
  cpSync(join(fonts, 'Excalifont'), join(folder, 'fonts', 'Excalifont'), { recursive: true })
  return folder
}

/** Milliseconds from the page's first script to the first frame with a card in it. */
async function firstPaint(page: Page): Promise<number> {
  await page.waitForSelector('.cv-scroll [data-card]', { timeout: 60_000 })
  return await page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))),
  )
}

/** Milliseconds from the press on Open in the list until the frame with cards in it has been drawn. */
async function opening(page: Page): Promise<number> {
  await page.locator('.places button[aria-current]').click()
  await page.locator('.canvas-list button').first().waitFor()
  return await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const since = performance.now()
        const seen = new MutationObserver(() => {
          if (!document.querySelector('.cv-scroll [data-card]')) return
          seen.disconnect()
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = () => done(performance.now() - since)
            channel.port2.postMessage(null)
          })
        })
        seen.observe(document.body, { childList: true, subtree: true })
        document.querySelector<HTMLElement>('.canvas-list button')!.click()
      }),
  )
}

async function theirPaintOf(page: Page): Promise<number> {
  await page.waitForFunction(() => 'painted' in window, undefined, { polling: 20, timeout: 60_000 })
  return await page.evaluate(() => (window as unknown as { painted: number }).painted)
}

/** A card near the middle is taken, carried about and put back where it was. */
async function drag(page: Page): Promise<void> {
  const card = page.locator('.cv-scroll [data-card]').nth(3)
  const box = (await card.count()) ? await card.boundingBox() : null
  // On Excalidraw a card of the second column, by its edge, where a press takes hold of it.
  const from = box ? { x: box.x + box.width / 2, y: box.y + 14 } : { x: 140 + 172 + 75, y: 140 + 250 + 4 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 60; step += 1) {
    const along = step <= 30 ? step / 30 : (60 - step) / 30
    await page.mouse.move(from.x + along * 500, from.y + Math.sin(step / 6) * 60)
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

/** The wheel over the middle: down, to the right, and back. */
async function pan(page: Page): Promise<void> {
  await page.mouse.move(640, 460)
  for (let step = 0; step < 60; step += 1) {
    const by = step % 30 < 15 ? 130 : -130
    await (step < 30 ? page.mouse.wheel(0, by) : page.mouse.wheel(by, 0))
  }
}

/** Ctrl and the wheel over the middle: smaller, larger and back. */
async function zoom(page: Page): Promise<void> {
  await page.mouse.move(640, 460)
  await page.keyboard.down('Control')
  for (let step = 0; step < 24; step += 1) {
    await page.mouse.wheel(0, step % 8 < 4 ? 100 : -100)
    await page.waitForTimeout(30)
  }
  await page.keyboard.up('Control')
}

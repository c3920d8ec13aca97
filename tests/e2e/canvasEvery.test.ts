// Every canvas there is, in the real app: its sheet and its table say the same in the same order, every cell and card
// says where it is, words are placed by keys and without dragging, and a narrow window is offered the table.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { canvasMethods } from '../../shared/methods/canvases.ts'
import { openApp, type Opened } from './app.ts'
import { everyCanvas, seedCanvases } from './canvasSeed.ts'
import { Keys } from './keys.ts'
import { axeOn, set } from './looking.ts'
import { button, byPalette, choose, en as t } from './steps.ts'

let opened: Opened
let page: Page
let keys: Keys

/** Something that was said and lies nowhere yet. */
const unplaced = 'a word for every canvas'
const filled = () => {
  const fill = everyCanvas()
  const [first, put] = Object.entries(fill)[0]!
  fill[first] = async (on) => {
    await put(on)
    await on.act('addContribution', { workshop: on.workshop, type: 'note', text: unplaced })
  }
  return fill
}

beforeAll(async () => {
  opened = await openApp({
    data: await seedCanvases(filled()),
    env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' },
  })
  page = opened.page
  page.setDefaultTimeout(10_000)
  keys = new Keys(page)
  await page.evaluate(() => window.alongside!.shell.setSettings({ motion: 'off' }))
  await button(page, /Tuesday Table/).click()
  await page.locator('.overview').waitFor()
}, 180_000)
afterAll(async () => await opened.close())

const look = async (as: 'sheet' | 'table') => {
  await button(page, t(`canvas.look.${as}`)).click()
  await page.locator(as === 'table' ? '.map-tables' : '.cv-scroll').waitFor()
}
/** Cards in the order they are read in. A table tells comments and questions too, which a sheet counts. */
const inOrder = (where: string) =>
  page.evaluate(
    (cards) =>
      [...document.querySelectorAll(cards)]
        .filter((one) => !one.querySelector('.words > .label'))
        .map((one) => one.querySelector('.said')!.textContent!),
    where,
  )
/** Each word that can be read there; what is only for one of the two is left out. */
const wordsIn = (where: string, without: string) =>
  page.evaluate(
    ([inside, left]) => {
      const copy = document.querySelector(inside!)!.cloneNode(true) as HTMLElement
      for (const one of copy.querySelectorAll(left!)) one.remove()
      const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
      const all: string[] = []
      while (walk.nextNode()) all.push(...walk.currentNode.textContent!.split(/[\s.,:]+/))
      return [...new Set(all.filter((one) => /\p{L}/u.test(one)))]
    },
    [where, without] as const,
  )

/** With axe, in every language and all colours: canvasMaps.test.ts. */
const seenElsewhere = ['ecosystem-map', 'theory-of-change', 'journey-map', 'service-blueprint']

describe.each(canvasMethods.map((method) => [method.name['en-GB']!, method] as const))(
  '%s',
  (name, method) => {
    afterEach(() => set(opened, { language: 'en-GB', theme: 'light' }))
    const lane = method.lanes.find((one) => !one.head && !one.nodes)!
    const [sheet, cards] = method.lanes.some((one) => one.nodes)
      ? ['.map-net', '[data-actor], .map-areas [data-mapped]']
      : ['.cv-scroll', '.cv-scroll [data-card]']

    test('[V36] its table holds every word of its sheet, in the same order', async () => {
      await byPalette(page, t('app.place.canvases'))
      await button(page, t('home.openNamed', { title: name })).click()
      await page.locator('.cv-top h1', { hasText: name }).waitFor()
      await page.locator(cards).first().waitFor()
      const drawn = await inOrder(cards)
      // The names of what is drawn, counts of what the table tells, and how it feels, which has a table of its own.
      const words = await wordsIn(
        sheet,
        '.cv-cell > .sr, .cv-lane-head > .sr, .cv-corner, .cv-count, .map-feel, .map-arrows, .map-picture',
      )
      await look('table')
      expect(await inOrder('.map-tables [data-mapped]')).toEqual(drawn)
      expect(drawn.length).toBeGreaterThan(8)
      const told = new Set(await wordsIn('.map-tables', '.none'))
      expect(words.filter((one) => !told.has(one))).toEqual([])
      await look('sheet')
    })

    test('[V36] every cell and card says its lane and its column', async () => {
      // It stays on: let go of, this Chromium's renderer may crash at the next menu.
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Accessibility.enable')
      const { nodes } = await cdp.send('Accessibility.getFullAXTree')
      const said = nodes.filter((one) => !one.ignored).map((one) => String(one.name?.value ?? ''))
      const described = nodes.map((one) => String(one.description?.value ?? '')).filter(Boolean)
      const columns = await page.locator('.cv-step .name').allTextContents()
      const places = method.lanes.flatMap((one) => {
        const title = one.title['en-GB']!
        return one.head || !columns.length
          ? [title]
          : columns.map((step, at) => `${title}, ${method.columns.length ? step : `${at + 1}. ${step}`}`)
      })
      for (const place of places)
        expect(
          said.some((one) => one.startsWith(place)),
          place,
        ).toBe(true)
      if (sheet === '.cv-scroll') {
        const cardsHere = await page.locator(cards).count()
        expect(described.filter((one) => places.some((place) => one.startsWith(place)))).toHaveLength(
          cardsHere,
        )
      }
    })

    test('[V36] words are placed by keys, and from the table without dragging', async () => {
      const where = lane.title['en-GB']!
      const here = page.locator('.map-tables [data-mapped]').filter({ hasText: unplaced })
      await look('table')
      await button(page, new RegExp(`^Add here: ${where}`)).press('Enter')
      await keys.to(t('canvas.find.search'))
      await keys.type(unplaced)
      await expect.poll(() => page.locator('.cv-found > li').count()).toBe(1)
      await keys.to(new RegExp(`^Place here, in ${where}`))
      await keys.press('Enter')
      await here.click()
      await choose(page, t('canvasMap.card.off'))
      await expect.poll(() => here.count()).toBe(0)
      await button(page.locator('.cv-found'), new RegExp(`^Place here, in ${where}`)).click()
      await here.waitFor()
      await look('sheet')
      expect((await inOrder(cards)).filter((one) => one === unplaced)).toHaveLength(1)
    })

    if (!seenElsewhere.includes(method.id))
      test('[V36] axe finds nothing on its sheet, in one language and colours and in the other, nor on its table', async () => {
        const [welsh, english] = [
          { language: 'cy', theme: 'dark' },
          { language: 'en-GB', theme: 'light' },
        ] as const
        for (const [as, wish] of [
          ['sheet', english],
          ['sheet', welsh],
          ['table', welsh],
        ] as const) {
          await set(opened, english)
          await look(as)
          await set(opened, wish)
          expect(await axeOn(page), `${as} ${wish.language}`).toEqual([])
        }
      })

    test('[V36] where the window is narrow, its table is offered, and needs no sideways scrolling', async () => {
      await look('sheet')
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Emulation.setDeviceMetricsOverride', {
        width: 320,
        height: 640,
        deviceScaleFactor: 1,
        mobile: false,
      })
      try {
        await button(page, t('canvas.asTable')).click()
        await page.locator('.map-table').first().waitFor()
        const wide = await page.evaluate(() =>
          [
            document.documentElement,
            ...document.querySelectorAll('.map-tables, .map-tables .map-scroll'),
          ].map((one) => one.scrollWidth - one.clientWidth),
        )
        expect(Math.max(...wide)).toBeLessThanOrEqual(1)
      } finally {
        await cdp.send('Emulation.clearDeviceMetricsOverride')
        await cdp.detach()
      }
    })
  },
)

test('nothing on the way made the page complain', () => expect(opened.complaints).toEqual([]))

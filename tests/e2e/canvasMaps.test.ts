// The maps of canvases in the real app: a network drawn and laid out beside the window, by keys alone; lines, feelings
// and tables; axe in both languages and all colours; and what is offered where the screen is enlarged four times.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openApp, type Opened } from './app.ts'
import { aBlueprint, aJourney, anEcosystem, aTheory, seedCanvases } from './canvasSeed.ts'
import { englishIn } from './english.ts'
import { Keys } from './keys.ts'
import { axeOn, set } from './looking.ts'
import { button, byPalette, en as t } from './steps.ts'

let opened: Opened
let page: Page
let keys: Keys

beforeAll(async () => {
  const data = await seedCanvases({
    'ecosystem-map': anEcosystem,
    'theory-of-change': aTheory,
    'journey-map': aJourney,
    'service-blueprint': aBlueprint,
  })
  opened = await openApp({ data, env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(12_000)
  keys = new Keys(page)
  await page.evaluate(() => window.alongside!.shell.setSettings({ motion: 'off' }))
  await page
    .getByRole('button', { name: /Tuesday Table/ })
    .first()
    .click()
  await page.locator('.overview').waitFor()
}, 180_000)
afterAll(async () => await opened.close())

const twoPairs = [
  ['en-GB', 'light'],
  ['cy', 'dark'],
] as const
const everyPair = [...twoPairs, ['cy', 'light'], ['en-GB', 'dark'], ['en-GB', 'contrast']] as const
const names = ['Ecosystem map', 'Theory of change', 'Journey map', 'Service blueprint'] as const
async function toCanvas(name: (typeof names)[number]): Promise<void> {
  await byPalette(page, t('app.place.canvases'))
  await page.locator('.canvas-list > li', { hasText: name }).first().getByRole('button').first().click()
  await page.locator('.cv-top h1', { hasText: name }).waitFor()
}
const look = (as: 'sheet' | 'table' | 'links') => button(page, t(`canvas.look.${as}`)).click()
const actor = (words: string) =>
  page.locator('[data-actor]').filter({ has: page.locator('.said', { hasText: words }) })
const drawnAt = async (words: string) => {
  const box = await actor(words).boundingBox()
  return { x: Math.round(box!.x), y: Math.round(box!.y) }
}
/** Where each lies as the canvas has it, whatever part of it is looked at. */
const places = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((one) => one.style.transform),
  )

describe('a network', () => {
  beforeEach(() => toCanvas('Ecosystem map'))

  test('[V31] every exchange is drawn after its kind with its words, and every actor says all of itself', async () => {
    await actor('The hosts').waitFor()
    await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(9)
    expect(await page.getByRole('img', { name: 'GP surgery gives information to The hosts' }).count()).toBe(1)
    expect(await page.locator('.exchange-words', { hasText: '£2,000 a year' }).innerText()).toContain('Money')
    const dashes = await page.evaluate(() =>
      [...document.querySelectorAll('.react-flow__edge .exchange')].map((one) => {
        const { strokeDasharray, strokeWidth } = getComputedStyle(one.querySelector('.thread')!)
        return `${strokeDasharray} ${strokeWidth}`
      }),
    )
    // Five kinds, each told from the others without colour.
    expect(new Set(dashes).size).toBe(5)
    expect(await actor('Council commissioners').textContent()).toMatch(/Much power\. 2 lines\. .*money/)
    expect(await page.locator('.react-flow a').count()).toBe(0)
  })

  test('[V34] by keys: arrows go from one to the next, Alt and an arrow moves one, undo puts it back, Enter chooses', async () => {
    await actor('People who come').focus()
    await keys.press('ArrowRight')
    expect(await keys.focused()).toContain('The hosts')
    const before = await places()
    await keys.press('Alt+ArrowRight')
    await expect.poll(places).not.toEqual(before)
    expect(await keys.focused()).toContain('The hosts')
    await keys.press('Control+z')
    await expect.poll(places).toEqual(before)
    await keys.press('Enter')
    await expect.poll(() => actor('The hosts').getAttribute('aria-pressed')).toBe('true')
    await page.locator('.drawer', { hasText: 'Who is involved' }).waitFor()
  })

  test('[V34] by keys: L draws a line to another, chosen by a few letters, and it stands in the table beneath', async () => {
    await actor('Walking group').focus()
    await keys.press('l')
    await page.locator('[role=dialog]').waitFor()
    await keys.type('launder')
    await page.getByRole('option', { name: /Launderette/ }).waitFor()
    await keys.press('ArrowDown', 'Enter')
    await page.getByText('Walking group gives information to Launderette').waitFor()
    await keys.do(t('canvasMap.line.do'))
    await page.locator('[role=dialog]').waitFor({ state: 'hidden' })
    await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(10)
    await expect.poll(() => keys.focused()).toContain('Walking group')
    await keys.press('Control+z')
    await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(9)
  })

  test('[V32] it is laid out beside the window, no card over another, and one undo puts all of it back', async () => {
    const before = await places()
    await button(page, t('canvasMap.net.layOut')).click()
    await page.locator('.notice', { hasText: t('canvasMap.net.laidOut') }).waitFor()
    await expect.poll(places).not.toEqual(before)
    const boxes = await page.locator('[data-actor]').evaluateAll((all) =>
      all.map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect()
        return { left, top, right, bottom }
      }),
    )
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
    await button(page, t('canvasMap.net.layOut')).focus()
    await keys.press('Control+z')
    await expect.poll(places).toEqual(before)
  })

  test('[V31] dragged, one stays where it is let go, also after the canvas was left and opened again', async () => {
    const from = (await actor('Bus company').boundingBox())!
    const others = await drawnAt('Launderette')
    await page.mouse.move(from.x + 30, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 70, { steps: 5 })
    await page.mouse.move(from.x + 70, from.y + 100, { steps: 5 })
    await page.mouse.up()
    await page.locator('[role=status]', { hasText: 'Moved: Bus company' }).waitFor({ state: 'attached' })
    const after = await places()
    expect(await drawnAt('Launderette')).toEqual(others)
    await toCanvas('Theory of change')
    await toCanvas('Ecosystem map')
    await actor('Bus company').waitFor()
    await expect.poll(places).toEqual(after)
  })
})

test('[V30] a theory of change reads as a story, and says what leads nowhere', async () => {
  await toCanvas('Theory of change')
  await look('links')
  const stories = page.locator('.map-story')
  await stories.first().waitFor()
  expect(
    (await stories.first().locator('.map-sentence').allInnerTexts()).map((one) => one.replace(/\s+/g, ' ')),
  ).toEqual([
    'Tea before talk leads to Somebody remembers my name',
    'Somebody remembers my name leads to People come back',
    'People come back leads to Nobody is alone with it',
    'Tea before talk assumes that the hall stays open',
  ])
  await page.getByRole('heading', { name: t('canvasMap.links.unled') }).waitFor()
})

test('[V35] a feeling is set by the arrow keys on the curve, and the table beside it says so', async () => {
  await toCanvas('Journey map')
  const last = page.getByRole('group', { name: t('canvasMap.feel.of', { phase: 'Afterwards' }) })
  await last.getByRole('radio', { name: t('canvasMap.feel.level.1'), exact: true }).focus()
  await keys.press('Space')
  const said = page.getByRole('row', { name: /^Afterwards/ }).last()
  await expect.poll(() => said.innerText()).toContain(t('canvasMap.feel.level.1'))
  await keys.press('ArrowDown')
  await expect.poll(() => said.innerText()).toContain(t('canvasMap.feel.level.0'))
  await keys.press('Delete')
  await expect.poll(() => said.innerText()).toContain(t('canvasMap.feel.notSaid'))
})

test('[V33] arrows join the cards of a blueprint, and what is said of a cell stands in its table', async () => {
  await toCanvas('Service blueprint')
  await expect.poll(() => page.locator('.map-arrows .thread').count()).toBe(4)
  await look('table')
  const cell = page.getByRole('cell', { name: /The same host says hello by name/ })
  await cell.waitFor()
  for (const words of ['Fail point', '7 days', 'nobody looks up'])
    expect(await cell.innerText()).toContain(words)
})

test('[V33] enlarged four times, every canvas is a table that needs no sideways scrolling', async () => {
  const cdp = await page.context().newCDPSession(page)
  const size = { width: 341, height: 690, deviceScaleFactor: 1, mobile: false }
  await cdp.send('Emulation.setDeviceMetricsOverride', size)
  try {
    for (const name of names) {
      await toCanvas(name)
      await look('table')
      await page.locator('.map-table').first().waitFor()
      const wide = await page.evaluate(() => {
        const inside = document.querySelector('.map-tables')!
        return [document.documentElement, inside, ...inside.querySelectorAll('.map-scroll')].map(
          (one) => one.scrollWidth - one.clientWidth,
        )
      })
      expect(Math.max(...wide), name).toBeLessThanOrEqual(1)
      // Laid out as lines, it is a table still for whoever hears it.
      const { nodes } = await cdp.send('Accessibility.getFullAXTree')
      const roles = new Set(nodes.filter((one) => !one.ignored).map((one) => String(one.role?.value)))
      for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell'])
        expect([...roles], `${name}: ${role}`).toContain(role)
      expect(await axeOn(page), name).toEqual([])
    }
  } finally {
    await cdp.send('Emulation.clearDeviceMetricsOverride')
  }
}, 120_000)

describe.each(names)('%s', (name) => {
  afterEach(() => set(opened, { language: 'en-GB', theme: 'light' }))

  test('axe finds nothing on its canvas, table and lines, and no English is left in Welsh', async () => {
    await toCanvas(name)
    const isAcross = await page.locator('.cv-lanes').isVisible()
    for (const as of ['sheet', 'table', 'links'] as const) {
      // Lanes across steps are on the tour of all screens.
      if (as === 'sheet' && isAcross) continue

      await look(as)
      await page.locator('.cv-top + *').first().waitFor()
      // A canvas as a table and as lines is on the tour of all screens, in every language and colour.
      for (const [language, theme] of as === 'sheet' ? everyPair : twoPairs) {
        await set(opened, { language, theme })
        expect(await axeOn(page), `${as} ${language} ${theme}`).toEqual([])
        // The canvas itself was named in English, by whoever began it.
        if (language === 'cy')
          expect(
            (await englishIn(page)).filter((one) => !names.includes(one as never)),
            as,
          ).toEqual([])
      }
      await set(opened, { language: 'en-GB', theme: 'light' })
    }
  }, 120_000)
})

test('axe finds nothing in how it feels, nor where arrows lie over a sheet', async () => {
  for (const name of ['Journey map', 'Service blueprint'] as const) {
    await toCanvas(name)
    await page
      .locator(name === 'Journey map' ? '.map-feel' : '.map-arrows .thread')
      .first()
      .waitFor({ state: 'attached' })
    for (const [language, theme] of everyPair) {
      await set(opened, { language, theme })
      const faults = (await axeOn(page)).filter((one) => /map-|feel-/.test(one.split(': ')[0]!))
      expect(faults, `${name} ${language} ${theme}`).toEqual([])
    }
    await set(opened, { language: 'en-GB', theme: 'light' })
  }
}, 120_000)

test('nothing on the way made a page complain', () => expect(opened.complaints).toEqual([]))

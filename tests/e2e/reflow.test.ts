// At 400 % zoom, 320 CSS pixels wide: every part is read by scrolling one way, and what it is for can be reached.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workshopTabs } from '../../shared/shellNames.ts'
import { openApp, type Opened } from './app.ts'
import { bringInSample, button, byPalette, en as t, toPlace, toWorkshop } from './steps.ts'

let opened: Opened
let page: Page
beforeAll(async () => {
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  page = opened.page
  page.setDefaultTimeout(12_000)
  await page.evaluate(() => window.alongside!.shell.setSettings({ motion: 'off' }))
  await bringInSample(page)
}, 120_000)
afterAll(async () => await opened.close())

const inquiry = 'When our neighbourhoods look after each other'
/** The window at 1280 by 1024, this many times larger. */
async function zoom(factor: number): Promise<void> {
  await opened.app.evaluate(({ BrowserWindow }, times) => {
    const window = BrowserWindow.getAllWindows()[0]!
    window.setContentSize(1280, 1024)
    window.webContents.setZoomFactor(times)
  }, factor)
  await page.waitForFunction((wide) => Math.abs(window.innerWidth - wide) < 3, 1280 / factor)
}

/** What is wider than the window or than the part it lies in. Only the columns of a board need both ways. */
const wider = () =>
  page.evaluate(() => {
    const page = document.documentElement
    const scrolls = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) =>
        ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) &&
        !one.matches('.lanes') &&
        one.clientWidth > 0 &&
        one.scrollWidth > one.clientWidth + 1,
    )
    return [...(page.scrollWidth > page.clientWidth + 1 ? [page] : []), ...scrolls].map(
      (one) => `${one.tagName}.${one.className}: ${one.scrollWidth} in ${one.clientWidth}`,
    )
  })
/** Buttons and fields that, brought into view, lie beyond its edge or beneath something else. */
const outOfReach = () =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('button, input, textarea, summary, a[href]')]
    const top = document.querySelector('[role=dialog], [role=alertdialog]')
    return all
      .filter((one) => (!top || top.contains(one)) && one.checkVisibility({ visibilityProperty: true }))
      .flatMap((one) => {
        // A box that is drawn by what stands beside it is reached by its label.
        const seen = one.matches('[type=radio], [type=checkbox]') ? (one.closest('label') ?? one) : one
        if (seen.getBoundingClientRect().width < 2 || seen.closest('.sr, .skip')) return []
        seen.scrollIntoView({ block: 'center' })
        const { left, right, top, bottom } = seen.getBoundingClientRect()
        const isBeside = left < -1 || right > document.documentElement.clientWidth + 1
        const hit = document.elementFromPoint(
          (left + right) / 2,
          (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
        )
        const isHit =
          hit !== null && (seen.contains(hit) || hit.contains(seen) || hit.closest('label') === seen)
        const name = (one.getAttribute('aria-label') ?? one.textContent ?? one.id).slice(0, 40)
        return isBeside
          ? [`${name} is beside the page`]
          : isHit
            ? []
            : [`${name} is beneath ${hit?.className}`]
      })
  })
const finds = async () => ({ wider: await wider(), outOfReach: await outOfReach() })
const nothing = { wider: [], outOfReach: [] }

test('every screen, every part of a workshop, taking back and a slip, at 400 %', async () => {
  const found: Record<string, unknown> = {}
  const look = async (name: string) => {
    await zoom(4)
    const here = await finds()
    if (JSON.stringify(here) !== JSON.stringify(nothing)) found[name] = here
    expect(await page.locator('main, [role=dialog]').count()).toBeGreaterThan(0)
    await zoom(1)
  }
  for (const tab of workshopTabs) {
    await toWorkshop(page, inquiry)
    await button(page, t(`inquiry.tab.${tab}`)).click()
    await page.locator('.workshop-tabs [aria-current=page]', { hasText: t(`inquiry.tab.${tab}`) }).waitFor()
    if (tab === 'pairs') {
      await button(page, t('setup.here.all')).click()
      await button(page, t('setup.pairs.make')).click()
      await page.locator('.pair').first().waitFor()
      for (const notice of await page
        .locator('.notice')
        .getByRole('button', { name: t('common.close') })
        .all())
        await notice.click()
    }
    await look(tab)
  }
  await button(page, t('inquiry.tab.design')).click()
  await button(page, t('dream.design.soar')).click()
  await page.locator('.soar').waitFor()
  await look('SOAR')
  await button(page, t('inquiry.tab.stories')).click()
  await page.locator('.story-body').waitFor()
  await page.keyboard.press('s')
  await page.locator('.slip-paper').waitFor()
  await look('a slip')
  await byPalette(page, t('app.place.methods'))
  await look('ways of working')
  await toPlace(page, t, 'canvases')
  await button(page, t('canvas.start')).click()
  await page.locator('[role=dialog]').waitFor()
  await look('a canvas is started')
  await page.locator('[role=dialog] input').first().press('Enter')
  await page.locator('.cv-lanes').waitFor()
  // A sheet of lanes across steps is read both ways: where that is much to ask, its table is offered.
  await zoom(4)
  await button(page, t('canvas.asTable')).click()
  await page.locator('.map-table').first().waitFor()
  await zoom(1)
  await look('a canvas as a table')
  await toPlace(page, t, 'canvases')
  await page.locator('.canvas-list').waitFor()
  await look('canvases')
  await toPlace(page, t, 'people')
  await button(page, 'Heron').click()
  await button(page, t('people.takeBack.everything')).click()
  await page.locator('[role=dialog], [role=alertdialog]').waitFor()
  await look('taking back')
  await page.keyboard.press('Escape')
  for (const place of [
    'people',
    'overview',
    'evidence',
    'specification',
    'handover',
    'settings',
    'help',
    'home',
  ] as const) {
    await toPlace(page, t, place)
    if (place === 'handover') await page.locator('.document-view').waitFor()
    await look(place)
  }
  expect(found).toEqual({})
}, 240_000)

test('what is wider than the window, and what lies beneath something, would be found', async () => {
  await zoom(4)
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    const planted = document.createElement('div')
    const button = document.createElement('button')
    button.textContent = 'Planted'
    button.style.width = '400px'
    planted.append(button)
    document.querySelector('main')!.append(planted)
  })
  const { wider, outOfReach } = await finds()
  expect(wider).not.toEqual([])
  expect(outOfReach).toContain('Planted is beside the page')
  await zoom(1)
})

test('nothing on the way made the page complain', () => expect(opened.complaints).toEqual([]))

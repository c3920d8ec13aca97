// A blueprint in the real app: by keys alone, by pointer, at every size, and as large as they come.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedCanvas } from '../bench/seeds.ts'
import { openApp, type Opened } from './app.ts'
import { Keys } from './keys.ts'
import { axeOn, set } from './looking.ts'
import { en as t } from './steps.ts'

let opened: Opened
let page: Page
let keys: Keys

const cell = (lane: string, at: number) => page.locator(`[data-cell][data-lane=${lane}]`).nth(at)
const cards = (lane: string, at: number) => cell(lane, at).locator('[data-card] .said').allTextContents()
const heard = () => page.locator('.room.canvas ~ [role=status]').textContent()
const focusOnCard = () =>
  page.evaluate(() => document.activeElement?.querySelector('.said')?.textContent ?? '')
const focusOnCell = () =>
  page.evaluate(() => {
    const { lane, column } = (document.activeElement as HTMLElement).dataset
    const heads = [...document.querySelectorAll<HTMLElement>('[data-step]')].map((one) => one.dataset.step)
    return `${lane} ${heads.indexOf(column) + 1}`
  })

describe('by keys alone, from the first page', () => {
  beforeAll(async () => {
    opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
    page = opened.page
    page.setDefaultTimeout(15_000)
    keys = new Keys(page)
    // Colours half way from one to another are no colours of ours.
    await page.evaluate(() => window.alongside!.shell.setSettings({ motion: 'off' }))
    await keys.do(new RegExp(t('home.sample.appreciative-inquiry.title')))
    await page.locator('.overview').waitFor({ timeout: 30_000 })
  })
  afterAll(async () => await opened.close())

  test('[V23] a canvas is started, and the focus is on its name', async () => {
    await keys.do(new RegExp(`^${t('app.place.canvases')}$`))
    await page.locator('h1', { hasText: t('canvas.title') }).waitFor()
    await keys.do(t('canvas.start'))
    await keys.to(t('canvas.start.name'))
    await keys.type('Tuesday Table')
    await keys.press('Enter')
    await page.locator('.cv-lanes').waitFor()
    await expect.poll(() => keys.focused()).toContain('Tuesday Table')
  })

  test('[V23] words are placed, a card written, moved and taken off again', async () => {
    // One stop past the name, not a dozen past the ways to see it.
    await keys.do(t('canvas.toSheet'), { most: 1 })
    await expect.poll(() => keys.focused()).toMatch(/^Evidence, 1\. Hears about it/)
    await keys.press('ArrowDown', 'ArrowRight')
    expect(await focusOnCell()).toBe('actions 2')
    await keys.press('p')
    await keys.type('time to ask')
    await keys.to(/^Place here, in What people do, 2/)
    await keys.press('Enter')
    await expect.poll(() => cards('actions', 1)).toHaveLength(1)
    const [said] = await cards('actions', 1)
    await keys.press('Escape', 'ArrowDown')
    await expect.poll(focusOnCell).toBe('frontstage 2')
    await keys.press('n')
    await expect
      .poll(() => keys.focused())
      .toContain(t('canvas.write.label', { place: 'Frontstage, 2. Gets in touch' }))
    await keys.type('Host says hello by name')
    await keys.press('Enter')
    await expect.poll(() => cards('frontstage', 1)).toEqual(['Host says hello by name'])
    // Empty and Esc: back to the cell.
    await keys.press('Escape')
    await expect.poll(focusOnCell).toBe('frontstage 2')
    await keys.press('Tab')
    await expect.poll(focusOnCard).toBe('Host says hello by name')
    await keys.press('Alt+ArrowRight')
    await expect.poll(() => cards('frontstage', 2)).toEqual(['Host says hello by name'])
    await expect.poll(focusOnCard).toBe('Host says hello by name')
    expect(await page.locator('.cv-lanes').count(), 'Alt and an arrow led away').toBe(1)
    await keys.press('m')
    await expect.poll(() => keys.focused()).toContain('Frontstage')
    await keys.press('ArrowDown', 'Enter')
    await expect.poll(() => cards('backstage', 2)).toEqual(['Host says hello by name'])
    await expect.poll(focusOnCard).toBe('Host says hello by name')
    await keys.press('Delete')
    await expect.poll(() => cards('backstage', 2)).toEqual([])
    await expect.poll(focusOnCell).toBe('backstage 3')
    await keys.press('Control+z')
    await expect.poll(() => cards('backstage', 2)).toEqual(['Host says hello by name'])
    expect(await cards('actions', 1)).toEqual([said])
  })

  test('[V23] a step is added, moved and removed from its name', async () => {
    const names = () => page.locator('[data-step] .name').allTextContents()
    await keys.press('PageUp', 'ArrowUp')
    await expect.poll(() => keys.focused()).toContain('First meets us')
    await keys.press('n')
    await keys.type('Sits and talks')
    await keys.press('Enter')
    await expect
      .poll(names)
      .toEqual([
        'Hears about it',
        'Gets in touch',
        'First meets us',
        'Sits and talks',
        'Gets help',
        'Afterwards',
      ])
    await expect.poll(() => keys.focused()).toContain('Sits and talks')
    await keys.press('Alt+ArrowRight')
    await expect.poll(async () => (await names())[4]).toBe('Sits and talks')
    await expect.poll(() => keys.focused()).toContain('Sits and talks')
    await keys.press('Delete')
    await expect.poll(names).not.toContain('Sits and talks')
    await expect.poll(() => keys.focused()).toContain('Afterwards')
  })

  test('[V26] plus, minus, nought, F and Ctrl with the wheel change the size of the canvas and of nothing else', async () => {
    const size = () => page.locator('.cv-lanes').evaluate((one) => (one as HTMLElement).style.zoom)
    await keys.press('ArrowDown')
    await expect.poll(focusOnCell).toBe('evidence 5')
    await keys.press('+', '+')
    expect(await size()).toBe('1.5')
    await keys.press('-')
    expect(await size()).toBe('1.25')
    await keys.press('0')
    expect(await size()).toBe('1')
    const box = (await page.locator('.cv-scroll').boundingBox())!
    await page.mouse.move(box.x + 300, box.y + 200)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -100)
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await expect.poll(size).toBe('1.5')
    expect(await page.locator('.cv-lanes').evaluate((one) => (one as HTMLElement).style.transform)).toBe('')
    await keys.press('0')
    await keys.press('f')
    await expect
      .poll(() => page.locator('.cv-scroll').evaluate((one) => one.scrollWidth <= one.clientWidth + 1))
      .toBe(true)
    await keys.press('0')
  })

  test('[V24] by pointer: from the drawer to a cell, from cell to cell, and Esc puts it back', async () => {
    await page.locator('.cv-scroll').evaluate((one) => one.scrollTo(0, 0))
    const words = page.locator('.cv-found [data-card]').first()
    const said = (await words.locator('.said').textContent())!
    await words.scrollIntoViewIfNeeded()
    const carry = async (from: { x: number; y: number }, to: { x: number; y: number }, isLaid = true) => {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x - 12, from.y + 4)
      await page.mouse.move(to.x, to.y, { steps: 8 })
      await page.locator('.in-hand').waitFor()
      await page.waitForTimeout(60)
      if (!isLaid) await page.keyboard.press('Escape')
      await page.mouse.up()
      await page.locator('.in-hand').waitFor({ state: 'detached' })
    }
    const middle = async (at: ReturnType<typeof cell>) => {
      const box = (await at.boundingBox())!
      return { x: box.x + box.width / 2, y: box.y + Math.min(20, box.height / 2) }
    }
    await carry(await middle(words), await middle(cell('evidence', 0)))
    await expect.poll(() => cards('evidence', 0)).toEqual([said])
    const card = cell('evidence', 0).locator('[data-card]')
    await carry(await middle(card), await middle(cell('evidence', 3)), false)
    expect(await cards('evidence', 0)).toEqual([said])
    await carry(await middle(card), await middle(cell('evidence', 3)))
    await expect.poll(() => cards('evidence', 3)).toEqual([said])
    expect(await cards('evidence', 0)).toEqual([])
    expect(await heard()).toBe(t('canvas.moved', { count: 1, place: 'Evidence, 4. Gets help' }))
  })

  test('[V24] Space and a drag pull the canvas along', async () => {
    await page.locator('.cv-zoom button').nth(2).click()
    await page.locator('.cv-zoom button').nth(2).click()
    const scroll = page.locator('.cv-scroll')
    await scroll.evaluate((one) => one.scrollTo(200, 100))
    const box = (await scroll.boundingBox())!
    await page.mouse.move(box.x + 400, box.y + 300)
    await page.locator('h1').first().focus()
    await page.keyboard.down(' ')
    await page.mouse.down()
    await page.mouse.move(box.x + 480, box.y + 350, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up(' ')
    expect(await scroll.evaluate((one) => [one.scrollLeft, one.scrollTop])).toEqual([120, 50])
    await page.keyboard.press('Escape')
    await page.locator('.cv-zoom button').nth(1).click()
  })

  // With a card chosen it is on the tour of all screens, in every language and colour.
  test('[V27] axe finds nothing on the canvas once it is full, with its drawer open and shut', async () => {
    await set(opened, { language: 'cy', theme: 'dark' })
    expect(await axeOn(page)).toEqual([])
    await set(opened, { language: 'en-GB', theme: 'light' })
    await page.locator('.cv-drawer header button').click()
    expect(await axeOn(page)).toEqual([])
  })

  test('[V23] a step is split with a card that goes along, and its cell becomes a clause', async () => {
    await page.locator('h1').first().focus()
    await keys.do(t('canvas.toSheet'), { most: 3 })
    await keys.press('PageUp', 'Home', 'ArrowUp', 'ArrowRight', 'ArrowRight')
    await expect.poll(() => keys.focused()).toContain('First meets us')
    await keys.press('Enter')
    await keys.to(t('canvas.step.split'), { by: 'ArrowDown', most: 8 })
    await keys.press('Enter')
    await page.locator('[role=dialog]').waitFor()
    await keys.type('Sits and talks')
    await keys.to('Host says hello by name')
    await keys.press('Space')
    await keys.do(t('canvas.step.split.do'))
    await expect.poll(() => cards('backstage', 3)).toEqual(['Host says hello by name'])
    await expect.poll(() => keys.focused()).toContain('Sits and talks')
    await keys.press('ArrowDown', 'PageDown', 'ArrowUp')
    await expect.poll(focusOnCell).toBe('backstage 4')
    await keys.press('Enter')
    await keys.do(t('canvasTable.clause'))
    await page.locator('[role=dialog]').waitFor()
    await keys.do(t('canvasTable.clause.do'))
    await page.locator('.clause.open', { hasText: 'Host says hello by name' }).waitFor()
  })

  test('nothing on the way made the page complain', () => expect(opened.complaints).toEqual([]))
})

describe('sixty steps and twelve lanes', () => {
  let wide: Opened
  beforeAll(async () => {
    const { data } = await seedCanvas(1_000)
    wide = await openApp({ data })
    page = wide.page
    page.setDefaultTimeout(20_000)
    await page.locator('.cv-scroll [data-card]').first().waitFor()
  })
  afterAll(async () => await wide.close())

  test('[V25] only what is near the part that is looked at is drawn, and all of it can be come to', async () => {
    await expect.poll(() => page.locator('[data-cell]').count()).toBeLessThan(220)
    const high = () => page.locator('.cv-lanes').evaluate((one) => (one as HTMLElement).offsetHeight)
    const before = await high()
    await page.locator('.cv-scroll').evaluate((one) => one.scrollTo(one.scrollWidth, one.scrollHeight))
    await page.getByRole('columnheader', { name: '60 Step 60' }).waitFor()
    await expect
      .poll(() => page.locator('[data-cell][data-lane=lane-12] [data-card]').count())
      .toBeGreaterThan(3)
    await expect.poll(() => page.locator('[data-cell]').count()).toBeLessThan(220)
    expect(Math.abs((await high()) - before)).toBeLessThan(before * 0.1)
    await page.locator('.cv-scroll').evaluate((one) => one.scrollTo(0, 0))
    await page.locator('[data-cell][data-lane=lane-1][aria-colindex="2"]').focus()
    await page.keyboard.press('End')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-colindex')))
      .toBe('61')
    await page.keyboard.press('PageDown')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.lane))
      .toBe('lane-12')
    const isSeen = await page.evaluate(() => {
      const box = document.activeElement!.getBoundingClientRect()
      const place = document.querySelector('.cv-scroll')!.getBoundingClientRect()
      return box.left >= place.left && box.right <= place.right + 1 && box.top < place.bottom
    })
    expect(isSeen).toBe(true)
  })
})

// Canvases on paper: out of the app as drawings and documents, looked at by other programs; and a table brought in.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type Opened } from './app.ts'
import { anEcosystem, seedCanvases } from './canvasSeed.ts'
import { axeOn } from './looking.ts'
import { button, byPalette, en as t, pick, tick } from './steps.ts'

let opened: Opened
beforeAll(async () => {
  const data = await seedCanvases({
    'service-blueprint': async ({ act, workshop, canvas, steps, write, join: link }) => {
      const axes = { keep: 'programme', words: 'exact', name: 'none', reach: 'commissioner' } as const
      await act('agreeTogether', { workshop, axes: { ...axes, until: '2027-11-21', takenBack: false } })
      await write('evidence', 'tea first, no form at the door', 1, 'strength')
      await write('actions', 'I went in for cooking oil and stayed two hours.', 1, 'wish')
      await write('actions', 'She rang with me, so I only said it once. Ŵyr neb arall.', 3, 'idea')
      await write('frontstage', 'Host asks how it went, within 7 days', 4, 'concern')
      await write('support', '£2,000 kept for access & "small" things <always>', 0, 'idea')
      await link('tea first, no form at the door', 'then', 'Host asks how it went, within 7 days')
      const at = { canvas, lane: 'frontstage', column: steps[4]! }
      await act('setCanvasCell', { ...at, fails: true, wait: 7, waitUnit: 'days', told: 3 })
    },
    'ecosystem-map': anEcosystem,
  })
  opened = await openApp({ data, env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  opened.page.setDefaultTimeout(20_000)
  await opened.page
    .getByRole('button', { name: /Tuesday Table/ })
    .first()
    .click()
  await opened.page.locator('.overview').waitFor()
})
afterAll(async () => await opened?.close())

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const even = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()

async function toCanvas(name: string, look: 'paper' | 'bringIn') {
  const { page } = opened
  await byPalette(page, t('app.place.canvases'))
  await page.locator('.canvas-list > li').filter({ hasText: name }).getByRole('button').first().click()
  await button(page, t(`canvas.look.${look}`)).click()
  await page.locator(look === 'paper' ? '.cv-paper' : '.cv-bring').waitFor()
}

async function save(format: 'pdf' | 'svg' | 'png' | 'docx' | 'json', file: string): Promise<string> {
  const { page, app, data } = opened
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(data, file),
  )
  await pick(page, page.locator('.cv-paper'), t('canvasPaper.format'), t(`canvasPaper.format.${format}`))
  await button(page, t('canvasPaper.save')).click()
  await page.getByText(t('canvasPaper.saved', { files: file, count: 1 })).waitFor({ timeout: 60_000 })
  return join(data, file)
}

type Rect = { x: number; y: number; w: number; h: number }
type Drawn = { cards: (Rect & { words: string; texts: Rect[] })[]; cells: Rect[] }
/** What Chromium makes of an SVG file: where each card and each line of its words really lies, in points. */
async function drawnIn(svg: string): Promise<Drawn> {
  return await opened.app.evaluate(
    async ({ BrowserWindow }, svg) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'looking' } })
      await window.loadURL('about:blank')
      const found = (await window.webContents.executeJavaScript(`(async () => {
      document.body.innerHTML = ${svg}
      await document.fonts.ready
      const box = (one) => { const { x, y, width, height } = one.getBBox(); return { x, y, w: width, h: height } }
      const all = (css) => [...document.querySelectorAll(css)]
      return {
        cards: all('[data-is=card]').map((g) => ({ ...box(g.querySelector('rect')), words: [...g.querySelectorAll('tspan')].map((one) => one.textContent).join(' '), texts: [...g.querySelectorAll('text')].map(box) })),
        cells: all('[data-cell]').map(box),
      }
    })()`)) as Drawn
      window.destroy()
      return found
    },
    JSON.stringify(readFileSync(svg, 'utf8')),
  )
}
const inside = (a: Rect, b: Rect, slack = 0.5) =>
  a.x >= b.x - slack && a.y >= b.y - slack && a.x + a.w <= b.x + b.w + slack && a.y + a.h <= b.y + b.h + slack

describe.each(['Service blueprint', 'Ecosystem map'])('%s', (name) => {
  const stem = name.replace(' ', '-').toLowerCase()
  test('[V44] in SVG and in PDF every card’s words lie inside their card and cell, as other programs measure them', async () => {
    await toCanvas(name, 'paper')
    await opened.page.locator('.cv-pages img').first().waitFor()
    const svg = await save('svg', `${stem}.svg`)
    run('python3', '-c', 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])', svg)
    const { cards, cells } = await drawnIn(svg)
    expect(cards.length).toBeGreaterThan(4)
    for (const card of cards) {
      expect(
        cells.some((cell) => inside(card, cell)),
        card.words,
      ).toBe(true)
      for (const text of card.texts) expect(inside(text, card), card.words).toBe(true)
    }
    const pdf = await save('pdf', `${stem}.pdf`)
    const words = [
      ...run('pdftotext', '-bbox', pdf, '-').matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
      ),
    ].map(([, x, y, right, bottom, word]) => ({
      x: Number(x),
      y: Number(y),
      w: Number(right) - Number(x),
      h: Number(bottom) - Number(y),
      word: word!
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    }))
    for (const card of cards) {
      const own = words.filter((one) =>
        inside({ x: one.x + one.w / 2, y: one.y + one.h / 2, w: 0, h: 0 }, card, 0),
      )
      expect(even(own.map((one) => one.word).join(' ')), 'the words of a card').toBe(even(card.words))
      for (const one of own) expect(inside(one, card, 1), `${one.word} in ${card.words}`).toBe(true)
    }
    expect(run('pdfinfo', pdf)).toMatch(/Tagged: +yes/)
    const fonts = run('pdffonts', pdf).split('\n').slice(2).filter(Boolean)
    for (const font of fonts) expect(font).toMatch(/yes +(yes|no) +yes +\d+ +\d+$/)
    // Our own is a variable one, which lies in a PDF without a name; any other would have one.
    expect(fonts.join()).not.toMatch(/Liberation|DejaVu|Arial/)
  })

  test('[V45] a PNG has the dots of its paper', async () => {
    const png = readFileSync(await save('png', `${stem}.png`))
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    const mm = name === 'Ecosystem map' ? [594, 420] : [420, 297]
    expect(Math.abs(width - (mm[0]! * 300) / 25.4)).toBeLessThan(4)
    expect(Math.abs(height - (mm[1]! * 300) / 25.4)).toBeLessThan(4)
    expect(png.includes('pHYs')).toBe(true)
  })

  test('[V46] LibreOffice opens the Word document and its tables keep their heading rows', async () => {
    const docx = await save('docx', `${stem}.docx`)
    run(
      'soffice',
      '--headless',
      `-env:UserInstallation=file://${join(opened.data, 'office')}`,
      '--convert-to',
      'fodt',
      '--outdir',
      opened.data,
      docx,
    )
    const office = readFileSync(docx.replace('docx', 'fodt'), 'utf8')
    const tables = office.match(/<table:table /g)?.length ?? 0
    expect(tables).toBeGreaterThan(0)
    expect(office.match(/<table:table-header-rows>/g)?.length).toBe(tables)
    expect(office).toContain(name === 'Ecosystem map' ? 'The hosts' : 'cooking oil')
  })
})

test('[V47] tiles join to the whole: what lies on two of them is the same on both', async () => {
  await toCanvas('Service blueprint', 'paper')
  await tick(opened.page.locator('.cv-paper'), 'A2')
  await tick(opened.page.locator('.cv-paper'), t('canvasPaper.tiles.whole'))
  await opened.page.locator('.cv-pages img').first().waitFor()
  const whole = await save('pdf', 'whole.pdf')
  await tick(opened.page.locator('.cv-paper'), t('canvasPaper.tiles.of', { size: 'A4' }))
  await opened.page.locator('.cv-pages img').first().waitFor()
  const tiles = await save('pdf', 'tiles.pdf')
  const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo', tiles))![1])
  expect(pages).toBeGreaterThan(4)
  // Dot by dot: each tile laid over the whole where it belongs.
  const out = run('python3', join(import.meta.dirname, 'tilesJoin.py'), whole, tiles, opened.data)
  expect(out.trim()).toBe('joined')
})

test('[V48] a table is pasted, looked at, mapped and brought in as one gesture that can be undone', async () => {
  const { page } = opened
  await toCanvas('Service blueprint', 'bringIn')
  const typed =
    'Step\tHears about it\tA new step\nWhat people do\tRings; Asks a friend\tWalks in\nBehind the scenes\tOne paid host\t'
  await page.getByLabel(t('canvasPaper.in.paste')).fill(typed)
  await page.getByText(t('canvasPaper.in.cards', { count: 3 })).waitFor()
  await page.getByText(t('canvasPaper.in.left', { count: 1 })).waitFor()
  await page.locator('.cv-understood tbody tr').nth(1).getByRole('button').click()
  await page.locator('.pop .item').filter({ hasText: 'Backstage' }).first().click()
  await button(page, t('canvasPaper.in.do', { count: 4 })).click()
  await page.locator('.cv-lanes').waitFor()
  await page.getByText('Asks a friend').first().waitFor()
  await page.getByText('A new step').first().waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByText('Asks a friend').count()).toBe(0)
})

test('[V49] paper and bringing in are usable by everybody, in both languages, light and dark', async () => {
  const { page } = opened
  for (const look of ['paper', 'bringIn'] as const) {
    await toCanvas('Service blueprint', look)
    if (look === 'paper') await page.locator('.cv-pages img').first().waitFor()
    expect(await axeOn(page)).toEqual([])
    if (process.env['ALONGSIDE_PICTURES'])
      await page.screenshot({ path: join(process.env['ALONGSIDE_PICTURES'], `${look}.png`) })
  }
})

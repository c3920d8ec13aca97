// Canvases on paper: out of the app as drawings and documents, looked at by other programs; and a table brought in.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type Opened } from './app.ts'
import { canvasMethods } from '../../shared/methods/canvases.ts'
import { anEcosystem, everyCanvas, seedCanvases } from './canvasSeed.ts'
import { button, byPalette, en as t, pick, tick } from './steps.ts'

let opened: Opened
beforeAll(async () => {
  const data = await seedCanvases({
    ...everyCanvas(),
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

async function save(format: 'pdf' | 'svg' | 'png', file: string): Promise<string> {
  const { page, app, data } = opened
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(data, file),
  )
  await pick(page, page.locator('.cv-paper'), t('canvasPaper.format'), t(`canvasPaper.format.${format}`))
  await button(page, t('canvasPaper.save')).click()
  // Several sheets are several files: the one that was chosen, and others beside it.
  const [before] = t('canvasPaper.saved', { files: '|', count: 1 }).split('|')
  await page.getByText(`${before}${file}`).waitFor({ timeout: 60_000 })
  return join(data, file)
}

type Rect = { x: number; y: number; w: number; h: number }
type Drawn = { cards: (Rect & { kind: string; words: string; texts: Rect[] })[]; cells: Rect[] }
/** What Chromium makes of SVG files: where each card and each line of its words really lies, in points. */
async function drawnIn(files: string[]): Promise<Drawn[]> {
  return await opened.app.evaluate(
    async ({ BrowserWindow }, svgs) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'looking' } })
      await window.loadURL('about:blank')
      const found = (await window.webContents.executeJavaScript(`(async () => {
      const box = (one) => { const { x, y, width, height } = one.getBBox(); return { x, y, w: width, h: height } }
      const all = (css) => [...document.querySelectorAll(css)]
      const drawn = []
      for (const svg of ${svgs}) {
        document.body.innerHTML = svg
        await document.fonts.ready
        drawn.push({
          cards: all('[data-is=card]').map((g) => ({ ...box(g.querySelector('rect')), kind: g.querySelector('text').textContent, words: [...g.querySelectorAll('tspan')].slice(1).map((one) => one.textContent).join(' '), texts: [...g.querySelectorAll('text')].map(box) })),
          cells: all('[data-cell]').map(box),
        })
      }
      return drawn
    })()`)) as Drawn[]
      window.destroy()
      return found
    },
    JSON.stringify(files.map((file) => readFileSync(file, 'utf8'))),
  )
}
const inside = (a: Rect, b: Rect, slack = 0.5) =>
  a.x >= b.x - slack && a.y >= b.y - slack && a.x + a.w <= b.x + b.w + slack && a.y + a.h <= b.y + b.h + slack

type Word = Rect & { word: string }
const letters = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as const
/** Where another program finds each word of a PDF, page by page. */
const wordsIn = (pdf: string): Word[][] =>
  run('pdftotext', '-bbox', pdf, '-')
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, x, y, right, bottom, word]) => ({
        x: Number(x),
        y: Number(y),
        w: Number(right) - Number(x),
        h: Number(bottom) - Number(y),
        word: word!.replace(/&(?:lt|gt|quot|apos|amp);/g, (one) => letters[one as keyof typeof letters]),
      })),
    )

// Whatever canvases there are: a ninth file is a ninth row of this.
describe.each(
  canvasMethods.map(({ id, name, columns, starts }) => ({ id, name: name['en-GB'], columns, starts })),
)('$name', ({ id, name, columns, starts }) => {
  test('[V44] [V56] in SVG and in PDF every card’s words lie inside their card and cell, and a PDF has headings, tables and lists', async () => {
    await toCanvas(name, 'paper')
    await opened.page.locator('.cv-pages img').first().waitFor()
    await save('svg', `${id}.svg`)
    const files = readdirSync(opened.data)
      .filter((one) => one.startsWith(id) && one.endsWith('.svg'))
      .sort((a, b) => a.length - b.length || a.localeCompare(b))
      .map((one) => join(opened.data, one))
    for (const svg of files)
      run('python3', '-c', 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])', svg)
    const sheets = await drawnIn(files)
    expect(sheets.flatMap(({ cards }) => cards).length).toBeGreaterThan(4)
    for (const { cards, cells } of sheets)
      for (const card of cards) {
        expect(
          cells.some((cell) => inside(card, cell)),
          card.words,
        ).toBe(true)
        for (const text of card.texts) expect(inside(text, card), card.words).toBe(true)
      }
    const pdf = await save('pdf', `${id}.pdf`)
    const pages = wordsIn(pdf)
    expect(pages.length).toBe(sheets.length)
    for (const [page, { cards }] of sheets.entries())
      for (const card of cards) {
        const own = pages[page]!.filter((one) =>
          inside({ x: one.x + one.w / 2, y: one.y + one.h / 2, w: 0, h: 0 }, card, 0),
        )
        // Its kind, which lies beneath its tape, and then what was said, in its order.
        const kind = own.findIndex((one) => one.word === card.kind)
        expect(kind, card.kind).toBeGreaterThanOrEqual(0)
        const said = own.filter((_, at) => at !== kind).map((one) => one.word)
        expect(even(said.join(' ')), 'the words of a card').toBe(even(card.words))
        for (const one of own) expect(inside(one, card, 1), `${one.word} in ${card.words}`).toBe(true)
      }
    expect(run('pdfinfo', pdf)).toMatch(/Tagged: +yes/)
    const heard = run('pdfinfo', '-struct-text', pdf)
    const many = (tag: string) => heard.match(new RegExp(`^ +${tag}\\b`, 'gm'))?.length ?? 0
    expect(even(heard)).toMatch(new RegExp(`H1 .{0,80}"${name}"`))
    expect(many('LI')).toBeGreaterThanOrEqual(sheets.flatMap(({ cards }) => cards).length)
    const across = columns.length || starts['en-GB'].length
    // Every cell of every lane is there, the empty ones too.
    expect(many('TD') % Math.max(1, across)).toBe(0)
    expect(many('Table') > 0, 'a table where there are columns').toBe(across > 0)
    expect(across > 0 ? many('TD') : many('H2')).toBeGreaterThan(3)
    const fonts = run('pdffonts', pdf).split('\n').slice(2).filter(Boolean)
    for (const font of fonts) expect(font).toMatch(/yes +(yes|no) +yes +\d+ +\d+$/)
    // Our own is a variable one, which lies in a PDF without a name; any other would have one.
    expect(fonts.join()).not.toMatch(/Liberation|DejaVu|Arial/)
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

test('[V45] a PNG has the dots of its paper, a poster’s as a page’s, and all of it is drawn', async () => {
  await toCanvas('Service blueprint', 'paper')
  for (const [size, mm, dpi] of [
    ['A3', [420, 297], 300],
    ['A0', [1189, 841], 150],
  ] as const) {
    await tick(opened.page.locator('.cv-paper'), size)
    const file = await save('png', `${size}.png`)
    const png = readFileSync(file)
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    expect(Math.abs(width - (mm[0] * dpi) / 25.4)).toBeLessThan(4)
    expect(Math.abs(height - (mm[1] * dpi) / 25.4)).toBeLessThan(4)
    expect(png.includes('pHYs')).toBe(true)
    const corners = await opened.app.evaluate(({ nativeImage }, file) => {
      const picture = nativeImage.createFromPath(file)
      const { width, height } = picture.getSize()
      const darkest = (x: number, y: number) => {
        const [w, h] = [Math.round(width / 4), Math.round(height / 4)]
        const part = picture.crop({
          x: Math.round(x * (width - w)),
          y: Math.round(y * (height - h)),
          width: w,
          height: h,
        })
        return part
          .resize({ width: 400, quality: 'good' })
          .toBitmap()
          .reduce((a, b) => Math.min(a, b), 255)
      }
      return [darkest(0, 0), darkest(1, 0), darkest(0, 1), darkest(1, 1)]
    }, file)
    for (const corner of corners) expect(corner).toBeLessThan(220)
  }
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

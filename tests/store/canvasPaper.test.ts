import { Ajv2020 } from 'ajv/dist/2020.js'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { publishedCanvasSchema } from '../../electron/export/json.ts'
import { canvasFormats, type CanvasAsked } from '../../shared/exports/canvasAsked.ts'
import type { Printing } from '../../electron/store/documents.ts'
import { canvasMethods } from '../../shared/methods/canvases.ts'
import { canvasView, cellOf, type CanvasView } from '../../shared/queries/canvas.ts'
import { Rows } from '../../shared/rows.ts'
import { everyCanvas, seedCanvases } from '../e2e/canvasSeed.ts'
import { aFolder, aStore, type AStore } from './aStore.ts'

const heldWords = 'Zwischenraum'
const openWords = 'Kettledrum'
const printed: string[] = []
/** A window that gives back the page it was asked to print, so that every byte of it can be looked at. */
const printing: Printing = async ({ html }) => {
  printed.push(html)
  return { done: true, cancelled: false, bytes: new TextEncoder().encode(html) }
}
const asked = (canvas: string, over: Partial<CanvasAsked> = {}): CanvasAsked => ({
  canvas,
  fill: 'filled',
  audience: 'public',
  languages: 'en-GB',
  size: 'A3',
  upright: false,
  large: false,
  sides: 'canvas',
  tiles: 'whole',
  ...over,
})
/** A canvas with a card that may be published and one that stays in the room, with a line between them. */
async function aTable(through = printing) {
  const one = aStore({ printing: through })
  const { id } = await one.ask('createProgramme', { title: 'Hubs', lang: 'en-GB' })
  await one.ask('openProgramme', { id })
  const { id: workshop } = await one.act('startWorkshop', { method: 'five_d', title: 'Our day' })
  const answers = (reach: 'public' | 'room') => ({
    keep: 'programme',
    words: 'exact',
    name: 'none',
    reach,
    until: '2027-11-21',
    takenBack: false,
  })
  const person = async (alias: string, reach: 'public' | 'room') => {
    const { id: who } = await one.act('addParticipant', { alias, role: 'resident' })
    await one.act('recordAnswer', { person: who, axes: answers(reach), how: 'spoken' })
    return who
  }
  const [open, held] = [await person('Heron', 'public'), await person('Wren', 'room')]
  const { id: canvas } = await one.act('startCanvas', { workshop, method: 'service-blueprint' })
  const step = [...one.rows.values()].find((row) => row.kind === 'canvasStep')!.id
  const write = (text: string, who: string) =>
    one.act('writeOnCanvas', { canvas, lane: 'actions', column: step, text, people: [who] })
  const [a, b] = [await write(`${openWords} for tea`, open), await write(`${heldWords} at home`, held)]
  await one.act('linkPlaced', { from: a.id, to: b.id, type: 'then' })
  return { one, canvas, open: a, held: b }
}
function place(one: AStore, name: string) {
  const path = join(aFolder(), name)
  const token = randomUUID()
  one.store.paths.set(token, path)
  return { path, token }
}
/** Everything in a file, unpacked where it is packed. */
const allOf = (path: string) => {
  const bytes = readFileSync(path)
  const parts = path.endsWith('docx') ? Object.values(unzipSync(new Uint8Array(bytes))) : []
  return [bytes, ...parts].map((one) => Buffer.from(one).toString('latin1')).join('\n')
}

describe('a canvas leaves', () => {
  it('[V50] what stays in the room is in no byte of any format, and whose words left is noted', async () => {
    const { one, canvas, open } = await aTable()
    for (const format of canvasFormats) {
      printed.length = 0
      const { path, token } = place(one, `canvas.${format}`)
      const done = await one.ask('exportCanvas', { ...asked(canvas, { languages: 'both' }), format, token })
      const folder = join(path, '..')
      const all = [...readdirSync(folder).map((name) => allOf(join(folder, name))), ...printed].join('\n')
      expect(all, format).not.toContain(heldWords)
      expect(all, format).toContain(openWords)
      expect(done.files.length, format).toBe(['docx', 'html', 'md', 'txt', 'json'].includes(format) ? 2 : 1)
      const noted = [...one.rows.values()].find((row) => row.id === done.handover)
      expect(noted).toMatchObject({
        kind: 'handover',
        audience: 'public',
        format,
        contributions: [open.contribution],
      })
    }
  })
  it('[V50] the facilitator is told how many cards are held back; what is seen is what is written', async () => {
    const { one, canvas } = await aTable()
    const seen = await one.ask('previewCanvas', asked(canvas, { size: 'A2', tiles: 'A4' }))
    expect(seen).toMatchObject({ of: 1, held: 1 })
    expect(seen.pages).toBeGreaterThan(3)
    expect(seen.sheets.join()).toContain(openWords)
    expect(seen.sheets.join()).not.toContain(heldWords)
    const { path, token } = place(one, 'same.svg')
    await one.ask('exportCanvas', { ...asked(canvas, { size: 'A2' }), format: 'svg', token })
    expect(readFileSync(path, 'utf8')).toBe(seen.sheets[0])
  })
  it('[V51] a blank one has nobody’s words and is noted for nobody', async () => {
    const { one, canvas } = await aTable()
    const { path, token } = place(one, 'blank.svg')
    const done = await one.ask('exportCanvas', { ...asked(canvas, { fill: 'blank' }), format: 'svg', token })
    expect(done.handover).toBeNull()
    expect(readFileSync(path, 'utf8')).not.toContain(openWords)
  })
  it('[V52] JSON fits its published schema, judged by another validator', async () => {
    const { one, canvas } = await aTable()
    const { path, token } = place(one, 'canvas.json')
    await one.ask('exportCanvas', { ...asked(canvas), format: 'json', token })
    const published = JSON.parse(
      readFileSync(new URL('../../electron/export/schemas/canvas.schema.json', import.meta.url), 'utf8'),
    )
    expect(publishedCanvasSchema()).toEqual(published)
    const fits = new Ajv2020({ strict: true, allErrors: true }).compile(published)
    const file = JSON.parse(readFileSync(path, 'utf8'))
    expect(fits(file), JSON.stringify(fits.errors)).toBe(true)
    expect(fits({ ...file, extra: 1 })).toBe(false)
  })
})

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
/** Every Word document of a folder as LibreOffice's own flat XML, beside it. */
const inOffice = (folder: string) =>
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'fodt',
      '--outdir',
      folder,
      ...readdirSync(folder).flatMap((name) => (name.endsWith('.docx') ? [join(folder, name)] : [])),
    ],
    { stdio: 'ignore' },
  )

/** A workbook as a stranger might make it. */
const book = (sheet: string, shared?: string) =>
  zipSync({
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...(shared ? { 'xl/sharedStrings.xml': strToU8(shared) } : {}),
  })
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

describe('a canvas on its way', () => {
  it('[V57] is stopped in any format, at any time, and leaves no file and no note of one', async () => {
    let begun = () => {}
    const hangs: Printing = (_, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve({ done: false, cancelled: false }))
        begun()
      })
    const { one, canvas } = await aTable(hangs)
    for (const format of canvasFormats) {
      const { path, token } = place(one, `stopped.${format}`)
      const isPrinting = new Promise<void>((resolve) => (begun = resolve))
      const going = one.refused('exportCanvas', { ...asked(canvas, { languages: 'both' }), format, token })
      if (format === 'pdf' || format === 'png') await isPrinting
      expect(await one.ask('stopWork', { token }), format).toBe(true)
      expect(await going, format).toBe('export.stopped')
      expect(readdirSync(join(path, '..')), format).toEqual([])
    }
    expect([...one.rows.values()].filter((row) => row.kind === 'handover')).toEqual([])
  })
  it('[V46] every canvas is a Word document that LibreOffice reads as tables, heading rows on each page and languages marked', async () => {
    const data = await seedCanvases(everyCanvas())
    const one = aStore({ data })
    const [programme] = (await one.ask('home')).programmes
    await one.ask('openProgramme', { id: programme!.id })
    const folder = aFolder()
    const made: { name: string; lang: string; view: CanvasView }[] = []
    for (const row of [...one.rows.values()].filter(({ kind }) => kind === 'canvas')) {
      const { method } = row as { method?: string }
      const token = randomUUID()
      one.store.paths.set(token, join(folder, `${method}.docx`))
      const languages = made.length % 2 ? 'cy' : 'en-GB'
      await one.ask('exportCanvas', { ...asked(row.id, { languages }), format: 'docx', token })
      const view = canvasView(new Rows([...one.rows.values()]), row.id, languages)!
      made.push({ name: `${method}`, lang: languages, view })
    }
    expect(made.length).toBe(canvasMethods.length)
    inOffice(folder)
    let marked = 0
    for (const { name, lang, view } of made) {
      const flat = readFileSync(join(folder, `${name}.fodt`), 'utf8')
      const tables = flat.match(/<table:table /g)?.length ?? 0
      expect(tables, name).toBe(Math.max(1, view.columns.length) + (view.heads.length ? 1 : 0))
      expect(flat.match(/<table:table-header-rows>/g)?.length, name).toBe(tables)
      // Read in the order of the document: lane by lane, each card once, in the words it was said in.
      const cards = [null, ...view.columns.map(({ id }) => id)].flatMap((column) =>
        [...view.heads, ...view.lanes].flatMap((lane) => cellOf(view, lane.id, column).cards),
      )
      expect(cards.length, name).toBeGreaterThan(4)
      const plain = flat.slice(flat.indexOf('<office:body')).replace(/<[^>]*>/g, '')
      let at = 0
      for (const { words } of cards) {
        at = plain.indexOf(escaped(words.text), at + 1)
        expect(at, `${name}: ${words.text}`).toBeGreaterThan(0)
      }
      const defaults = flat.slice(flat.indexOf('<style:default-style style:family="paragraph"'))
      expect(defaults.slice(0, 2_000), name).toContain(`fo:language="${lang.slice(0, 2)}"`)
      for (const { words } of cards.filter((one) => one.words.lang !== lang)) {
        const before = flat.slice(0, flat.indexOf(escaped(words.text), flat.indexOf('<office:body')))
        const style = before.match(/.*text:style-name="([^"]+)"/s)![1]
        const look = flat.match(new RegExp(`<style:style style:name="${style}".*?</style:style>`, 's'))![0]
        expect(look, `${name}: ${words.text}`).toContain(`fo:language="${words.lang.slice(0, 2)}"`)
        marked += 1
      }
      const title = lang === 'cy' ? view.method.name.cy : view.method.name['en-GB']
      expect(flat, name).toMatch(new RegExp(`<dc:title>[^<]*${title}`))
    }
    expect(marked).toBeGreaterThan(20)
  }, 120_000)
})

describe('a table comes in', () => {
  const read = async (name: string, bytes: Uint8Array) => {
    const one = aStore()
    const { path, token } = place(one, name)
    writeFileSync(path, bytes)
    return { one, token }
  }
  it('[V53] a spreadsheet is read as its cells stand', async () => {
    const made = await writeExcelFile([
      [null, { value: 'Hears about it' }, { value: 'Walks in' }],
      [{ value: 'What people do' }, { value: 'Rings\nAsks a friend' }, { value: 12, type: Number }],
    ] as never).toBuffer()
    const { one, token } = await read('table.xlsx', new Uint8Array(made as unknown as Uint8Array))
    expect((await one.ask('readTable', { token })).rows).toEqual([
      ['', 'Hears about it', 'Walks in'],
      ['What people do', 'Rings\nAsks a friend', '12'],
    ])
  })
  it('[V53] what is no table, or made to fill a laptop, is refused in words', async () => {
    for (const [name, bytes, why] of [
      ['a.xlsx', new TextEncoder().encode('PK no zip at all'), 'refusals.tableWrong'],
      ['b.csv', new Uint8Array([0, 1, 2, 3]), 'refusals.tableWrong'],
      ['c.csv', new Uint8Array(11 * 1024 * 1024).fill(97), 'refusals.tableLarge'],
      ['d.csv', new TextEncoder().encode('a,b\n'.repeat(2_100)), 'refusals.tableLarge'],
      ['wide.csv', new TextEncoder().encode('a,'.repeat(400)), 'refusals.tableLarge'],
      ['nothing.csv', new TextEncoder().encode(' ,\n,'), 'refusals.tableWrong'],
      ['bomb.xlsx', book(' '.repeat(60 * 1024 * 1024)), 'refusals.tableLarge'],
      ['cells.xlsx', book(sheet(`<row>${'<c/>'.repeat(700_000)}</row>`)), 'refusals.tableLarge'],
      ['low.xlsx', book(sheet('<row r="99999999"><c><v>1</v></c></row>')), 'refusals.tableLarge'],
      ['far.xlsx', book(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')), 'refusals.tableLarge'],
      [
        'said-again.xlsx',
        book(
          sheet(`<row r="1">${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`),
          `<sst><si><t>${'x'.repeat(200_000)}</t></si></sst>`,
        ),
        'refusals.tableLarge',
      ],
      [
        'doctype.xlsx',
        book(`<!DOCTYPE a [<!ENTITY b "ccc">]>${sheet('<row><c><v>&b;</v></c></row>')}`),
        'refusals.tableWrong',
      ],
      ['cut.xlsx', book(sheet('<row><c><v>1</v></c></row>')).slice(0, -30), 'refusals.tableWrong'],
      ['other.xlsx', zipSync({ 'readme.txt': strToU8('no sheet') }), 'refusals.tableWrong'],
    ] as const) {
      const { one, token } = await read(name, bytes)
      const from = performance.now()
      expect(await one.refused('readTable', { token }), name).toBe(why)
      expect(performance.now() - from, name).toBeLessThan(20_000)
      expect(one.rows.size, 'nothing came of it').toBe(0)
    }
  }, 60_000)
  it('[V53] what is only odd is read, as soon as anything else', async () => {
    const odd = `${' '.repeat(400_000)}${'"'.repeat(399_999)}`
    const { one, token } = await read('odd.csv', new TextEncoder().encode(odd))
    const from = performance.now()
    expect((await one.ask('readTable', { token })).rows).toEqual([[odd]])
    expect(performance.now() - from).toBeLessThan(20_000)
  }, 60_000)
})

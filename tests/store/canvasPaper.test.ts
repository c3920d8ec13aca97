import { Ajv2020 } from 'ajv/dist/2020.js'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { publishedCanvasSchema } from '../../electron/export/json.ts'
import { canvasFormats, type CanvasAsked } from '../../shared/exports/canvasAsked.ts'
import type { Printing } from '../../electron/store/documents.ts'
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
async function aTable() {
  const one = aStore({ printing })
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

describe('a table comes in', () => {
  const read = async (name: string, bytes: Uint8Array) => {
    const one = aStore()
    const { path, token } = place(one, name)
    writeFileSync(path, bytes)
    return { one, token }
  }
  it('[V53] a spreadsheet is read as its cells stand', async () => {
    const book = await writeExcelFile([
      [null, { value: 'Hears about it' }, { value: 'Walks in' }],
      [{ value: 'What people do' }, { value: 'Rings\nAsks a friend' }, { value: 12, type: Number }],
    ] as never).toBuffer()
    const { one, token } = await read('table.xlsx', new Uint8Array(book as unknown as Uint8Array))
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
    ] as const) {
      const { one, token } = await read(name, bytes)
      expect(await one.refused('readTable', { token }), name).toBe(why)
    }
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canvasMethods } from '../../../shared/methods/canvases.ts'
import { isCanvasFile, readCanvasFile } from '../../../shared/methods/files.ts'
import { canvasView, cellOf, linkSentence } from '../../../shared/queries/canvas.ts'
import { canvasFileOf, canvasMethodIn, canvasMethodsHere } from '../../../shared/queries/canvasMethods.ts'
import { catalogue } from '../../../shared/words/catalogue.ts'
import { aRoom } from '../queries/aRoom.ts'

const shipped = [
  'service-blueprint',
  'journey-map',
  'ecosystem-map',
  'empathy-map',
  'theory-of-change',
  'human-learning-systems',
  'service-canvas',
  'four-resources',
]
const textOfFile = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const ninth = textOfFile('five-ways.json')
const read = (text: string) => {
  const understood = readCanvasFile(text)
  if ('problems' in understood) throw new Error(JSON.stringify(understood.problems))
  return understood.canvas
}
/** A file with one thing in it changed. */
type Loose = Record<string, unknown> & { lanes: Record<string, unknown>[] }
const but = (change: (file: Loose) => void) => {
  const file = JSON.parse(ninth) as Loose
  change(file)
  return JSON.stringify(file, null, 2)
}

describe('the canvases that ship', () => {
  test('[V1] are the eight of the field, each a file the schema takes whole', () => {
    expect(canvasMethods.map((one) => one.id)).toEqual(shipped)
    for (const id of shipped) {
      const text = textOfFile(`../../../shared/methods/canvases/${id}.json`)
      expect(isCanvasFile(text)).toBe(true)
      expect(read(text)).toEqual(JSON.parse(text))
    }
  })

  test.each(shipped)('[V2] say everything in both languages: %s', (id) => {
    const gaps: string[] = []
    const look = (value: unknown, at: string) => {
      if (!value || typeof value !== 'object') return
      if ('en-GB' in value || 'cy' in value) {
        const both = value as { 'en-GB'?: string | string[]; cy?: string | string[] }
        if (!both['en-GB'] || !both.cy || [both['en-GB']].flat().length !== [both.cy].flat().length)
          gaps.push(at)
        if (both['en-GB'] === both.cy) gaps.push(`${at} is the same`)
        return
      }
      for (const [key, one] of Object.entries(value)) look(one, `${at}.${key}`)
    }
    look(JSON.parse(textOfFile(`../../../shared/methods/canvases/${id}.json`)), id)
    expect(gaps).toEqual([])
  })

  test('[V3] have the fields of the field', () => {
    const lanes = Object.fromEntries(canvasMethods.map((one) => [one.id, one.lanes.map((lane) => lane.id)]))
    expect(lanes['service-blueprint']).toEqual(['evidence', 'actions', 'frontstage', 'backstage', 'support'])
    const blueprint = canvasMethods[0]!
    expect(blueprint.lanes.map((lane) => lane.line?.title['en-GB'] ?? null)).toEqual([
      null,
      'Line of interaction',
      'Line of visibility',
      'Line of internal interaction',
      null,
    ])
    expect(blueprint.lanes[0]!.facts).toEqual(['signal', 'fails', 'wait', 'told'])
    expect(lanes['journey-map']).toEqual([
      'persona',
      'scenario',
      'goal',
      'actions',
      'touchpoints',
      'thoughts',
      'feelings',
      'staff',
      'pains',
      'opportunities',
    ])
    expect(lanes['four-resources']).toEqual(['vision', 'relationships', 'knowing', 'materials'])
    expect(canvasMethods[7]!.columns.map((one) => one.id)).toEqual(['have', 'nurture', 'precarious'])
    expect(canvasMethods[2]!.links.map((one) => one.id)).toEqual([
      'information',
      'money',
      'service',
      'influence',
      'depends-on',
    ])
  })
})

describe('a canvas as a file', () => {
  test.each([
    [ninth.replace('"dotted"', '"wavy"'), 'canvas.wrong.stitch', 'lanes › 3 (notice) › line › stitch', 21],
    [
      ninth.replace('{from} feeds {to}', 'feeds {to}'),
      'canvas.wrong.reads',
      'links › 1 (feeds) › reads › en-GB',
      26,
    ],
    [ninth.replace('"id": "give"', '"id": "learn"'), 'canvas.wrong.same', 'lanes › 5 (learn) › id', 24],
    [ninth.replace('"size": "A4"', '"size": "A9"'), 'canvas.wrong.size', 'print › size', 27],
    [
      ninth.replace('"lived": true', '"loved": true'),
      'canvas.wrong.extra',
      'lanes › 1 (connect) › loved',
      14,
    ],
    [ninth.replace('"fails"', '"falls"'), 'canvas.wrong.fact', 'facts › 1', 9],
    [ninth.replace('"grid"', '"lattice"'), 'canvas.wrong.family', 'family', 3],
    [ninth.replace('"grid"', '"network"'), 'canvas.wrong.columnsUnused', 'columns', 5],
    [ninth.slice(0, 300), 'method.wrong.json', '', 7],
  ])('[V4] says what is wrong, in which place and on which line: %#', (text, key, at, line) => {
    const understood = readCanvasFile(text)
    expect(understood).toHaveProperty('problems')
    if ('problems' in understood) expect(understood.problems[0]).toEqual({ key, at, line })
    for (const language of ['en', 'cy'] as const) expect(Object.keys(catalogue(language))).toContain(key)
  })

  test.each([
    [but((file) => delete file['columns']), 'canvas.wrong.noColumns'],
    [but((file) => (file.lanes[0]!.nodes = true)), 'canvas.wrong.nodes'],
    [but((file) => file.lanes.forEach((lane) => (lane.head = true))), 'canvas.wrong.onlyHeads'],
    [but((file) => Object.assign(file, { family: 'lanes', columns: undefined })), 'canvas.wrong.noStep'],
    [but((file) => Object.assign(file, { family: 'free', columns: undefined })), 'canvas.wrong.at'],
    [
      but((file) => {
        Object.assign(file, { family: 'free', columns: undefined })
        for (const [at, lane] of file.lanes.entries()) lane.at = { x: 0, y: at, w: 12, h: at === 2 ? 2 : 1 }
      }),
      'canvas.wrong.over',
    ],
    [but((file) => (file.lanes = [])), 'canvas.wrong.lanes'],
    ['x'.repeat(400_001), 'canvas.wrong.large'],
    ['[]', 'canvas.wrong.file'],
  ])('[V4] takes nothing of a canvas that cannot be laid out: %#', (text, key) => {
    const understood = readCanvasFile(text)
    expect('problems' in understood ? understood.problems[0]?.key : 'taken').toBe(key)
  })

  test('[V5] a ninth canvas is a file: kept, begun, filled, joined and saved again without a line of code', () => {
    const { act, workshop, rows } = aRoom()
    const { id: method } = act('keepCanvasMethod', { canvas: read(ninth) })
    expect(canvasMethodsHere(rows())).toHaveLength(9)
    const { id: canvas } = act('startCanvas', { workshop, method, name: 'Our street' })
    const write = (lane: string, column: string, text: string) =>
      act('writeOnCanvas', { canvas, lane, column, text }).id
    const [a, b] = [write('connect', 'now', 'The kettle'), write('give', 'could', 'A lift home')]
    act('linkPlaced', { from: a, to: b, type: 'feeds' })
    act('setCanvasCell', { canvas, lane: 'give', column: 'could', fails: true })
    const view = canvasView(rows(), canvas, 'cy')!
    expect(view.columns.map((one) => one.title)).toEqual(['Yr hyn sydd yma', 'Yr hyn a allai fod'])
    expect(cellOf(view, 'connect', 'now').cards.map((one) => one.words.text)).toEqual(['The kettle'])
    expect(cellOf(view, 'give', 'could').fails).toBe(true)
    expect(view.links.map((one) => linkSentence(one, 'en-GB'))).toEqual(['The kettle feeds A lift home'])
    const again = canvasFileOf(rows(), method)!
    expect(read(JSON.stringify(again))).toEqual({ ...read(ninth), id: 'own' })
  })
})

describe('a canvas of the programme’s own', () => {
  const own = () => {
    const room = aRoom()
    const file = canvasFileOf(room.rows(), 'service-blueprint')!
    const { id } = room.act('keepCanvasMethod', { canvas: file, from: 'service-blueprint' })
    const part = (key: string) =>
      room
        .rows()
        .where('canvasPart', 'method', id)
        .find((one) => one.key === key)!.id
    const method = () => canvasMethodIn(room.rows(), id)!
    return { ...room, id, part, method }
  }

  test('[V6] is renamed, its lanes reworded, moved, added and dropped; the other language stays', () => {
    const { act, id, part, method } = own()
    act('editCanvasMethod', { id, name: 'Our blueprint', starts: ['Knock', 'Sit'] })
    act('editCanvasPart', { id: part('support'), title: 'What holds it up', after: null })
    const { id: added } = act('addCanvasPart', { method: id, part: 'lane', title: 'Neighbours' })
    act('editCanvasPart', { id: added, prompt: 'Who lives next door?', lived: true })
    act('dropCanvasPart', { id: part('evidence') })
    expect(method().name).toEqual({ 'en-GB': 'Our blueprint', cy: 'Glasbrint gwasanaeth' })
    expect(method().starts['en-GB']).toEqual(['Knock', 'Sit'])
    expect(method().lanes.map((lane) => lane.title['en-GB'])).toEqual([
      'What holds it up',
      'What people do',
      'Frontstage',
      'Backstage',
      'Neighbours',
    ])
    expect(method().lanes[0]!.title.cy).toBe('Cefnogaeth')
    expect(method().lanes.at(-1)).toMatchObject({ prompt: { 'en-GB': 'Who lives next door?' }, lived: true })
  })

  test('[V7] loses nothing where a lane is dropped: its cards are laid beside, and lie in it again after an undo', () => {
    const { act, desk, workshop, rows, id, part } = own()
    const { id: canvas, steps } = act('startCanvas', { workshop, method: id })
    const card = act('writeOnCanvas', { canvas, lane: 'support', column: steps[0]!, text: 'The rent' })
    act('dropCanvasPart', { id: part('support') })
    const dropped = canvasView(rows(), canvas, 'en-GB')!
    expect(dropped.stray.map((one) => one.id)).toEqual([card.id])
    act('movePlaced', { ids: [card.id], lane: 'backstage', column: steps[0]! })
    expect(canvasView(rows(), canvas, 'en-GB')!.stray).toEqual([])
    desk.undo()
    desk.undo()
    const back = canvasView(rows(), canvas, 'en-GB')!
    expect(cellOf(back, 'support', steps[0]!).cards.map((one) => one.id)).toEqual([card.id])
  })

  test('[V8] keeps what it cannot do without', () => {
    const { act, desk, rows } = aRoom()
    const refused = (name: 'dropCanvasPart', id: string) => {
      const done = desk.act(name, { id })
      return 'refused' in done ? done.refused : null
    }
    const { id } = act('keepCanvasMethod', { canvas: canvasFileOf(rows(), 'ecosystem-map')! })
    const parts = rows().where('canvasPart', 'method', id)
    expect(refused('dropCanvasPart', parts.find((one) => one.nodes)!.id)).toBe('refusals.lastPart')
    expect(refused('dropCanvasPart', parts.find((one) => one.key === 'gaps')!.id)).toBeNull()
    expect(refused('dropCanvasPart', parts.find((one) => one.part === 'link')!.id)).toBeNull()
    expect(readCanvasFile(JSON.stringify(canvasFileOf(rows(), id)))).toHaveProperty('canvas')
  })

  test('[V9] a new area of a free canvas lies under the others, and the file is still whole', () => {
    const { act, rows } = aRoom()
    const { id } = act('keepCanvasMethod', { canvas: canvasFileOf(rows(), 'empathy-map')! })
    act('addCanvasPart', { method: id, part: 'lane', title: 'Neighbours' })
    expect(canvasMethodIn(rows(), id)!.lanes.at(-1)).toMatchObject({ at: { x: 0, y: 12, w: 12, h: 2 } })
    expect(readCanvasFile(JSON.stringify(canvasFileOf(rows(), id)))).toHaveProperty('canvas')
  })
})

import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { canvasView, cellOf } from '../../../shared/queries/canvas.ts'
import { evidenceOf, whereUsed } from '../../../shared/queries/evidence.ts'
import { takingBack } from '../../../shared/queries/takingBack.ts'
import { Rows, rowsFor, type AnyRow } from '../../../shared/rows.ts'
import { offeredAgreement } from '../../../shared/consent/answer.ts'
import { aLaptop } from '../../laptop.ts'
import { today } from '../queries/aRoom.ts'
import { aCanvas } from './aCanvas.ts'

const blueprint = (steps = ['Hears', 'Walks in', 'Comes back']) => aCanvas('service-blueprint', steps)
type Made = ReturnType<typeof aCanvas>
/** Every cell in words: "actions 1: tea, sits". */
const laid = (one: Made, id = one.canvas) => {
  const view = canvasView(one.rows(), id, 'en-GB')!
  const at = (column: string | null) => view.columns.findIndex((each) => each.id === column) + 1
  return [...view.cells.values()]
    .filter((cell) => cell.cards.length)
    .map((cell) => `${cell.lane} ${at(cell.column)}: ${cell.cards.map((card) => card.words.text).join(', ')}`)
    .sort()
}
const steps = (one: Made) => one.view().columns.map((each) => each.title)
const undone = (one: Made) => {
  const back = one.desk.undo()
  if (isRefusal(back)) throw new Error(back.refused)
  return back
}

describe('placing', () => {
  test('[V60] the same words stand in many cells and canvases, and once in each cell', () => {
    const one = blueprint()
    const { act, canvas, workshop, view } = one
    const { id: note } = act('addContribution', { workshop, type: 'wish', text: 'tea' })
    const [first, second] = view().columns
    const place = (column: string) => act('placeOnCanvas', { canvas, lane: 'actions', column, on: [note] })
    const { ids } = place(first!.id)
    expect(place(first!.id).ids).toEqual(ids)
    expect(place(second!.id).ids).not.toEqual(ids)
    expect(laid(one)).toEqual(['actions 1: tea', 'actions 2: tea'])
    undone(one)
    expect(laid(one)).toEqual(['actions 1: tea'])
    one.desk.redo()
    expect(laid(one)).toEqual(['actions 1: tea', 'actions 2: tea'])
  })

  test('[V60] what came twice into one cell, as two steps were made one, is shown once and taken off once', () => {
    const one = blueprint()
    const { act, canvas, workshop, view } = one
    const { id: note } = act('addContribution', { workshop, type: 'wish', text: 'tea' })
    const [first, second] = view().columns
    for (const column of [first!.id, second!.id])
      act('placeOnCanvas', { canvas, lane: 'actions', column, on: [note] })
    act('mergeCanvasSteps', { step: second!.id, into: first!.id })
    expect(laid(one)).toEqual(['actions 1: tea'])
    const [card] = cellOf(view(), 'actions', first!.id).cards
    act('takeOffCanvas', { ids: [card!.id] })
    expect(laid(one)).toEqual([])
    undone(one)
    expect(laid(one)).toEqual(['actions 1: tea'])
  })

  test('[V60] everyone’s words say on which canvas they lie, and can be sought by that', () => {
    const { act, canvas, workshop, write, rows } = blueprint()
    write('actions', 'tea', 0)
    const { id: other } = act('addContribution', { workshop, type: 'wish', text: 'walks' })
    const here = rows()
      .all('contribution')
      .find((each) => each.id !== other)!.id
    const used = whereUsed(rows())
    expect([used.get(here)?.canvases, used.get(other)]).toEqual([[canvas], undefined])
    const found = (how: 'onCanvas' | 'notOnCanvas') =>
      evidenceOf(
        rows(),
        { kind: 'all', workshop: 'all', theme: 'all', used: how, far: 'all', due: 'all' },
        used,
        today,
      ).map((each) => each.id)
    expect([found('onCanvas'), found('notOnCanvas')]).toEqual([[here], [other]])
  })

  test('[V60] a cell that is not there, or something that was never said, is refused', () => {
    const { desk, canvas, workshop, view, act } = blueprint()
    const { id: note } = act('addContribution', { workshop, type: 'wish', text: 'tea' })
    const at = (lane: string, column: string | null, on: string) =>
      isRefusal(desk.act('placeOnCanvas', { canvas, lane, column, on: [on] }))
    expect(at('actions', null, note)).toBe(true)
    expect(at('actions', 'cst_none', note)).toBe(true)
    expect(at('nowhere', view().columns[0]!.id, note)).toBe(true)
    expect(at('actions', view().columns[0]!.id, workshop)).toBe(true)
    expect(view().count).toBe(0)
  })

  test('[V61] cards are moved with their order, taken off with their lines, and undo puts both back', () => {
    const one = blueprint()
    const { write, join, card, act, view } = one
    write('actions', 'a', 0)
    write('actions', 'b', 0)
    write('frontstage', 'c', 1)
    join('a', 'then', 'c')
    act('movePlaced', { ids: [card('c')], lane: 'actions', column: view().columns[0]!.id, after: card('a') })
    expect(laid(one)).toEqual(['actions 1: a, c, b'])
    undone(one)
    expect(laid(one)).toEqual(['actions 1: a, b', 'frontstage 2: c'])
    act('takeOffCanvas', { ids: [card('a')] })
    expect(view().links).toEqual([])
    expect(one.rows().all('contribution')).toHaveLength(3)
    undone(one)
    expect(view().links).toHaveLength(1)
  })
})

describe('steps', () => {
  test('[V62] are moved, split and made one with everything on them, and each is one undo', () => {
    const one = blueprint()
    const { write, act, card, canvas, view } = one
    write('actions', 'a', 0)
    write('actions', 'b', 1)
    write('actions', 'c', 1)
    const [hears, walks, back] = view().columns.map((each) => each.id)
    const told = (column: string, rest: object) =>
      act('setCanvasCell', { canvas, lane: 'actions', column, ...rest })
    told(hears!, { wait: 2, waitUnit: 'days', told: 1, feeling: 1, signal: 'no poster' })
    told(walks!, { wait: 3, waitUnit: 'days', told: 4, feeling: -2, fails: true, signal: 'no host' })
    const before = laid(one)
    act('editCanvasStep', { id: back!, after: null })
    expect(steps(one)).toEqual(['Comes back', 'Hears', 'Walks in'])
    expect(laid(one)).toEqual(['actions 2: a', 'actions 3: b, c'])
    undone(one)
    act('splitCanvasStep', { id: walks!, title: 'Sits', placements: [card('c')] })
    expect(steps(one)).toEqual(['Hears', 'Walks in', 'Sits', 'Comes back'])
    expect(laid(one)).toEqual(['actions 1: a', 'actions 2: b', 'actions 3: c'])
    undone(one)
    act('mergeCanvasSteps', { step: walks!, into: hears! })
    expect(laid(one)).toEqual(['actions 1: a, b, c'])
    expect(cellOf(view(), 'actions', hears!)).toMatchObject({
      wait: { amount: 5, unit: 'days' },
      told: 4,
      feeling: -2,
      fails: true,
      signal: { text: 'no poster; no host' },
    })
    undone(one)
    expect(laid(one)).toEqual(before)
    expect(cellOf(view(), 'actions', walks!).signal?.text).toBe('no host')
    act('dropCanvasStep', { id: walks! })
    expect(laid(one)).toEqual(['actions 1: a'])
    undone(one)
    expect(laid(one)).toEqual(before)
  })

  test('[V62] waits in different units add up to the same time', () => {
    const { act, canvas, view } = blueprint()
    const [a, b] = view().columns.map((each) => each.id)
    act('setCanvasCell', { canvas, lane: 'actions', column: a!, wait: 2, waitUnit: 'hours' })
    act('setCanvasCell', { canvas, lane: 'actions', column: b!, wait: 30, waitUnit: 'minutes' })
    act('mergeCanvasSteps', { step: a!, into: b! })
    expect(cellOf(view(), 'actions', b!).wait).toEqual({ amount: 150, unit: 'minutes' })
  })

  test('[V62] a step another laptop dropped leaves what was placed there since beside the canvas', () => {
    const one = blueprint()
    const other = new Desk(keepInMemory(), aLaptop({ day: today }))
    other.merge(batchOf(one.desk))
    const step = one.view().columns[1]!.id
    one.act('dropCanvasStep', { id: step })
    other.act('writeOnCanvas', { canvas: one.canvas, lane: 'actions', column: step, text: 'late' })
    one.desk.merge(batchOf(other))
    expect(one.view().stray.map((card) => card.words.text)).toEqual(['late'])
  })
})

describe('what is said of a cell', () => {
  test('[V63] two laptops’ records of one cell are read as one, and emptied as one', () => {
    const one = blueprint()
    const other = new Desk(keepInMemory(), aLaptop({ day: today }))
    other.merge(batchOf(one.desk))
    const at = { canvas: one.canvas, lane: 'actions', column: one.view().columns[0]!.id }
    one.act('setCanvasCell', { ...at, wait: 7, waitUnit: 'days' })
    other.act('setCanvasCell', { ...at, fails: true, told: 3 })
    one.desk.merge(batchOf(other))
    const cell = () => cellOf(one.view(), 'actions', at.column)
    expect(cell()).toMatchObject({ wait: { amount: 7, unit: 'days' }, fails: true, told: 3 })
    expect(cell().records).toHaveLength(2)
    one.act('setCanvasCell', { ...at, fails: null, wait: null, waitUnit: null, told: null })
    expect(cell()).toMatchObject({ wait: null, fails: false, told: null })
    undone(one)
    expect(cell()).toMatchObject({ wait: { amount: 7, unit: 'days' }, fails: true, told: 3 })
  })
})

const batchOf = ({ model }: Desk) => ({
  changes: [...model.changes.values()],
  words: [...model.words.values()],
  erased: [...model.erased],
})
const everyView = (one: Made, id = one.canvas) =>
  (
    [
      { to: 'facilitator' },
      { to: 'room', workshop: one.workshop },
      { to: 'programme' },
      { to: 'commissioner' },
      { to: 'public' },
    ] as const
  ).map((audience) => canvasView(new Rows(rowsFor(one.desk.model, audience, today)), id, 'en-GB'))

describe('whose words lie there', () => {
  const open = { ...offeredAgreement('2027-11-21'), name: 'alias', reach: 'public' } as const

  test('[V64] words taken back empty every place for everybody, and their lines go; the preview said so', () => {
    const one = blueprint()
    const { act, workshop, canvas, view } = one
    act('agreeTogether', { workshop, axes: open })
    const { id: note } = act('addContribution', { workshop, type: 'wish', text: 'tea with Wren' })
    const cells = view().columns.map((each) => ({ canvas, lane: 'actions', column: each.id }))
    const [card] = cells.map((cell) => act('placeOnCanvas', { ...cell, on: [note] }).ids[0]!)
    const { id: other } = act('writeOnCanvas', { ...cells[0]!, text: 'walks' })
    act('linkPlaced', { from: card!, to: other, type: 'then' })
    const { id: copy } = act('copyCanvas', { id: canvas, name: 'Tomorrow', of: 'tomorrow' })
    expect(everyView(one).map((each) => each?.count)).toEqual([4, 4, 4, 4, 4])
    expect(
      takingBack(one.rows(), [note]).canvases.map((each) => [each.cards.length, each.lines.length]),
    ).toEqual([
      [3, 1],
      [3, 1],
    ])
    act('takeBack', { contribution: note })
    for (const id of [canvas, copy])
      for (const each of everyView(one, id)) {
        expect(each?.count).toBe(1)
        expect(each?.links).toEqual([])
        expect(JSON.stringify([...each!.cells.values()])).not.toContain('tea with Wren')
      }
  })

  test('[V64] erased words are on no canvas, and in nothing merged from one', () => {
    const one = blueprint()
    const { act, write, canvas } = one
    write('actions', 'quite secret', 0)
    const contribution = one.rows().all('contribution')[0]!.id
    act('eraseWords', { ids: [contribution] })
    for (const each of everyView(one)) expect(each?.count ?? 0).toBe(0)
    const other = new Desk(keepInMemory(), aLaptop({ day: today }))
    other.merge(batchOf(one.desk))
    const rows = new Rows(rowsFor(other.model, { to: 'facilitator' }, today))
    expect(canvasView(rows, canvas, 'en-GB')?.count).toBe(0)
  })

  test('[V65] a line with an end an audience may not see is not there for it, and no id tells of it', () => {
    const one = blueprint()
    const { act, workshop, write, join } = one
    act('agreeTogether', { workshop, axes: open })
    const { id: person } = act('addParticipant', { alias: 'Wren' })
    act('recordAnswer', { person, axes: { ...open, reach: 'room' }, how: 'spoken' })
    write('actions', 'open', 0)
    const near = act('writeOnCanvas', {
      canvas: one.canvas,
      lane: 'actions',
      column: one.view().columns[1]!.id,
      text: 'stays near',
      people: [person],
    })
    write('frontstage', 'open too', 0)
    join('open', 'then', 'open too')
    const { id: line } = act('linkPlaced', { from: one.card('open'), to: near.id, type: 'needs' })
    expect(one.view().links).toHaveLength(2)
    const rows: AnyRow[] = rowsFor(one.desk.model, { to: 'public' }, today)
    const seen = JSON.stringify(rows)
    for (const id of [line, near.id, near.contribution]) expect(seen).not.toContain(id)
    expect(canvasView(new Rows(rows), one.canvas, 'en-GB')!.links).toHaveLength(1)
  })
})

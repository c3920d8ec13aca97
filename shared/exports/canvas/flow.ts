import {
  gap,
  heightOf,
  setBlock,
  setBlocks,
  stack,
  takeFitting,
  type Block,
  type Para,
  type Laid,
  type Type,
} from './blocks.ts'
import { type Box, type BoxKind, type Rect, type Stroke } from './boxes.ts'

export type Drawn = { boxes: Box[]; strokes: Stroke[] }
/** A cell of a row: where it lies across, and what lies in it. */
export type Cell = { is: BoxKind; of: string; label: string; x: number; w: number; blocks: Block[] }
/**
 * A row of a drawing: a lane, the titles of columns, the heads. It grows with what lies in it, and goes on on the next
 * sheet where it is taller than one.
 */
export type Row = {
  cells: Cell[]
  /** At least this tall: a blank cell has room to write in. */
  least: number
  /** So much more than what is printed in it: what is written by hand goes there. */
  room?: number
  /** Its share of the height that is left over. */
  grow: number
  /** The line of the canvas beneath it. */
  line?: { stitch: Stroke['stitch']; label: string; paras: Para[]; w: number } | undefined
  /** How it feels from column to column, -2 to 2. */
  feelings?: (number | null)[] | undefined
  /** Something else than cells: it says how tall it has to be, and draws itself there. What had no room comes back as rows. */
  own?: { need: number; draw: (at: Rect) => Drawn & { left: Row[] } }
  /** On a further sheet, where it stands on each; of the titles of columns only where they are very tall. */
  short?: Row
  /** From here on it stands at the top of every sheet: the titles of columns. */
  isRepeated?: true
}
const pad = (type: Type) => type.size * 0.55
const strip = (row: Row, type: Type) => (row.feelings ? type.size * 5.5 : 0)

type Ready = { row: Row; sets: Laid[][]; natural: number; isFurther: boolean }
const ready = (row: Row, type: Type, isFurther = false): Ready => {
  const sets = row.cells.map((cell) => setBlocks(cell.blocks, cell.w - 2 * pad(type), type))
  return { row, sets, natural: naturalHeight(row, sets, type, isFurther), isFurther }
}
const naturalHeight = (row: Row, sets: Laid[][], type: Type, isFurther: boolean) =>
  Math.max(
    row.own?.need ?? 0,
    isFurther ? 0 : row.least,
    ...sets.map(
      (one, at) =>
        heightOf(one, type) +
        2 * pad(type) +
        (isLead(row, at) || isFurther ? 0 : strip(row, type) + (row.room ?? 0)),
    ),
  )
const isLead = (row: Row, at: number) => row.cells[at]!.is === 'lane'

const bandHeight = (row: Row, type: Type) => (row.line ? bandSet(row, type).height + type.size * 0.5 : 0)
function bandSet(row: Row, type: Type): Laid {
  const { label, paras, w } = row.line!
  return setBlock({ is: 'band', of: label, label, paras }, w, type)
}

/** How tall rows are with nothing to spare. */
export const naturalOf = (rows: readonly Row[], type: Type): number =>
  rows.reduce((sum, row) => sum + ready(row, type).natural + bandHeight(row, type), 0)

/** All rows on one sheet, which they are known to fit; what is left of its height is shared out. */
export function onOneSheet(rows: readonly Row[], area: Rect, type: Type): { drawn: Drawn; left: Row[] } {
  const all = rows.map((row) => ready(row, type))
  const used = all.reduce((sum, one) => sum + one.natural + bandHeight(one.row, type), 0)
  const shares = rows.reduce((sum, row) => sum + row.grow, 0)
  const spare = Math.max(0, area.h - used)
  const drawn: Drawn = { boxes: [], strokes: [] }
  const left: Row[] = []
  let y = area.y
  for (const one of all) {
    const h = one.natural + (shares ? (spare * one.row.grow) / shares : 0)
    left.push(...place(one, one.sets, { ...area, y, h }, type, drawn))
    y += h + bandHeight(one.row, type)
  }
  return { drawn, left }
}

/** Rows over as many sheets as they need. `heads` stand at the top of each, shortened where they say so. */
export function overSheets(heads: readonly Row[], rows: readonly Row[], area: Rect, type: Type): Drawn[] {
  const sheets: Drawn[] = []
  const repeated = [...heads]
  let [drawn, y, top] = [{ boxes: [], strokes: [] } as Drawn, area.y, area.y]
  const bottom = area.y + area.h
  const begin = (isFirst: boolean) => {
    drawn = { boxes: [], strokes: [] }
    sheets.push(drawn)
    y = area.y
    for (const row of repeated) {
      const whole = ready(row, type)
      const isShort = whole.natural > area.h * 0.3 || (!isFirst && !row.isRepeated)
      const one = isShort ? ready(row.short ?? row, type) : whole
      place(one, one.sets, { ...area, y, h: one.natural }, type, drawn)
      y += one.natural
    }
    top = y
  }
  begin(true)
  // A title so long that it would fill every sheet is known by its number.
  const waiting = rows.map((row) => {
    const one = ready(row, type)
    return row.isRepeated && row.short && one.natural > area.h * 0.3 ? ready(row.short, type) : one
  })
  while (waiting.length) {
    const one = waiting.shift()!
    const band = bandHeight(one.row, type)
    const room = bottom - y - band
    const isEmpty = y <= top + 0.001
    // The titles of columns do not stand at the foot of a sheet with nothing beneath them.
    if (one.row.isRepeated && !isEmpty && room < one.natural + type.size * 10) {
      begin(false)
      waiting.unshift(one)
      continue
    }
    if (one.natural <= room + 0.001 || (one.row.own && isEmpty)) {
      const h = one.row.own ? (one.row.grow ? room : Math.min(one.natural, room)) : one.natural
      waiting.unshift(...place(one, one.sets, { ...area, y, h }, type, drawn).map((row) => ready(row, type)))
      y += h + band
      if (one.row.isRepeated) repeated.push(one.row)
      continue
    }
    const isHalfEmpty = room > (bottom - top) * 0.4
    if (one.row.own || (!isEmpty && (!isHalfEmpty || one.natural <= bottom - top - band))) {
      begin(false)
      waiting.unshift(one)
      continue
    }
    const each = one.sets.map((sets, at) =>
      takeFitting(
        sets,
        room - 2 * pad(type) - (isLead(one.row, at) || one.isFurther ? 0 : strip(one.row, type)),
        isEmpty,
        type,
      ),
    )
    const isNothing = each.every(
      ({ taken }, at) => isLead(one.row, at) || taken.every(({ block }) => block.again),
    )
    if (isNothing && !isEmpty) {
      begin(false)
      waiting.unshift(one)
      continue
    }
    const taken = each.map((some) => some.taken)
    // Where not even one line fits there is no paper that small: it is laid over the edge rather than lost.
    const sets = isNothing ? one.sets : taken
    const h = isNothing ? one.natural : Math.max(naturalHeight(one.row, sets, type, one.isFurther), room)
    place({ ...one, row: { ...one.row, line: undefined } }, sets, { ...area, y, h }, type, drawn)
    if (isNothing) {
      y += h
      continue
    }
    begin(false)
    waiting.unshift(
      further(
        one,
        each.map((some) => some.left),
        type,
      ),
    )
  }
  return sheets
}

/** What is left of a row, with its titles told again. */
function further(one: Ready, left: Laid[][], type: Type): Ready {
  const sets = one.row.cells.map((cell, at) => {
    const [next] = left[at]!
    const lead = cell.blocks.find((block) => block.again)
    if (!lead || next?.block.again || (!next && !isLead(one.row, at))) return left[at]!
    return [setBlock({ ...lead, paras: lead.again! }, cell.w - 2 * pad(type), type), ...left[at]!]
  })
  const natural = naturalHeight(one.row, sets, type, true)
  return { row: one.row, sets, natural, isFurther: true }
}

function place(one: Ready, sets: Laid[][], at: Rect, type: Type, drawn: Drawn): Row[] {
  const { row } = one
  if (row.own) {
    const { boxes, strokes, left } = row.own.draw(at)
    drawn.boxes.push(...boxes)
    drawn.strokes.push(...strokes)
    return left
  }
  const isCurved = row.feelings && !one.isFurther
  for (const [n, cell] of row.cells.entries()) {
    const { is, of, label, x, w } = cell
    const top = at.y + pad(type) + (isCurved && !isLead(row, n) ? strip(row, type) : 0)
    drawn.boxes.push({
      is,
      of,
      label,
      x,
      y: at.y,
      w,
      h: at.h,
      lines: [],
      boxes: stack(sets[n]!, { x: x + pad(type), y: top }, type),
    })
  }
  if (isCurved) drawn.strokes.push(...curveOf(row, at, type))
  if (row.line) drawn.boxes.push(bandOf(row, at, type, drawn))
  return []
}

/** The line beneath a lane: its name, then its stitch as far as the sheet goes. */
function bandOf(row: Row, at: Rect, type: Type, drawn: Drawn): Box {
  const height = bandHeight(row, type)
  const set = bandSet(row, type)
  const wide = Math.max(0, ...set.lines.map((line) => line.width))
  const y = at.y + at.h
  const [box] = stack([{ ...set, width: wide }], { x: at.x + pad(type), y: y + type.size * 0.25 }, type)
  const middle = y + height / 2
  drawn.strokes.push({
    is: 'line',
    stitch: row.line!.stitch,
    points: [
      { x: at.x + pad(type) + wide + gap(type), y: middle },
      { x: at.x + at.w, y: middle },
    ],
  })
  return box!
}

/** A point over each column that somebody spoke of, joined from one to the next; the words lie beneath. */
function curveOf(row: Row, at: Rect, type: Type): Stroke[] {
  const height = strip(row, type)
  const cells = row.cells.filter((_, n) => !isLead(row, n))
  const points = cells.flatMap((cell, n) => {
    const felt = row.feelings![n]
    const y = at.y + height / 2 - ((felt ?? 0) * (height - type.size * 1.6)) / 4
    return felt === null || felt === undefined ? [] : [{ x: cell.x + cell.w / 2, y }]
  })
  const [first, last] = [cells[0], cells.at(-1)]
  if (!first || !last) return []
  const middle = at.y + height / 2
  return [
    {
      is: 'rule',
      stitch: 'dotted',
      points: [
        { x: first.x + pad(type), y: middle },
        { x: last.x + last.w - pad(type), y: middle },
      ],
    },
    ...(points.length > 1 ? [{ is: 'curve' as const, stitch: 'plain' as const, points }] : []),
    ...points.map((point): Stroke => ({ is: 'point', stitch: 'plain', points: [point] })),
  ]
}

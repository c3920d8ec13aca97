import type { CanvasView } from '../queries/canvas.ts'
import type { ContributionType } from '../records/contribution.ts'
import { areasRow } from './canvas/areas.ts'
import { arrowsOn } from './canvas/arrows.ts'
import { boxOf, setBlock, type Block, type Para, type Type } from './canvas/blocks.ts'
import { millimetre, paperOf, type Box, type Rect, type Sheet } from './canvas/boxes.ts'
import { besideRow, laneRows, laneTitle, leastColumn, listRow, titleRow } from './canvas/columns.ts'
import {
  cardBlock,
  nameOf,
  says,
  sentences,
  tableOf,
  tell,
  told,
  tongues,
  type Asked,
  type CanvasPaper,
} from './canvas/content.ts'
import { naturalOf, onOneSheet, overSheets, type Drawn, type Row } from './canvas/flow.ts'
import { measureText, type Measure } from './canvas/letters.ts'
import { netRow } from './canvas/net.ts'

export type { CanvasPaper } from './canvas/content.ts'
export type { Box, Line, Sheet, Stroke } from './canvas/boxes.ts'

/** Nothing on paper is set smaller than this, in points; large print never smaller than the second. */
export const smallestType = { usual: 8, large: 16 } as const
/** What the words of cards are set in where there is room. */
const usualType = { A4: 12, A3: 14, A2: 18, A1: 24, A0: 32 } as const
/** Of a blank one: what is printed leaves room for what is written. */
const blankType = { A4: 10, A3: 12, A2: 16, A1: 20, A0: 26 } as const
const largeType = { A4: 18, A3: 20, A2: 24, A1: 30, A0: 40 } as const
const margin = 10 * millimetre

export type CanvasDrawing = {
  sheets: Sheet[]
  /** What the words of cards are set in, in points. */
  type: number
}

/**
 * A canvas drawn on paper: boxes with lines of text, broken and measured already. Cells grow with what lies in them; the
 * type becomes smaller, down to `smallestType`; where that does not do, the drawing goes over further sheets. Nobody's
 * words are cut: what has no room goes on elsewhere, and says so.
 */
export function canvasDrawing(
  view: CanvasView,
  paper: CanvasPaper,
  measure: Measure = measureText,
): CanvasDrawing {
  const [wide, tall] = paperOf(paper.size, paper.upright).map((mm) => mm * millimetre) as [number, number]
  const smallest: number = paper.large ? smallestType.large : smallestType.usual
  const continued: Para = {
    text: says(paper, 'canvasPaper.continued')
      .map((one) => one.text)
      .join(' · '),
    lang: paper.languages[0]!,
    quiet: true,
    size: 'small',
  }
  const askedAt = (size: number): Asked => ({ view, paper, type: { size, smallest, measure, continued } })
  const from = (paper.large ? largeType : paper.fill === 'blank' ? blankType : usualType)[paper.size]
  const room = (type: Type): Rect => {
    const foot = footBox(paper, type, { x: margin, w: wide - 2 * margin }, 88, 88)
    return { x: margin, y: margin, w: wide - 2 * margin, h: tall - 2 * margin - foot.h - type.size * 0.6 }
  }
  const sides: Drawn[] = []
  let used = smallest
  if (paper.sides !== 'guide') {
    // Of very many cards nobody waits for the last half point.
    const fitting = firstThatFits(from, smallest, view.count > 400 ? 0.12 : 0.04, (size) => {
      const asked = askedAt(size)
      const area = room(asked.type)
      const rows = wholeRows(asked, area)
      return rows && naturalOf(rows, asked.type) <= area.h ? { asked, area, rows } : undefined
    })
    if (fitting) {
      used = fitting.asked.type.size
      sides.push(...onTheOne(fitting))
    } else {
      const at = (size: number) => {
        const asked = askedAt(size)
        return { size, drawn: spread(asked, room(asked.type)) }
      }
      // Larger where that takes no more paper.
      const least = at(smallest)
      const best = [1, 0.75, 0.5, 0.25]
        .map((share) => smallest + (from - smallest) * share)
        .flatMap((size) => (size > smallest && view.count <= 400 ? [size] : []))
        .map(at)
        .find(({ drawn }) => drawn.length <= least.drawn.length)
      used = (best ?? least).size
      sides.push(...(best ?? least).drawn)
    }
  }
  if (paper.sides !== 'canvas') {
    const asked = askedAt(Math.max(smallest, Math.min(from, 14)))
    if (paper.sides === 'guide') used = asked.type.size
    sides.push(
      ...overSheets(
        headRows(asked, room(asked.type)),
        guideRows(asked, room(asked.type)),
        room(asked.type),
        asked.type,
      ),
    )
  }
  const { type } = askedAt(used)
  const sheets = sides.map(({ boxes, strokes }, n): Sheet => {
    const label = tell(paper, 'canvasPaper.sheetOf', { sheet: n + 1, sheets: sides.length })
    const foot = footBox(paper, type, { x: margin, w: wide - 2 * margin }, n + 1, sides.length)
    foot.y = tall - margin - foot.h
    for (const line of foot.lines) line.y += foot.y
    return { width: wide, height: tall, label, boxes: [...boxes, foot], strokes }
  })
  const links = paper.fill === 'filled' ? view.links : []
  return {
    type: used,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      strokes: [...sheet.strokes, ...arrowsOn(sheet, links, type)],
    })),
  }
}

function firstThatFits<T>(
  from: number,
  smallest: number,
  step: number,
  at: (size: number) => T | undefined,
): T | undefined {
  for (let size = from; size > smallest; size -= Math.max(0.5, size * step)) {
    const found = at(size)
    if (found) return found
  }
  return at(smallest)
}

/** Everything on one sheet, or nothing where its columns would be too narrow to read. */
function wholeRows(asked: Asked, area: Rect): Row[] | undefined {
  const { view, type } = asked
  const many = view.columns.length
  const isNarrow = many > 0 && (area.w * 0.78) / many < leastColumn * type.size
  if (isNarrow) return undefined
  return [...headRows(asked, area), ...bodyRows(asked, area), ...afterRows(asked, area)]
}

function onTheOne({ asked, area, rows }: { asked: Asked; area: Rect; rows: Row[] }): Drawn[] {
  const { drawn, left } = onOneSheet(rows, area, asked.type)
  return left.length ? [drawn, ...overSheets(headRows(asked, area), left, area, asked.type)] : [drawn]
}

/** Groups of columns one after another, each with the names of the lanes beside it. */
function spread(asked: Asked, area: Rect): Drawn[] {
  const { view, type } = asked
  const heads = headRows(asked, area)
  if (!view.columns.length)
    return overSheets(heads, [...bodyRows(asked, area, false), ...afterRows(asked, area)], area, type)
  const most = Math.max(1, Math.floor((area.w * 0.76) / (leastColumn * 1.2 * type.size)))
  const groups = Math.ceil(view.columns.length / most)
  const each = Math.ceil(view.columns.length / groups)
  return Array.from({ length: groups }, (_, n) => {
    const columns = view.columns.slice(n * each, (n + 1) * each)
    const rows = [
      ...(n ? [] : besideRow(asked, area, view.heads)),
      titleRow(asked, area, columns, n * each),
      ...laneRows(asked, area, columns),
      ...(n === groups - 1 ? afterRows(asked, area) : []),
    ]
    return overSheets(heads, rows, area, type)
  }).flat()
}

function bodyRows(asked: Asked, area: Rect, isWhole = true): Row[] {
  const { view } = asked
  const heads = besideRow(asked, area, view.heads)
  switch (view.method.family) {
    case 'free':
      // Areas that go over several sheets are read one after another, each with everything in it.
      return [...heads, ...(isWhole ? [areasRow(asked, area)] : besideRow(asked, area, view.lanes))]
    case 'network': {
      const nodes = view.lanes.filter((lane) => lane.nodes)
      const others = view.lanes.filter((lane) => !lane.nodes)
      const maps = [
        ...nodes.map((lane) => netRow(asked, area, lane)),
        ...nodes.flatMap((lane) => remarksOf(asked, area, lane.id)),
      ]
      // A map that takes a sheet of its own comes after what fills one without it.
      return isWhole
        ? [...heads, ...maps, ...besideRow(asked, area, others)]
        : [...besideRow(asked, area, [...view.heads, ...others]), ...maps]
    }
    default:
      return [...heads, titleRow(asked, area, view.columns, 0), ...laneRows(asked, area, view.columns)]
  }
}

/** Comments and questions of the network itself. */
function remarksOf(asked: Asked, area: Rect, lane: string): Row[] {
  const { view, paper } = asked
  const cell = view.cells.get(`${lane} `)
  const found = view.lanes.find((one) => one.id === lane)
  if (!cell || !found || paper.fill === 'blank') return []
  const blocks = besideRow(asked, area, [found])[0]!.cells[0]!.blocks.filter(
    ({ is }) => is !== 'card' && is !== 'title',
  )
  return listRow(
    asked,
    area,
    `${lane} remarks`,
    says(paper, 'canvasPaper.remarks', {}, { bold: true }),
    blocks,
  )
}

/** What belongs to the whole: its lines as sentences, and cards whose place is no longer there. */
function afterRows(asked: Asked, area: Rect): Row[] {
  const { view, paper } = asked
  if (paper.fill === 'blank') return []
  const lines = view.links.map((link, n): Block => {
    const said = sentences(paper, link)
    const [first, ...others] = said
    const numbered = first ? [{ ...first, text: `${n + 1}. ${first.text}` }, ...others] : []
    return { is: 'item', of: link.id, label: first?.text ?? '', paras: numbered }
  })
  const stray = view.stray.map((one) => cardBlock(paper, one))
  return [
    ...listRow(asked, area, 'lines', says(paper, 'canvasPaper.lines', {}, { bold: true }), lines),
    ...listRow(asked, area, 'beside', says(paper, 'canvasPaper.beside', {}, { bold: true }), stray),
  ]
}

/** What canvas it is, of what and of whom, and what the tapes mean. */
function headRows(asked: Asked, area: Rect): Row[] {
  const { view, paper } = asked
  const name = nameOf(view, paper.languages[0]!)
  const method = tongues(paper, view.method.name, { quiet: true, size: 'small' })
  const table = tableOf(view)
  const of = view.canvas.of
  const title = (isShort: boolean): Row => ({
    cells: [
      {
        is: 'title',
        of: 'title',
        label: told(paper, view.method.name),
        x: area.x,
        w: area.w,
        blocks: [
          {
            is: 'title',
            of: 'title',
            label: '',
            paras: [
              ...(isShort ? [] : [{ ...name, size: 'huge' as const }]),
              ...(isShort ? method : method.filter((one) => one.text !== name.text)),
              ...(of ? says(paper, `canvas.of.${of}`, {}, { quiet: true, size: 'small' }) : []),
              ...(isShort || !table ? [] : [{ ...table, quiet: true, size: 'small' as const }]),
            ],
          },
        ],
      },
    ],
    least: 0,
    grow: 0,
  })
  return [{ ...title(false), short: title(true) }, ...legendRow(asked, area)]
}

/** The tapes that are on this canvas, by kind and word. */
function legendRow({ view, paper, type }: Asked, area: Rect): Row[] {
  if (paper.fill === 'blank') return []
  const kinds = new Set<ContributionType>()
  for (const cell of view.cells.values()) for (const one of cell.cards) if (one.type) kinds.add(one.type)
  for (const one of view.stray) if (one.type) kinds.add(one.type)
  const swatch = type.size * 2.6
  const sets = [...kinds].sort().map((kind) => {
    const paras = says(paper, `kinds.${kind}`, {}, { size: 'small' })
    const block: Block = { is: 'legend', of: kind, label: tell(paper, `kinds.${kind}`), kind, paras }
    const set = setBlock(block, area.w - swatch, type)
    return { ...set, width: Math.max(...set.lines.map((line) => line.width)) }
  })
  let [x, y, row] = [0, 0, 0]
  const places = sets.map((one) => {
    const w = swatch + one.width + type.size * 1.4
    if (x && x + w > area.w - type.size) {
      x = 0
      y += row
      row = 0
    }
    const at = { x, y }
    x += w
    row = Math.max(row, one.height + type.size * 0.2)
    return at
  })
  const need = sets.length ? y + row + type.size * 0.4 : 0
  const draw = (at: Rect) => ({
    boxes: sets.map((one, n): Box => {
      const box = boxOf(one, at.x + type.size * 0.55 + places[n]!.x + swatch, at.y + places[n]!.y, type)
      return { ...box, x: box.x - swatch, w: box.w + swatch }
    }),
    strokes: [],
    left: [],
  })
  return sets.length ? [{ cells: [], least: 0, grow: 0, own: { need, draw } }] : []
}

/** What goes where, for whoever helps at the table: each lane with its help and its question. */
function guideRows(asked: Asked, area: Rect): Row[] {
  const { view, paper, type } = asked
  return [...view.heads, ...view.lanes].map((lane) => ({
    cells: [
      {
        is: 'lane',
        of: `${lane.id} guide`,
        label: told(paper, lane.title),
        x: area.x,
        w: area.w * 0.3,
        blocks: laneTitle({ ...asked, paper: { ...paper, fill: 'filled' } }, lane),
      },
      {
        is: 'cell',
        of: `${lane.id} guide`,
        label: told(paper, lane.title),
        x: area.x + area.w * 0.3,
        w: area.w * 0.7,
        blocks: lane.prompt
          ? [{ is: 'title', of: `${lane.id} prompt`, label: '', paras: tongues(paper, lane.prompt) }]
          : [],
      },
    ],
    least: type.size * 2,
    grow: 0,
  }))
}

function footBox(
  paper: CanvasPaper,
  type: Type,
  { x, w }: Pick<Rect, 'x' | 'w'>,
  sheet: number,
  sheets: number,
): Box {
  const paras = says(paper, 'canvasPaper.sheetOf', { sheet, sheets }).map((one): Para => ({
    ...one,
    text: [...paper.foot.filter(({ lang }) => lang === one.lang), one].map(({ text }) => text).join(' · '),
    size: 'small',
    quiet: true,
    bold: false,
  }))
  return boxOf(setBlock({ is: 'foot', of: 'foot', label: '', paras }, w, type), x, 0, type)
}

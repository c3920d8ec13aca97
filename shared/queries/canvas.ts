import type { CanvasMethod, Lane, LinkKind } from '../methods/canvases.ts'
import { inLanguage } from '../methods/index.ts'
import { textOf, type Shown } from '../record.ts'
import type { ContributionType } from '../records/contribution.ts'
import type { PlacedAs } from '../records/canvasPlacement.ts'
import type { AnyRow, Row, Rows } from '../rows.ts'
import { canvasMethodIn } from './canvasMethods.ts'
import { factsOf, type Facts } from './canvasFacts.ts'
import type { CitableKind } from './citable.ts'
import { cellSignal, lineTogether, stepTitle } from './canvasSaid.ts'
import { dotsThatCount } from './dots.ts'

type SomeWords = Extract<Shown, { text: string }>
/** Something that was said, as it lies on a canvas: the words of whatever it points at. */
export type Placed = {
  id: string
  row: Row<'canvasPlacement'>
  on: AnyRow
  kind: CitableKind
  /** The kind of a contribution; nothing for themes, statements and the like. */
  type: ContributionType | null
  words: SomeWords
  as: PlacedAs
}
export type CanvasCell = Facts & {
  lane: string
  column: string | null
  cards: Placed[]
  comments: Placed[]
  questions: Placed[]
  signal: SomeWords | null
  /** The records its facts are in: dots on the cell are on one of them. */
  records: string[]
  /** Dots on it in the round that counts; nought before one is revealed. */
  dots: number
}
export type CanvasColumn = { id: string; title: string; lang: string | null; step: Row<'canvasStep'> | null }
export type CanvasLink = {
  id: string
  row: Row<'canvasLink'>
  from: Placed
  to: Placed
  kind: LinkKind | null
  /** It goes both ways. */
  both: boolean
}
export type CanvasView = {
  canvas: Row<'canvas'>
  method: CanvasMethod
  /** Cells above the columns, across the whole canvas. */
  heads: Lane[]
  lanes: Lane[]
  /** None on a network or a free canvas. */
  columns: CanvasColumn[]
  cells: ReadonlyMap<string, CanvasCell>
  links: CanvasLink[]
  /** Cards whose lane or step is no longer there: nothing is lost, they are laid beside. */
  stray: Placed[]
  /** Cards, comments and questions altogether. */
  count: number
}

export const cellKey = (lane: string, column: string | null | undefined): string => `${lane} ${column ?? ''}`

const noCell: Omit<CanvasCell, 'lane' | 'column'> = {
  cards: [],
  comments: [],
  questions: [],
  signal: null,
  records: [],
  dots: 0,
  fails: false,
  wait: null,
  told: null,
  feeling: null,
}
/** A cell of a canvas, as it stands or empty. */
export const cellOf = (view: CanvasView, lane: string, column: string | null): CanvasCell =>
  view.cells.get(cellKey(lane, column)) ?? { ...noCell, lane, column }

/**
 * A canvas with everything that lies on it, for whoever these rows are for. What was taken back or may not be shown
 * lies nowhere. Nothing where the canvas, or what it is made of, is not here.
 */
export function canvasView(
  rows: Rows,
  id: string | null | undefined,
  language: string,
): CanvasView | undefined {
  const canvas = rows.get('canvas', id)
  const method = canvas && canvasMethodIn(rows, canvas.method)
  if (!canvas || !method) return undefined
  const heads = method.lanes.filter((lane) => lane.head)
  const lanes = method.lanes.filter((lane) => !lane.head)
  const columns = columnsOf(rows, canvas.id, method, language)
  const isHere = placeChecker(method, columns)
  const cells = new Map<string, CanvasCell>()
  const at = (lane: string, column: string | null) => {
    const key = cellKey(lane, column)
    let cell = cells.get(key)
    if (!cell)
      cells.set(
        key,
        (cell = { ...noCell, lane, column, cards: [], comments: [], questions: [], records: [] }),
      )
    return cell
  }
  const stray: Placed[] = []
  const byId = new Map<string, Placed>()
  for (const row of rows.where('canvasPlacement', 'canvas', canvas.id)) {
    const placed = placedOf(rows, row)
    if (!placed || !row.lane) continue
    byId.set(row.id, placed)
    if (!isHere(row.lane, row.column)) stray.push(placed)
    else lay(at(row.lane, row.column)[listFor[placed.as]], placed)
  }
  const facts = new Map<string, Row<'canvasCell'>[]>()
  for (const row of rows.where('canvasCell', 'canvas', canvas.id)) {
    if (!row.lane || !isHere(row.lane, row.column)) continue
    const key = cellKey(row.lane, row.column)
    facts.set(key, [...(facts.get(key) ?? []), row])
  }
  const dots = facts.size ? dotsThatCount(rows, canvas.workshop ?? '') : undefined
  for (const list of facts.values()) {
    const [first] = list
    const signal = list.map(cellSignal).find((one) => one && 'text' in one) as SomeWords | undefined
    Object.assign(at(first!.lane!, first!.column), factsOf(list), {
      signal: signal ?? null,
      records: list.map((one) => one.id),
      dots: list.reduce((sum, one) => sum + (dots?.get(one.id) ?? 0), 0),
    })
  }
  const links = rows.where('canvasLink', 'canvas', canvas.id).flatMap((row) => {
    const [from, to] = [byId.get(row.from ?? ''), byId.get(row.to ?? '')]
    const kind = method.links.find((one) => one.id === row.type) ?? null
    return from && to
      ? [{ id: row.id, row: lineTogether(row), from, to, kind, both: row.twoWay === true }]
      : []
  })
  return { canvas, method, heads, lanes, columns, cells, links, stray, count: byId.size }
}

/** The same thing twice in one cell, from two laptops or two steps made one, is shown once. */
function lay(list: Placed[], placed: Placed) {
  if (!list.some((one) => one.on.id === placed.on.id)) list.push(placed)
}

const listFor = { card: 'cards', comment: 'comments', question: 'questions' } as const

/** The columns: fixed ones, or the steps of the room. */
function columnsOf(rows: Rows, canvas: string, method: CanvasMethod, language: string): CanvasColumn[] {
  if (method.family === 'grid')
    return method.columns.map((one) => ({
      id: one.id,
      title: inLanguage(one.title, language),
      lang: null,
      step: null,
    }))
  if (method.family !== 'lanes') return []
  return rows.where('canvasStep', 'canvas', canvas).map((step) => {
    const title = stepTitle(step)
    return {
      id: step.id,
      title: textOf(title),
      lang: title && 'lang' in title ? title.lang : null,
      step,
    }
  })
}

function placeChecker(method: CanvasMethod, columns: readonly CanvasColumn[]) {
  const lanes = new Map(method.lanes.map((lane) => [lane.id, lane]))
  const here = new Set(columns.map((one) => one.id))
  return (lane: string, column: string | null) => {
    const one = lanes.get(lane)
    return !!one && (one.head || !here.size ? !column : here.has(column ?? ''))
  }
}

/** What lies on a canvas, or nothing where its words are not to be shown here. */
function placedOf(rows: Rows, row: Row<'canvasPlacement'>): Placed | undefined {
  const on = rows.any(row.on ?? '')
  if (!on || (on.kind === 'contribution' && on.gone)) return undefined
  const words = wordsShown(on)
  if (!words) return undefined
  const type = on.kind === 'contribution' ? (on.type ?? 'note') : null
  return { id: row.id, row, on, kind: on.kind as CitableKind, type, words, as: row.as ?? 'card' }
}

/** A story is known by its title; everything else by its words. */
function wordsShown(row: AnyRow): SomeWords | undefined {
  const all: (Shown | null)[] =
    row.kind === 'contribution'
      ? [row.title, row.text]
      : row.kind === 'theme'
        ? [row.label]
        : row.kind === 'cycle'
          ? [row.prototype]
          : row.kind === 'statement' || row.kind === 'design' || row.kind === 'commitment'
            ? [row.text]
            : []
  return all.find((one): one is SomeWords => !!one && 'text' in one && one.text !== '')
}

/** A line as a sentence: "Tea before talk leads to people come back". */
export const linkSentence = (link: CanvasLink, language: string): string =>
  (link.kind ? inLanguage(link.kind.reads, language) : '{from}: {to}').replace(
    /\{(from|to)\}/g,
    (_, end: 'from' | 'to') => link[end].words.text,
  )

/** Canvases of the programme, in their order. */
export const canvasesHere = (rows: Rows): readonly Row<'canvas'>[] => rows.all('canvas')

/** Where something that was said lies: the canvases it is placed on. */
export function canvasesWith(rows: Rows, on: string): Row<'canvas'>[] {
  const ids = new Set(rows.where('canvasPlacement', 'on', on).map((one) => one.canvas))
  return rows.all('canvas').filter((one) => ids.has(one.id))
}

import type { Lane } from '../methods/canvases.ts'
import type { CellFact } from '../methods/canvasKinds.ts'
import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { cellOf, type CanvasCell, type CanvasView, type Placed } from './canvas.ts'
import { fold, matchSteps, movedAmong, type StepToMatch } from './canvasMatch.ts'

/** One thing in one cell, and which of the versions have it there. */
export type Beside = { key: string; placed: Placed; in: boolean[]; isInAll: boolean }
export type StepBeside = {
  /** The column in each version; null where it has none. */
  columns: (string | null)[]
  /** What each version calls it; null where it has none. */
  titles: ({ text: string; lang: string | null } | null)[]
}
export type CellBeside = {
  lane: Lane
  step: StepBeside | null
  cells: (CanvasCell | null)[]
  things: Beside[]
}
export type TablesBeside = {
  views: CanvasView[]
  steps: StepBeside[]
  /** Cells in which at least one version says something, step by step. */
  cells: CellBeside[]
  /** Things that stand in the same cell of every version, and those each has alone. */
  shared: number
  alone: number[]
}

/** Versions of one canvas that may be laid beside it: of the same kind, its own first. */
export const versionsBeside = (rows: Rows, canvas: Row<'canvas'>): Row<'canvas'>[] =>
  rows.all('canvas').filter((one) => one.id !== canvas.id && one.method === canvas.method)

/** Several tables' versions of one canvas: per cell who has what, what they share and what only one has. */
export function tablesBeside(rows: Rows, views: readonly CanvasView[]): TablesBeside {
  const steps = stepsOf(rows, views, true)
  const cells = cellsBeside(views, steps)
  const things = cells.flatMap((one) => one.things)
  return {
    views: [...views],
    steps,
    cells,
    shared: things.filter((one) => one.isInAll).length,
    alone: views.map(
      (_, at) => things.filter((one) => one.in[at] && one.in.filter(Boolean).length === 1).length,
    ),
  }
}

export type StepChange = StepBeside & {
  change: 'same' | 'added' | 'removed'
  isMoved: boolean
  isRenamed: boolean
}
export type CellChange = {
  lane: Lane
  step: StepChange | null
  before: CanvasCell
  after: CanvasCell
  added: Placed[]
  off: Placed[]
  /** Cards that lay in another cell today. */
  moved: { placed: Placed; lane: string; column: string | null }[]
  /** What is said of the cell beside its cards, and differs. */
  facts: CellFact[]
}
export type TodayTomorrow = {
  before: CanvasView
  after: CanvasView
  steps: StepChange[]
  /** Cells in which something differs. */
  cells: CellChange[]
}

/** What is different tomorrow: steps added, taken out, moved or renamed; cards and what is said of each cell. */
export function todayBesideTomorrow(rows: Rows, before: CanvasView, after: CanvasView): TodayTomorrow {
  const matched = stepsOf(rows, [before, after], false)
  const both = matched.filter((one) => one.columns[0] && one.columns[1])
  const places = new Map(after.columns.map((one, at) => [one.id, at]))
  const order = [...both]
    .sort((a, b) => indexIn(before, a.columns[0]!) - indexIn(before, b.columns[0]!))
    .map((one) => places.get(one.columns[1]!)!)
  const moved = movedAmong(order)
  const steps = matched.map((one): StepChange => {
    const [was, is] = one.titles
    return {
      ...one,
      change: !one.columns[0] ? 'added' : !one.columns[1] ? 'removed' : 'same',
      isMoved: !!one.columns[0] && moved.has(places.get(one.columns[1] ?? '') ?? -1),
      isRenamed: !!was && !!is && was.text !== is.text,
    }
  })
  const cells = pairsOf(before, steps).flatMap(({ lane, step }) => {
    const [a, b] = [sideOf(before, lane, step, 0), sideOf(after, lane, step, 1)]
    const change = cellChange(lane, (step as StepChange | null) ?? null, a, b)
    return change ?? []
  })
  return { before, after, steps, cells: withMoves(cells) }
}

const indexIn = (view: CanvasView, column: string) => view.columns.findIndex((one) => one.id === column)

function cellChange(
  lane: Lane,
  step: StepChange | null,
  before: CanvasCell,
  after: CanvasCell,
): CellChange | undefined {
  const [was, is] = [everythingIn(before), everythingIn(after)]
  const [had, has] = [new Set(was.map(sameThing)), new Set(is.map(sameThing))]
  const change = {
    lane,
    step,
    before,
    after,
    added: is.filter((one) => !had.has(sameThing(one))),
    off: was.filter((one) => !has.has(sameThing(one))),
    moved: [],
    facts: factsThatDiffer(before, after),
  }
  return change.added.length + change.off.length + change.facts.length ? change : undefined
}

/** What was taken off in one cell and put in another was moved. */
function withMoves(cells: CellChange[]): CellChange[] {
  const off = new Map(
    cells.flatMap((cell) => cell.off.map((one) => [sameThing(one), { one, cell }] as const)),
  )
  for (const cell of cells)
    for (const placed of [...cell.added]) {
      const was = off.get(sameThing(placed))
      if (!was || was.cell === cell || !was.cell.off.includes(was.one)) continue
      was.cell.off = was.cell.off.filter((one) => one !== was.one)
      cell.added = cell.added.filter((one) => one !== placed)
      cell.moved.push({ placed, lane: was.cell.before.lane, column: was.cell.before.column })
    }
  return cells.filter((one) => one.added.length + one.off.length + one.moved.length + one.facts.length)
}

function factsThatDiffer(a: CanvasCell, b: CanvasCell): CellFact[] {
  const differs: Record<CellFact, boolean> = {
    signal: (a.signal?.text ?? '') !== (b.signal?.text ?? ''),
    fails: a.fails !== b.fails,
    wait: JSON.stringify(a.wait) !== JSON.stringify(b.wait),
    told: a.told !== b.told,
    feeling: a.feeling !== b.feeling,
  }
  return (Object.keys(differs) as CellFact[]).filter((fact) => differs[fact])
}

const everythingIn = (cell: CanvasCell): Placed[] => [...cell.cards, ...cell.comments, ...cell.questions]
const sameThing = (one: Placed): string => `${one.as} ${one.on.id}`

function stepsOf(rows: Rows, views: readonly CanvasView[], byOrder: boolean): StepBeside[] {
  const rootOf = ({ id, from }: StepToMatch): string => {
    const seen = new Set([id])
    let root = id
    for (let next = from; next && !seen.has(next); next = rows.get('canvasStep', next)?.from) {
      seen.add(next)
      root = next
    }
    return root
  }
  const matched = matchSteps(
    views.map((view) => view.columns.map(({ id, title, step }) => ({ id, title, from: step?.from }))),
    rootOf,
    byOrder,
  )
  return matched.map((columns) => ({
    columns,
    titles: columns.map((id, at) => {
      const one = views[at]!.columns.find((column) => column.id === id)
      return one ? { text: one.title, lang: one.lang } : null
    }),
  }))
}

/** Every cell there may be: those above the columns first, then step by step. */
function pairsOf<S extends StepBeside>(
  view: CanvasView,
  steps: readonly S[],
): { lane: Lane; step: S | null }[] {
  const heads = view.heads.map((lane) => ({ lane, step: null }))
  const { family } = view.method
  if (family === 'network' || family === 'free')
    return [...heads, ...view.lanes.map((lane) => ({ lane, step: null }))]
  return [...heads, ...steps.flatMap((step) => view.lanes.map((lane) => ({ lane, step })))]
}

function sideOf(view: CanvasView, lane: Lane, step: StepBeside | null, at: number): CanvasCell {
  const column = step ? step.columns[at] : null
  return column === undefined || (step && column === null)
    ? { ...cellOf(view, lane.id, ' none'), column: null }
    : cellOf(view, lane.id, column)
}

function cellsBeside(views: readonly CanvasView[], steps: readonly StepBeside[]): CellBeside[] {
  return pairsOf(views[0]!, steps).flatMap(({ lane, step }) => {
    const cells = views.map((view, at) => (step && !step.columns[at] ? null : sideOf(view, lane, step, at)))
    const found: Beside[] = []
    for (const [at, cell] of cells.entries())
      for (const placed of cell ? everythingIn(cell) : []) {
        const words = fold(placed.words.text)
        const known = found.find(
          (one) =>
            one.placed.as === placed.as &&
            (one.placed.on.id === placed.on.id || (words && fold(one.placed.words.text) === words)),
        )
        if (known) known.in[at] = true
        else
          found.push({
            key: placed.id,
            placed,
            in: views.map((_, nth) => nth === at),
            isInAll: false,
          })
      }
    for (const one of found) one.isInAll = one.in.every(Boolean)
    const saysSomething = found.length > 0 || cells.some((cell) => cell && hasFacts(cell))
    return saysSomething ? [{ lane, step, cells, things: found }] : []
  })
}

const hasFacts = ({ fails, wait, told, feeling, signal }: CanvasCell): boolean =>
  fails || wait !== null || told !== null || feeling !== null || signal !== null

/** What a version is called: its table's name, or its own. */
export const versionName = (canvas: Row<'canvas'>): string => textOf(canvas.table) || textOf(canvas.name)

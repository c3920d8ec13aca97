import { cellOf, type CanvasView } from '../../../shared/queries/canvas.ts'
import type { Chosen } from './sheet.ts'

/** Cards of a cell that are drawn on the sheet; the others are counted there and lie in the drawer. */
export const mostCards = 4
export const mostInHead = 6
export const mostInArea = 24
/** How many of a cell's cards are drawn. */
export const mostIn = (view: CanvasView, lane: string): number =>
  view.heads.some((one) => one.id === lane) && view.columns.length
    ? mostInHead
    : view.method.family === 'free'
      ? mostInArea
      : mostCards

export type Goal = { cell: Chosen } | { step: string } | null

/** Where an arrow leads from a cell: along its lane, or to the lane above or beneath; heads lie above the steps. */
export function beside(view: CanvasView, from: Chosen, key: string): Goal {
  const { heads, lanes, columns } = view
  const head = heads.findIndex((one) => one.id === from.lane)
  if (head >= 0) {
    if (key === 'ArrowLeft' || key === 'ArrowRight')
      return headAt(view, head + (key === 'ArrowRight' ? 1 : -1))
    if (key === 'ArrowUp') return null
    return stepOrCell(view, columns[0]?.id ?? null)
  }
  const lane = lanes.findIndex((one) => one.id === from.lane)
  const column = Math.max(
    0,
    columns.findIndex((one) => one.id === from.column),
  )
  if (lane < 0) return firstCell(view)
  const at = (laneAt: number, columnAt: number): Goal => {
    const [one, beside] = [lanes[laneAt], columns[columnAt]]
    return one && (beside || !columns.length) ? { cell: { lane: one.id, column: beside?.id ?? null } } : null
  }
  switch (key) {
    case 'ArrowLeft':
      return at(lane, column - 1)
    case 'ArrowRight':
      return at(lane, column + 1)
    case 'ArrowDown':
      return at(lane + 1, column)
    case 'ArrowUp':
      if (lane > 0) return at(lane - 1, column)
      if (columns[column]?.step) return { step: columns[column].id }
      return headAt(view, 0)
    case 'Home':
      return at(lane, 0)
    case 'End':
      return at(lane, columns.length - 1)
    case 'PageUp':
      return at(0, column)
    case 'PageDown':
      return at(lanes.length - 1, column)
    default:
      return null
  }
}

/** The same from the head of a step. */
export function besideStep(view: CanvasView, step: string, key: string): Goal {
  const at = view.columns.findIndex((one) => one.id === step)
  if (key === 'ArrowDown') return { cell: { lane: view.lanes[0]!.id, column: step } }
  if (key === 'ArrowUp') return headAt(view, 0)
  const to =
    key === 'Home'
      ? 0
      : key === 'End'
        ? view.columns.length - 1
        : at + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : NaN)
  const next = view.columns[to]
  return next ? { step: next.id } : null
}

const headAt = (view: CanvasView, at: number): Goal =>
  view.heads[at] ? { cell: { lane: view.heads[at].id, column: null } } : null

const stepOrCell = (view: CanvasView, column: string | null): Goal =>
  view.columns.find((one) => one.id === column)?.step
    ? { step: column! }
    : { cell: { lane: view.lanes[0]!.id, column } }

export const firstCell = (view: CanvasView): Goal => ({
  cell: { lane: view.lanes[0]!.id, column: view.columns[0]?.id ?? null },
})

/** The card before or after one in its cell, of those that are drawn. */
export function cardBeside(view: CanvasView, at: Chosen, by: 1 | -1): string | undefined {
  const cards = cellOf(view, at.lane, at.column).cards.slice(0, mostIn(view, at.lane))
  return cards[cards.findIndex((one) => one.id === at.card) + by]?.id
}

/** Whether a cell is there still: its step may have gone. */
export function isHere(view: CanvasView, { lane, column }: Chosen): boolean {
  const one = view.method.lanes.find((each) => each.id === lane)
  if (!one) return false
  return one.head || !view.columns.length ? column === null : view.columns.some((each) => each.id === column)
}

import { cellOf, type CanvasCell, type CanvasView } from '../../../shared/queries/canvas.ts'
import { mostCards } from './nav.ts'

// Lengths in rem, as canvas.css has them.
export const labelRem = 8.25
export const columnRem = 9.375
const cellPadding = 1
/** What a cell with cards has beneath them, besides. */
const cellFoot = 1
const cardBreadth = columnRem - cellPadding - 1.125
/** Letters on a line of a card, on the average of our letters at 15 px; lines are broken at words. */
const lettersALine = Math.floor((cardBreadth / 0.9375 / 0.5) * 0.86)
const mostLines = 6
const line = 1.17
const cardFrame = 1.6
export const leastCell = 4.5

/** How high a cell will be, in rem, before anybody has drawn it: a little too much rather than too little. */
export function guessCell(cell: CanvasCell): number {
  const cards = cell.cards.slice(0, mostCards)
  const high = cards.reduce((sum, one) => sum + cardFrame + line * linesOf(one.words.text), 0)
  const marks =
    Number(cell.fails) + Number(!!cell.wait) + Number(cell.told !== null) + Number(cell.feeling !== null)
  const counts = Number(cell.comments.length > 0) + Number(cell.questions.length > 0)
  const more = Number(cell.cards.length > mostCards)
  const signal = cell.signal ? 1.2 * Math.ceil(cell.signal.text.length / lettersALine + 0.6) : 0
  const padding = cellPadding + (cards.length ? cellFoot : 0)
  return Math.max(leastCell, padding + high + (marks + counts + more) * 1.6 + signal)
}

const linesOf = (text: string) => Math.min(mostLines, Math.max(1, Math.ceil(text.length / lettersALine)))

/** How high each lane is at least, in rem: as its highest cell, drawn or not, so that nothing shifts in scrolling. */
export const guessLanes = (view: CanvasView): number[] =>
  view.lanes.map((lane) =>
    view.columns.reduce(
      (most, column) => Math.max(most, guessCell(cellOf(view, lane.id, column.id))),
      leastCell,
    ),
  )

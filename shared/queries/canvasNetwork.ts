import type { CanvasView, Placed } from './canvas.ts'
import { cellOf } from './canvas.ts'

/** Where a card of a network lies: its top left corner, in hundredths of the network's breadth. */
export type Spot = { x: number; y: number }

/** How broad a card of a network is, and how far apart the places of new ones are, in the same hundredths. */
export const cardBreadth = 17
const [across, down] = [26, 24]
const inRow = 4
/** Every other one of a row lies so much lower: a line along the row then runs past the cards between, not beneath. */
const lower = 11
/** As near, one above another, as two may lie. */
const apart = 12

/** The cards of a network that lines join. */
export function actorsOf(view: CanvasView): Placed[] {
  const lane = view.lanes.find((one) => one.nodes)
  return lane ? cellOf(view, lane.id, null).cards : []
}

/**
 * Where every actor of a network lies. In: the canvas. Out: a place for each, by placement: where it was laid, or the
 * next place free in rows of four, every other one set lower. Moving one moves no other.
 */
export function spotsOf(view: CanvasView): Map<string, Spot> {
  const actors = actorsOf(view)
  const spots = new Map<string, Spot>()
  for (const { id, row } of actors)
    if (row.x !== null && row.y !== null) spots.set(id, { x: row.x, y: row.y })
  const laid = [...spots.values()]
  const isFree = (at: Spot) =>
    laid.every((one) => Math.abs(one.x - at.x) >= cardBreadth + 2 || Math.abs(one.y - at.y) >= apart)
  for (const [nth, { id }] of actors.entries()) {
    if (spots.has(id)) continue
    // Its own place is counted by its turn, so that laying another one by hand leaves it where it is.
    let turn = nth
    while (!isFree(placeOf(turn))) turn += 1
    const at = placeOf(turn)
    laid.push(at)
    spots.set(id, at)
  }
  return spots
}

/** Every other row is set in by half, so that a line down a column does not run beneath the cards between. */
const placeOf = (turn: number): Spot => {
  const row = Math.floor(turn / inRow)
  const turnInRow = turn % inRow
  return { x: turnInRow * across + (row % 2 ? across / 2 : 0), y: row * down + (turnInRow % 2 ? lower : 0) }
}

export type CellToVoteOn = { canvas: string; lane: string; column: string | null }

let held: { workshop: string; notes: readonly string[] } | null = null
let heldCells: { workshop: string; cells: readonly CellToVoteOn[] } | null = null

/** Notes chosen on the board to vote on: handed over once, never kept. */
export const handOver = (workshop: string, notes: readonly string[]): void => {
  held = { workshop, notes }
}
export function takeOver(workshop: string): readonly string[] {
  const notes = held?.workshop === workshop ? held.notes : []
  held = null
  return notes
}

/** The same for cells chosen on a canvas. */
export const handOverCells = (workshop: string, cells: readonly CellToVoteOn[]): void => {
  heldCells = { workshop, cells }
}
export function takeOverCells(workshop: string): readonly CellToVoteOn[] {
  const cells = heldCells?.workshop === workshop ? heldCells.cells : []
  heldCells = null
  return cells
}

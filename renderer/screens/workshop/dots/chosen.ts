let held: { workshop: string; notes: readonly string[] } | null = null

/** Notes chosen on the board to vote on: handed over once, never kept. */
export const handOver = (workshop: string, notes: readonly string[]): void => {
  held = { workshop, notes }
}
export function takeOver(workshop: string): readonly string[] {
  const notes = held?.workshop === workshop ? held.notes : []
  held = null
  return notes
}

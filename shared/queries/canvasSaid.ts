import type { Shown } from '../record.ts'
import type { Row } from '../rows.ts'

/**
 * What several tables said of one thing, each its own text, as one: every different one once. What is gone or held
 * back is left out of it, and the others stay. Where all of it is, so is what it shows.
 */
export function together(
  first: Shown | null,
  also: readonly Shown[] | null | undefined,
  between: string,
): Shown | null {
  if (!also?.length) return first
  const here = [first, ...also].flatMap((one) => (one && 'text' in one ? one : []))
  if (!here.length) return first
  const texts = [...new Set(here.map((one) => one.text))]
  return { ...here[0]!, text: texts.join(between) }
}

/** How a step that several tables named is read, and what lies between two notes of one cell or line. */
export const betweenNames = ' / '
export const betweenNotes = '; '

export const stepTitle = (step: Row<'canvasStep'>): Shown | null =>
  together(step.title, step.also, betweenNames)

/** How many of the names of a step are no longer here: erased, or taken back. */
export const namesGone = (step: Row<'canvasStep'>): number =>
  [step.title, ...(step.also ?? [])].filter((one) => one && 'held' in one).length

export const cellSignal = (cell: Row<'canvasCell'>): Shown | null =>
  together(cell.signal, cell.also, betweenNotes)

// A row is never changed, and what did not change has to stay the object it was.
const lines = new WeakMap<Row<'canvasLink'>, Row<'canvasLink'>>()
/** A line whose note is what every table said of it. */
export function lineTogether(row: Row<'canvasLink'>): Row<'canvasLink'> {
  if (!row.also?.length) return row
  let line = lines.get(row)
  if (!line) lines.set(row, (line = { ...row, text: together(row.text, row.also, betweenNotes) }))
  return line
}

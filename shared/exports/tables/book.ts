/** A cell as every writer can carry it: words, a number, an ISO day, nothing, or a count that is held back. */
export type Cell = string | number | null | { day: string } | typeof heldBack
/** A count of people below five, or one that would give such a count away. Never the same as nought. */
export const heldBack = Object.freeze({ held: true })
export const isHeldBack = (cell: Cell): cell is typeof heldBack =>
  typeof cell === 'object' && cell !== null && 'held' in cell

/** `width` in letters, as spreadsheets measure it. */
export type Column = { label: string; width: number }
export type Sheet = { id: SheetId; name: string; about: string[]; columns: Column[]; rows: Cell[][] }
export const sheetIds = ['evidence', 'trail', 'voices', 'numbers'] as const
export type SheetId = (typeof sheetIds)[number]
/** The one sheet a format holds; none where it holds them all. */
export const sheetIn = (format: string): SheetId | undefined =>
  sheetIds.find((id) => format.toLowerCase() === `csv${id}`)

/** A table for another program: names that stay the same in every language, and what each of them means. */
export type ResearchTable = {
  name: string
  about: string
  columns: { name: string; type: 'integer' | 'real' | 'text'; about: string }[]
  rows: (string | number | null)[][]
}

/**
 * One programme as tables for one audience: for spreadsheets by sheets, for a database by tables. Both are made of
 * the same rows, so that neither says more than the other. Made of rows its audience may see and of nothing else.
 */
export type TableBook = {
  title: string
  language: 'en-GB' | 'cy'
  audience: string
  version: string
  day: string
  /** What a reader should know first. */
  about: string[]
  sheets: Sheet[]
  research: ResearchTable[]
}

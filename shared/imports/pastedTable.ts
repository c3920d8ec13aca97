import type { CanvasView } from '../queries/canvas.ts'

/** A table with more than this is no canvas, or made to fill a laptop. */
export const longestTable = {
  rows: 2_000,
  columns: 300,
  letters: 1_000_000,
  bytes: 10 * 1024 * 1024,
  cards: 2_000,
} as const

/**
 * The rows of pasted text, or of a CSV file: cells between tabs, or between commas or semicolons where the first line
 * has no tab; quotes round a cell may hold line ends. Nothing where there is more of it than a canvas holds.
 */
export function rowsOfText(text: string): string[][] | undefined {
  if (text.length > longestTable.letters) return undefined
  const given = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const between = separatorOf(given)
  const rows: string[][] = []
  let [row, cell, isQuoted, at] = [[] as string[], '', false, 0]
  // Known from letter to letter: asked of the cell at every quotation mark, a hostile file would take for ever.
  let isBlank = true
  const add = (letter: string) => {
    cell += letter
    if (letter.trim()) isBlank = false
  }
  const endCell = () => {
    row.push(cell)
    cell = ''
    isBlank = true
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (; at < given.length; at += 1) {
    const letter = given[at]!
    if (isQuoted) {
      if (letter !== '"') add(letter)
      else if (given[at + 1] === '"') {
        add('"')
        at += 1
      } else isQuoted = false
    } else if (letter === '"' && isBlank) {
      // Words that only begin with a quotation mark are not a quoted cell: nothing closes it before the next.
      if (closes(given, at, between)) [isQuoted, cell] = [true, '']
      else add(letter)
    } else if (letter === between) endCell()
    else if (letter === '\n') endRow()
    else add(letter)
  }
  if (cell || row.length) endRow()
  const isLarge = rows.length > longestTable.rows || rows.some((one) => one.length > longestTable.columns)
  return isLarge ? undefined : rows
}

/** Whether the quotation mark here is closed by one that stands at the end of its cell. */
function closes(text: string, from: number, between: string): boolean {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at += 1
    else {
      const next = text.slice(at + 1).match(/^ *([^ ]?)/)?.[1] ?? ''
      return next === '' || next === between || next === '\n'
    }
  }
  return false
}

function separatorOf(text: string): string {
  const first = text.slice(0, 5_000).replace(/"[^"]*"/g, '')
  const count = (one: string) => first.split(one).length
  if (count('\t') > 1) return '\t'
  return count(';') > count(',') ? ';' : ','
}

/** Cards of one cell stand beneath each other, or between semicolons. */
export const cardsIn = (cell: string): string[] =>
  cell
    .split(/[\n;]/)
    .map((one) => one.replace(/^\s*[-•*]\s+/, '').trim())
    .filter(Boolean)

export type UnderstoodRow = {
  /** Which row of the table. */
  at: number
  title: string
  cards: number
  /** The lane it goes to; null where none is called so. */
  lane: string | null
}
export type UnderstoodColumn = {
  at: number
  title: string
  /** The column it goes to; `new` is a step that is not there yet, null a column of a fixed table that does not exist. */
  column: string | null
}
export type Understood = { rows: UnderstoodRow[]; columns: UnderstoodColumn[]; cards: number }
export type PastedCard = { lane: string; column: string | number | null; text: string }

/** What a table is taken to mean on a canvas: its first row the steps, its first column the lanes. Nothing is decided yet. */
export function understood(table: readonly (readonly string[])[], view: CanvasView): Understood {
  const [head = [], ...body] = table
  const hasColumns = view.columns.length > 0 || view.method.family === 'lanes'
  const wide = Math.max(0, ...table.map((row) => row.length))
  const columns = hasColumns
    ? Array.from({ length: Math.max(0, wide - 1) }, (_, n): UnderstoodColumn | undefined => {
        const at = n + 1
        const title = (head[at] ?? '').trim()
        const isUsed = title || body.some((row) => row[at]?.trim())
        if (!isUsed) return undefined
        const known = view.columns.find((one) => same(one.title, title)) ?? fixedColumn(view, title)
        return { at, title, column: known?.id ?? (view.method.family === 'lanes' ? 'new' : null) }
      }).filter((one) => one !== undefined)
    : []
  // Without columns every row is a lane, the first too, unless it is only a heading.
  const first = hasColumns || !laneCalled(view, head[0] ?? '') ? 1 : 0
  const rows = table.slice(first).flatMap((row, n): UnderstoodRow[] => {
    const cards = row.slice(1).reduce((sum, cell) => sum + cardsIn(cell).length, 0)
    const title = (row[0] ?? '').trim()
    return title || cards ? [{ at: n + first, title, cards, lane: laneCalled(view, title) }] : []
  })
  return { rows, columns, cards: rows.reduce((sum, row) => sum + (row.lane ? row.cards : 0), 0) }
}

/** The cards of a table, by what it is taken to mean (a person may have chosen other lanes), and the steps that are new. */
export function cardsOfTable(
  table: readonly (readonly string[])[],
  { rows, columns }: Pick<Understood, 'rows' | 'columns'>,
  view: CanvasView,
): { steps: string[]; cards: PastedCard[] } {
  const fresh = columns.filter((one) => one.column === 'new')
  const heads = new Set(view.heads.map((one) => one.id))
  const cards = rows.flatMap(({ at, lane }): PastedCard[] => {
    if (!lane) return []
    const cells = table[at] ?? []
    if (heads.has(lane) || !columns.length)
      return cells.slice(1).flatMap((cell) => cardsIn(cell).map((text) => ({ lane, column: null, text })))
    return columns.flatMap((one) => {
      const column = one.column === 'new' ? fresh.indexOf(one) : one.column
      return column === null
        ? []
        : cardsIn(cells[one.at] ?? '').map((text): PastedCard => ({ lane, column, text }))
    })
  })
  return { steps: fresh.map((one) => one.title), cards }
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
/** "1. Walks in" is "Walks in"; capitals, accents and marks make no difference. */
const same = (a: string, b: string) =>
  plain(b) !== '' && (plain(a) === plain(b) || plain(a) === plain(b).replace(/^\d+ /, ''))

/** The lane a row is of, in either language. */
const laneCalled = ({ method }: CanvasView, title: string): string | null =>
  method.lanes.find((one) => same(one.title['en-GB'], title) || same(one.title.cy, title))?.id ?? null
const fixedColumn = ({ method }: CanvasView, title: string) =>
  method.columns.find((one) => same(one.title['en-GB'], title) || same(one.title.cy, title))

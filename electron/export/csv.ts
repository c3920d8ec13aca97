import { clean } from '../../shared/exports/characters.ts'
import { isHeldBack, type Cell, type SheetId, type TableBook } from '../../shared/exports/tables/book.ts'
import { sayIn } from '../../shared/words/say.ts'
import { utf8 } from './frame.ts'

/** One sheet as RFC 4180: UTF-8 with a mark that says so, CRLF, commas, days as 2026-11-21, whole numbers bare. */
export async function writeCsv(book: TableBook, id: SheetId): Promise<Uint8Array> {
  const sheet = book.sheets.find((one) => one.id === id)!
  const heldBack = sayIn(book.language === 'cy' ? 'cy' : 'en')('tables.heldBack')
  const line = (cells: Cell[]) => cells.map((cell) => field(cell, heldBack)).join(',')
  const lines = [sheet.columns.map((one) => one.label), ...sheet.rows].map(line)
  return utf8(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function field(cell: Cell, heldBack: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell !== 'string') return isHeldBack(cell) ? heldBack : (cell as { day: string }).day
  const words = asWords(clean(cell))
  return /[",\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}

/** What spreadsheets take for the beginning of a formula, in its wide forms too. */
const begins = '=+\\-@＝＋－＠﹦﹢﹣﹫'
/**
 * At the start, and after what another language's spreadsheet takes for the end of a field or a line, an apostrophe
 * goes before a formula's first sign: it is read as words, and every word stays.
 */
const opening = new RegExp(`(^|[;|\\n"]) *(?=[${begins}])`, 'g')
export const asWords = (text: string): string => text.replace(opening, (found) => `${found}'`)

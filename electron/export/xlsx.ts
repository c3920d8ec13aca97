import writeExcelFile, { type CellObject, type Sheet as Written } from 'write-excel-file/node'
import { clean } from '../../shared/exports/characters.ts'
import { isHeldBack, type Cell, type Sheet, type TableBook } from '../../shared/exports/tables/book.ts'
import { sayIn } from '../../shared/words/say.ts'
import { formatDate } from '../../shared/words/dates.ts'
import type { Steps } from './frame.ts'
import { neutralWorkbook } from './xlsxPackage.ts'

/**
 * A workbook: first what it is, then a sheet a table. Words are cells of text, which nothing calculates and which
 * stay text when somebody edits them; counts are numbers, days are days. No formula, no link, no macro.
 */
export async function writeXlsx(book: TableBook, { signal, onProgress }: Steps = {}): Promise<Uint8Array> {
  const lang = book.language === 'cy' ? 'cy' : 'en'
  const say = sayIn(lang)
  const about = [book.audience, book.version, formatDate(book.day, lang), ...book.about]
  const front: Written<Buffer> = {
    sheet: say('tables.sheet.about'),
    columns: [{ width: 100 }],
    data: [
      [text(book.title, { fontWeight: 'bold', fontSize: 16, height: 44 })],
      ...about.map((line) => tall([text(line)], [{ width: 100 }])),
      ...book.sheets.map((one) => tall([text(`${one.name}: ${one.about.join(' ')}`)], [{ width: 100 }])),
    ],
  }
  const heldBack = say('tables.heldBack')
  const packed = await writeExcelFile([front, ...book.sheets.map((one) => written(one, heldBack))], {
    fontFamily: 'Arial',
    fontSize: 11,
  }).toBuffer()
  signal?.throwIfAborted()
  onProgress?.(0.8)
  return neutralWorkbook(new Uint8Array(packed), book)
}

function written(sheet: Sheet, heldBack: string): Written<Buffer> {
  const head = sheet.columns.map((one) =>
    text(one.label, { fontWeight: 'bold', backgroundColor: '#e7e2d6', bottomBorderStyle: 'thin' }),
  )
  const rows = sheet.rows.flatMap(wholeRows)
  return {
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
    data: [
      tall(
        head,
        sheet.columns.map(({ width }) => ({ width: width * 0.75 })),
      ),
      ...rows.map((row) =>
        tall(
          row.map((cell) => typed(cell, heldBack)),
          sheet.columns,
        ),
      ),
    ],
  }
}

/** A row as high as its longest words need: not every program works that out when it opens a file. */
function tall(cells: (CellObject | null)[], columns: { width: number }[]): (CellObject | null)[] {
  const lines = cells.map((cell, at) =>
    typeof cell?.value === 'string'
      ? cell.value
          .split('\n')
          .reduce((sum, line) => sum + Math.ceil((line.length + 1) / columns[at]!.width), 0)
      : 1,
  )
  // 409 points is as high as a row may be.
  const height = Math.min(409, 4 + 14.5 * Math.max(1, ...lines))
  const first = cells[0] ?? text('')
  return [{ ...first, height }, ...cells.slice(1)]
}

function typed(cell: Cell, heldBack: string): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'number')
    return { value: cell, type: Number, align: 'right', indent: 1, alignVertical: 'top' }
  if (typeof cell === 'string') return text(cell)
  if (isHeldBack(cell)) return text(heldBack, { fontStyle: 'italic' })
  const value = new Date(`${(cell as { day: string }).day}T00:00:00Z`)
  return { value, type: Date, format: 'yyyy-mm-dd', align: 'left', alignVertical: 'top' }
}

/** Letters a cell can hold: Excel takes a longer one for a damaged file. */
const longestCell = 32_000

/** A story longer than a cell goes on in the rows beneath it, so that no word of it is lost. */
function wholeRows(row: Cell[]): Cell[][] {
  const parts = row.map((cell) => (typeof cell === 'string' ? partsOf(cell) : [cell]))
  const deep = Math.max(...parts.map((each) => each.length))
  return Array.from({ length: deep }, (_, n) => parts.map((each) => each[n] ?? null))
}

function partsOf(words: string): string[] {
  const parts: string[] = []
  for (let rest = words; rest || !parts.length;) {
    // Never between the halves of one letter.
    const at =
      rest.length > longestCell && /[\uD800-\uDBFF]/.test(rest[longestCell - 1]!)
        ? longestCell - 1
        : longestCell
    parts.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return parts
}

/** The format "@" keeps words words when somebody types in the cell. "_x0041_" would be read as a letter. */
const text = (value: string, more: Partial<CellObject> = {}): CellObject => ({
  value: clean(value).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top',
  ...more,
})

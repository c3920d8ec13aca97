import { formatDate, formatNumber } from '../../words/dates.ts'
import { sayIn } from '../../words/say.ts'
import { h, meta, p, table, type Block, type DocumentTree } from '../tree.ts'
import { isHeldBack, type Cell, type Sheet, type SheetId, type TableBook } from './book.ts'

/** As many rows of each sheet as a person looks at before it leaves; the file holds them all. */
const rowsLookedAt = 40

/** The tables as one document, to be looked at before they leave: the first rows of each sheet, and how many follow. */
export function asTree(book: TableBook, only?: SheetId): DocumentTree {
  const { title, language, audience, version, day } = book
  const sheets = book.sheets.filter((one) => !only || one.id === only)
  const about = book.about.map((each) => p(each))
  return {
    title,
    language,
    audience,
    version,
    day,
    blocks: [...about, ...sheets.flatMap(blocksOf)],
    data: null,
  }

  function blocksOf(sheet: Sheet): Block[] {
    const say = sayIn(language === 'cy' ? 'cy' : 'en')
    const more = sheet.rows.length - rowsLookedAt
    // A column with nothing in it takes room from the words.
    const filled = sheet.columns.flatMap((_, at) => (sheet.rows.some((row) => row[at] !== null) ? [at] : []))
    return [
      h(2, sheet.name, { id: `sheet-${sheet.id}` }),
      ...sheet.about.map((each) => meta(each)),
      ...(sheet.rows.length
        ? [
            table(
              filled.map((at) => sheet.columns[at]!.label),
              sheet.rows
                .slice(0, rowsLookedAt)
                .map((row) => filled.map((at) => cellInWords(row[at]!, language))),
            ),
          ]
        : [p(say('tables.empty'))]),
      ...(more > 0 ? [meta(say('tables.more', { count: more }))] : []),
    ]
  }
}

/** A cell as a person reads it. */
export function cellInWords(cell: Cell, language: 'en-GB' | 'cy'): string {
  const lang = language === 'cy' ? 'cy' : 'en'
  if (cell === null) return ''
  if (typeof cell === 'number') return formatNumber(cell, lang)
  if (typeof cell === 'string') return cell
  return isHeldBack(cell) ? sayIn(lang)('tables.heldBack') : formatDate((cell as { day: string }).day, lang)
}

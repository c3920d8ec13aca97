import { totalsFor } from '../../consent/totals.ts'
import { contributionsAmong } from '../../erasure.ts'
import type { Model } from '../../model.ts'
import { rowsFor, Rows } from '../../rows.ts'
import { textOf, type Shown } from '../../record.ts'
import { formatDate } from '../../words/dates.ts'
import type { PreviewAsked } from '../preview.ts'
import type { TableBook } from './book.ts'
import { pageOf, type TablesAsked } from './page.ts'
import { researchTables } from './research.ts'
import { sheetsOf } from './sheets.ts'

/** The tables of rows one audience may see. */
export function tableBook(asked: TablesAsked): TableBook {
  const page = pageOf(asked)
  const { say, language, cut, rows } = page
  const lang = language === 'cy' ? 'cy' : 'en'
  return {
    title: textOf(rows.all('specification')[0]?.title) || say('exports.untitled'),
    language,
    audience: say(`exports.for.${asked.audience}`),
    day: asked.day,
    version: cut
      ? say('exports.version', { number: cut.number ?? '', day: formatDate(cut.onDay ?? asked.day, lang) })
      : say('exports.outlineOn', { day: formatDate(asked.day, lang) }),
    about: [say('tables.about'), say('tables.aboutNames'), say('tables.aboutCounts')],
    sheets: sheetsOf(page),
    research: researchTables(page),
  }
}

export type TablesMade = {
  book: TableBook
  /** Contributions that are in it: by themselves, or in a text made from them. Whoever takes one back is told who holds it. */
  contributions: string[]
}

/** What an audience gets on a day as tables: every contribution it may see, cited or not, and what was made of them. */
export function tablesFor(model: Model, asked: PreviewAsked): TablesMade {
  const audience = { to: asked.audience } as const
  const rows = new Rows(rowsFor(model, audience, asked.day))
  const inIt = new Set(rows.all('contribution').flatMap((one) => (one.gone ? [] : one.id)))
  const texts = made.flatMap((kind) => rows.all(kind).flatMap((row) => wordsOf(row)))
  for (const id of texts)
    for (const one of contributionsAmong(model.words.get(id)?.sources ?? [])) inIt.add(one)
  const totals = totalsFor(model, audience, asked.day)
  return { book: tableBook({ ...asked, rows, totals }), contributions: [...inIt].sort() }
}

/** What the tables hold beside what people said; its words may have been made from theirs. */
const made = [
  'clause',
  'version',
  'theme',
  'statement',
  'design',
  'commitment',
  'challenge',
  'cycle',
  'measure',
] as const

/** The ids of every wording a row shows. */
const wordsOf = (row: object): string[] =>
  Object.values(row).flatMap((value: Shown | null) =>
    (Array.isArray(value) ? (value as Shown[]) : [value]).flatMap((one) =>
      one && typeof one === 'object' && 'words' in one ? one.words : [],
    ),
  )

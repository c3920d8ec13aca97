import Database from 'better-sqlite3'
import { clean } from '../../shared/exports/characters.ts'
import type { ResearchTable, TableBook } from '../../shared/exports/tables/book.ts'
import { sayIn } from '../../shared/words/say.ts'

/**
 * A plain SQLite file that any program opens, made in memory and never from the programme's own: no page of it ever
 * held anything else. `about` says what it is, `columns` what each column means.
 */
export async function writeSqlite(book: TableBook): Promise<Uint8Array> {
  const db = new Database(':memory:')
  try {
    db.pragma('page_size = 4096')
    db.pragma("encoding = 'UTF-8'")
    db.transaction(() => {
      for (const table of [aboutTable(book), columnsTable(book), ...book.research]) fill(db, table)
    })()
    db.exec('VACUUM')
    return new Uint8Array(db.serialize())
  } finally {
    db.close()
  }
}

function fill(db: Database.Database, { name, columns, rows }: ResearchTable) {
  const named = columns.map((one) => `"${one.name}" ${one.type.toUpperCase()}`)
  db.exec(`CREATE TABLE "${name}" (${named.join(', ')}) STRICT`)
  const put = db.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => '?').join(', ')})`)
  for (const row of rows) put.run(row.map((value) => (typeof value === 'string' ? clean(value) : value)))
}

function aboutTable(book: TableBook): ResearchTable {
  const lines = [book.title, book.audience, book.version, ...book.about]
  return {
    ...described(book, 'about'),
    columns: [{ name: 'line', type: 'text', about: '' }],
    rows: lines.map((line) => [line]),
  }
}

function columnsTable(book: TableBook): ResearchTable {
  const columns = ['table', 'column', 'about'].map((name) => ({ name, type: 'text' as const, about: '' }))
  const rows = book.research.flatMap((table) => [
    [table.name, null, table.about],
    ...table.columns.map((one) => [table.name, one.name, one.about]),
  ])
  return { ...described(book, 'columns'), columns, rows }
}

const described = (book: TableBook, name: 'about' | 'columns') => ({
  name,
  about: sayIn(book.language === 'cy' ? 'cy' : 'en')(`tables.research.${name}`),
})

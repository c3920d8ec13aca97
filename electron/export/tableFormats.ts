import type { SheetId, TableBook } from '../../shared/exports/tables/book.ts'
import { writeCsv } from './csv.ts'
import type { Steps } from './frame.ts'
import { writeSqlite } from './sqlite.ts'
import { writeXlsx } from './xlsx.ts'

export type TableFormat = 'xlsx' | 'csvEvidence' | 'csvTrail' | 'csvVoices' | 'sqlite'
type Writer = { ending: string; write: (book: TableBook, steps: Steps) => Promise<Uint8Array> }
const csv = (id: SheetId): Writer => ({ ending: 'csv', write: (book) => writeCsv(book, id) })

/** Every format tables can be written in. To add one: a writer, a line here, in contract.ts, its name in the catalogues. */
export const tableFormats: Record<TableFormat, Writer> = {
  xlsx: { ending: 'xlsx', write: writeXlsx },
  csvEvidence: csv('evidence'),
  csvTrail: csv('trail'),
  csvVoices: csv('voices'),
  sqlite: { ending: 'sqlite', write: writeSqlite },
}

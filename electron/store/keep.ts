import { emptyBatch, type Batch, type Change, type Words } from '../../shared/change.ts'
import { sharedWords, wordsIn } from '../../shared/consent/retelling.ts'
import type { Keep } from '../../shared/desk.ts'
import { readMeta, writeMeta, type Db } from './database.ts'

/** What happens once something is on the disk and before anybody is told so. */
export type AfterKept = {
  /** New rows were kept. */
  kept: (batch: Batch) => void
  /** The last thing before it is kept: deletes what may not stay. Out: whether anything was deleted. */
  ending?: () => boolean
  /** Words were deleted: their traces have to go too. */
  dropped: () => void
}

type WordsRow = { n: number; id: string; text: string; lang: string; subjects: string; sources: string }

/** Keeps a desk in a database: one transaction a gesture, with its words, its search index and its drafts. */
export function keepInDatabase(db: Db, after: AfterKept): Keep {
  const putChange = db.prepare(
    'INSERT INTO change (id, device, seq, record, mark, body) VALUES (@id, @device, @seq, @record, @mark, @body)',
  )
  const putWords = db.prepare(
    'INSERT INTO words (id, text, lang, subjects, sources) VALUES (@id, @text, @lang, @subjects, @sources)',
  )
  const putErased = db.prepare('INSERT OR IGNORE INTO erased (id) VALUES (?)')
  const putSaid = db.prepare('INSERT INTO said (rowid, text) VALUES (?, ?)')
  const dropSaid = db.prepare("INSERT INTO said (said, rowid, text) VALUES ('delete', ?, ?)")
  const dropWords = db.prepare('DELETE FROM words WHERE n = ?')
  const dropBegun = db.prepare('DELETE FROM draft WHERE instr(key, ?) > 0')
  const oneOf = db.prepare<[string], WordsRow>('SELECT * FROM words WHERE id = ?')
  let put: Batch = emptyBatch()
  let dropped = false

  return {
    transaction: (work) => {
      put = emptyBatch()
      dropped = false
      db.exec('BEGIN IMMEDIATE')
      let result
      try {
        result = work()
        if (after.ending?.()) {
          writeMeta(db, 'scrub', '1')
          dropped = true
        }
        db.exec('COMMIT')
      } catch (thrown) {
        // A full disk has SQLite roll back by itself.
        if (db.inTransaction) db.exec('ROLLBACK')
        throw thrown
      }
      if (put.changes.length || put.erased.length) after.kept(put)
      if (dropped) after.dropped()
      return result
    },

    put: (batch, mark) => {
      for (const change of batch.changes) {
        const { id, device, seq, record } = change
        putChange.run({ id, device, seq, record, mark, body: JSON.stringify(change) })
      }
      for (const { id, text, lang, subjects, sources } of batch.words) {
        const n = putWords.run({
          id,
          text,
          lang,
          subjects: JSON.stringify(subjects),
          sources: JSON.stringify(sources),
        }).lastInsertRowid
        putSaid.run(n, text)
      }
      for (const id of batch.erased) {
        putErased.run(id)
        // What was begun as theirs, and is no words yet, is kept under their id.
        if (dropBegun.run(id).changes) {
          writeMeta(db, 'scrub', '1')
          dropped = true
        }
      }
      put.changes.push(...batch.changes)
      put.words.push(...batch.words)
      put.erased.push(...batch.erased)
    },

    drop: (ids) => {
      const rows = ids.flatMap((id) => oneOf.get(id) ?? [])
      for (const row of rows) {
        dropSaid.run(row.n, row.text)
        dropWords.run(row.n)
      }
      dropDrafts(db, rows)
      if (!rows.length) return
      writeMeta(db, 'scrub', '1')
      dropped = true
    },

    load: () => loadAll(db),
  }
}

/** Everything kept, in the order it arrived. */
export function loadAll(db: Db): ReturnType<Keep['load']> {
  const batch = emptyBatch()
  const arrivals: { mark: string; change: string }[] = []
  const changes = db.prepare<[], { id: string; mark: string; body: string }>(
    'SELECT id, mark, body FROM change ORDER BY arrived',
  )
  for (const { id, mark, body } of changes.iterate()) {
    batch.changes.push(JSON.parse(body) as Change)
    arrivals.push({ mark, change: id })
  }
  const words = db.prepare<[], WordsRow>('SELECT * FROM words ORDER BY n')
  for (const row of words.iterate()) batch.words.push(toWords(row))
  batch.erased = db.prepare<[], string>('SELECT id FROM erased').pluck().all()
  return { batch, arrivals }
}

export const toWords = ({ id, text, lang, subjects, sources }: WordsRow): Words => ({
  id,
  text,
  lang,
  subjects: JSON.parse(subjects) as string[],
  sources: JSON.parse(sources) as string[],
})

/** A draft that repeats erased words is a copy of them: five words in a row, or all of a shorter text. */
function dropDrafts(db: Db, rows: WordsRow[]) {
  const drafts = db.prepare<[], { key: string; text: string }>('SELECT key, text FROM draft').all()
  const remove = db.prepare('DELETE FROM draft WHERE key = ?')
  const ids = rows.flatMap((row) => [row.id, ...(JSON.parse(row.sources) as string[])])
  for (const { key, text } of drafts)
    if (ids.some((id) => key.includes(id)) || rows.some((row) => repeats(text, row.text))) remove.run(key)
}

// A single word ("Food") is no copy of anything; two or more of them in a row are.
const repeats = (draft: string, text: string) =>
  wordsIn(text).length > 1 ? sharedWords(draft, text) !== undefined : draft.trim() === text

export const isScrubPending = (db: Db): boolean => readMeta(db, 'scrub') === '1'

/**
 * Takes the traces of deleted words out of the file: the index keeps deleted terms until it is made anew; a page
 * whose rows were once parted between it and another keeps copies of them where nothing is, which secure_delete does
 * not reach, so that every page is written anew; and the write-ahead log keeps old pages until it is emptied. `renew`
 * replaces the backups. Done again at the next open if anything here fails.
 */
export function scrub(db: Db, renew: () => void): void {
  db.exec("INSERT INTO said (said) VALUES ('rebuild')")
  db.exec('VACUUM')
  emptyLog(db)
  renew()
  writeMeta(db, 'scrub', '0')
  emptyLog(db)
}

function emptyLog(db: Db) {
  const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (done?.busy) throw new Error('The write-ahead log could not be emptied')
}

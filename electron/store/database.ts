// The only file that opens SQLite. Every open is encrypted, durable and checked to be so.
import Database from 'better-sqlite3'
import { existsSync, statSync } from 'node:fs'
import { firstBytes } from './disk.ts'
import { formOf, newest } from './migrations/index.ts'
import { Problem } from './problems.ts'

export type Db = Database.Database

/** "ALSD", so that tools can tell what the file is once it is opened with its key. */
const applicationId = 0x414c5344

/**
 * ChaCha20-Poly1305 rather than SQLCipher's AES: every page is authenticated, so a flipped bit is an error and not
 * somebody else's words; it is fast on old laptops without AES instructions; and it takes our own random
 * key as it is, so that no weaker derivation stands beside the one in keys.ts.
 */
const cipher = 'chacha20'

const wanted: Record<string, string | number> = {
  synchronous: 2,
  journal_mode: 'wal',
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  temp_store: 2,
  foreign_keys: 1,
  ...(process.platform === 'darwin' ? { fullfsync: 1, checkpoint_fullfsync: 1 } : {}),
}

/**
 * Opens a file with its 32-byte key; `isNew` makes one. Nobody else can open it until it is closed.
 * Out: the database, and whether a newer app wrote it. Thrown: SqliteError, or a Problem where the file is
 * not what it should be (wrong key and damage look alike: both are "damaged", since keys are checked before).
 */
export function openDatabase(
  file: string,
  key: Uint8Array,
  { isNew = false } = {},
): { db: Db; newer: boolean } {
  if (key.length !== 32) throw new Error('A key has 32 bytes')
  const wal = `${file}-wal`
  const unclean = existsSync(wal) && statSync(wal).size > 0
  // Read before SQLite opens it: closing a second descriptor of a file lets go of every lock this process has on
  // it (POSIX), so nothing here may open the file beside SQLite.
  if (!isNew && existsSync(file)) assertEncrypted(file)
  const db = new Database(file, { fileMustExist: !isNew, timeout: 300 })
  try {
    db.pragma(`cipher = '${cipher}'`)
    db.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`)
    // Held for as long as it is open: one writer, and no shared-memory file beside it.
    db.pragma('locking_mode = EXCLUSIVE')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    for (const [name, value] of Object.entries(wanted)) db.pragma(`${name} = ${value}`)
    if (isNew) db.pragma(`application_id = ${applicationId}`)
    assertOpen(db)
    if (unclean) assertSound(db)
    return { db, newer: formOf(db) > newest }
  } catch (thrown) {
    db.close()
    throw thrown
  }
}

/** Every promise about the connection, asked back. */
export function assertOpen(db: Db): void {
  for (const [name, value] of Object.entries(wanted)) {
    const is = db.pragma(name, { simple: true })
    if (is !== value) throw new Error(`The database does not keep ${name}: ${String(is)}`)
  }
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw new Problem('refusals.damaged')
}

/** The plain build of SQLite takes a key, says nothing, and writes everything in the open. */
function assertEncrypted(file: string): void {
  if (firstBytes(file, 15).toString('latin1') === 'SQLite format 3') throw new Problem('refusals.damaged')
}

/** A quick look at every page. Thrown: a Problem where something is wrong. */
export function assertSound(db: Db): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Problem('refusals.damaged')
}

/** One value of what is about this file. */
export const readMeta = (db: Db, key: string): string | undefined =>
  db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(key)?.value

export const writeMeta = (db: Db, key: string, value: string): void => {
  db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  ).run(key, value)
}

// Copies of a programme's file on this laptop, each opened and checked before it counts.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { assertSound, openDatabase, type Db } from './database.ts'
import { makeFolder, syncFile, syncFolder } from './disk.ts'
import { Problem } from './problems.ts'

export type Backup = { name: string; at: string; bytes: number }

const named = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.alongsidedb$/
const most = 10
const days = 7

export const backupFolder = (data: string, programme: string) => join(data, 'backups', programme)

/** Those that are here, newest first. */
export function listBackups(data: string, programme: string): Backup[] {
  const folder = backupFolder(data, programme)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const parts = named.exec(name)
      if (!parts) return []
      const [, day, hour, minute, second, ms] = parts
      return {
        name,
        at: `${day}T${hour}:${minute}:${second}.${ms}Z`,
        bytes: statSync(join(folder, name)).size,
      }
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1))
}

/** The path of a backup somebody named; a Problem where it is not one of ours. */
export function backupNamed(data: string, programme: string, name: string): string {
  const file = join(backupFolder(data, programme), name)
  if (!named.test(name) || !existsSync(file)) throw new Problem('refusals.notHere')
  return file
}

/**
 * Makes a copy, opens it again with the key, looks at every page, counts its rows, and only then gives it its
 * name. Out: its path. Thrown: what SQLite or the disk says, with nothing left behind.
 */
export function makeBackup(db: Db, data: string, programme: string, key: Uint8Array, at: number): string {
  const folder = backupFolder(data, programme)
  makeFolder(folder)
  // Later than every other one, whatever the clock says: the order of the names is the order they were made in.
  const last = Date.parse(listBackups(data, programme)[0]?.at ?? '') || 0
  const moment = new Date(Math.max(at, last + 1)).toISOString()
  const file = join(folder, `${moment.replaceAll(':', '-').replace('.', '-')}.alongsidedb`)
  const trial = `${file}.new`
  // What a kill in the middle of an earlier one left.
  for (const name of readdirSync(folder))
    if (name.includes('.new')) rmSync(join(folder, name), { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(trial)
    const { db: copy } = openDatabase(trial, key)
    try {
      assertSound(copy)
      // Put back by whatever hand, it is not the file that was open last: see device.ts.
      copy.prepare("DELETE FROM meta WHERE key = 'opening'").run()
      if (counts(copy) !== counts(db)) throw new Problem('refusals.damaged')
    } finally {
      copy.close()
    }
    syncFile(trial)
    renameSync(trial, file)
    syncFolder(folder)
  } finally {
    for (const end of ['', '-wal', '-journal']) rmSync(trial + end, { force: true })
  }
  return file
}

const counts = (db: Db): string =>
  ['change', 'words', 'erased', 'blob']
    .filter((table) => db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table))
    .map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    .join(' ')

/** Keeps the newest ten and, beside them, the newest of each of the last seven days that have one. */
export function thinBackups(data: string, programme: string): void {
  const all = listBackups(data, programme)
  const keep = new Set(all.slice(0, most).map((one) => one.name))
  const daily = new Set<string>()
  for (const { name, at } of all) {
    const day = at.slice(0, 10)
    if (daily.has(day) || daily.size >= days) continue
    daily.add(day)
    keep.add(name)
  }
  for (const { name } of all) if (!keep.has(name)) rmSync(join(backupFolder(data, programme), name))
}

/** After an erasure: one fresh copy, then everything older is deleted, files put aside included. */
export function renewBackups(db: Db, data: string, programme: string, key: Uint8Array, at: number): void {
  const fresh = makeBackup(db, data, programme, key, at)
  const folder = backupFolder(data, programme)
  for (const name of readdirSync(folder)) if (join(folder, name) !== fresh) rmSync(join(folder, name))
  syncFolder(folder)
}

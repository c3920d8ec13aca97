import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder, backupNamed } from './backups.ts'
import type { Clock } from './clock.ts'
import { assertSound, openDatabase, writeMeta } from './database.ts'
import { makeFolder, syncFile, syncFolder } from './disk.ts'
import { programmeFile, type Places } from './places.ts'
import { Programme } from './programme.ts'
import { gapsOf, type Gaps } from './verify.ts'

/**
 * Puts a backup in the place of a programme's file. The file that was there is put aside, whatever state it is
 * in. Opening the restored one takes a new device and applies the ledger before anything is read.
 * Thrown: what SQLite or the disk says; the file that was there is then still there.
 */
export function restore(places: Places, id: string, key: Buffer, name: string, clock: Clock): Programme {
  const backup = backupNamed(places.data, id, name)
  const file = programmeFile(places.data, id)
  const trial = `${file}.new`
  rmSync(trial, { force: true })
  copyFileSync(backup, trial)
  try {
    const { db } = openDatabase(trial, key)
    try {
      assertSound(db)
    } finally {
      db.close()
    }
    syncFile(trial)
    putAside(places.data, id, file, clock)
    renameSync(trial, file)
    syncFolder(places.data)
  } finally {
    for (const end of ['', '-wal']) rmSync(trial + end, { force: true })
  }
  const programme = new Programme(places, id, key, clock)
  noteGaps(programme)
  return programme
}

/** Kept beside the backups: somebody may get more out of it, and an erasure deletes it with them. */
function putAside(data: string, id: string, file: string, clock: Clock) {
  const folder = backupFolder(data, id)
  makeFolder(folder)
  const aside = join(folder, `put-aside-${clock.now()}.alongsidedb`)
  for (const end of ['', '-wal']) if (existsSync(file + end)) renameSync(file + end, aside + end)
}

/** What was done after the backup is lost here, and known to be. Another laptop's copy may bring it back. */
function noteGaps({ db, desk }: Programme) {
  const gaps: Gaps = {}
  for (const [device, from, to] of gapsOf(desk.model.changes.values())) (gaps[device] ??= []).push([from, to])
  writeMeta(db, 'gaps', JSON.stringify(gaps))
}

import { randomBytes, randomUUID } from 'node:crypto'
import { readMeta, writeMeta, type Db } from './database.ts'
import type { Ledger } from './ledger.ts'

/** This laptop's name in the log of one programme: random, and of nobody. */
export const newDevice = () => randomBytes(8).toString('hex')

/**
 * The device of an opened file. A file this laptop did not have open last (a backup put back by hand, a copy
 * of the folder from another laptop) gets a new one: two files that both went on counting as one device would
 * use the same numbers for different changes.
 */
export function settleDevice(db: Db, ledger: Ledger): string {
  const before = readMeta(db, 'device')
  const sameFile = before !== undefined && readMeta(db, 'opening') === ledger.opening
  const device = sameFile ? before : newDevice()
  const opening = randomUUID()
  // The profile first: if the power goes between, the next opening only takes a new device once more.
  ledger.note({ changes: [], erased: [] }, opening)
  db.transaction(() => {
    writeMeta(db, 'device', device)
    writeMeta(db, 'opening', opening)
  }).immediate()
  return device
}

import type { Db } from '../database.ts'
import { log } from './001-log.ts'
import { said } from './002-said.ts'
import { drafts } from './003-drafts.ts'
import { pictures } from './004-pictures.ts'

/** One step of the file's form. Once released it is never changed again: a correction is the next one. */
export type Migration = { number: number; name: string; up: (db: Db) => void }

export const migrations: readonly Migration[] = [log, said, drafts, pictures]
export const newest = migrations.at(-1)!.number

/** The form a file has: 0 for a new one. */
export const formOf = (db: Db): number => db.pragma('user_version', { simple: true }) as number

/**
 * Brings a file to a form, one step a transaction. `before` runs ahead of every step of a file that holds
 * something already: a verified copy is made there, and a step does not begin without it.
 */
export function migrate(db: Db, before: (form: number) => void, to = newest): void {
  for (const step of migrations) {
    const form = formOf(db)
    if (step.number <= form || step.number > to) continue
    if (form > 0) before(form)
    db.transaction(() => {
      step.up(db)
      db.pragma(`user_version = ${step.number}`)
    }).immediate()
  }
}

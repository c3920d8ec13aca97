import type { Migration } from './index.ts'

/** What is being typed and not yet said: kept here because plain browser storage is open to everybody. */
export const drafts: Migration = {
  number: 3,
  name: 'drafts',
  up: (db) =>
    db.exec(
      `CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
    ),
}

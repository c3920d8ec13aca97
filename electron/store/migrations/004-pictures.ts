import type { Migration } from './index.ts'

/** Pictures of what people wrote, by the id the log has for them. They go with the words that were on them. */
export const pictures: Migration = {
  number: 4,
  name: 'pictures',
  up: (db) =>
    db.exec(
      `CREATE TABLE blob (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, contribution TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;`,
    ),
}

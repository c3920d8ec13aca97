import type { Migration } from './index.ts'

/**
 * The three sets that are the truth, and what is about this file. `arrived` is the order things reached this
 * laptop in and `mark` the gesture they came with, so that undo survives a restart.
 * Words have a number of their own because VACUUM gives rows without one new row ids, and search points at them.
 */
export const log: Migration = {
  number: 1,
  name: 'log',
  up: (db) =>
    db.exec(`
      CREATE TABLE change (
        arrived INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        record TEXT NOT NULL,
        mark TEXT NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (device, seq)
      ) STRICT;
      CREATE INDEX changeOfRecord ON change (record);
      CREATE INDEX changeOfMark ON change (mark, arrived);
      CREATE TABLE words (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,
        lang TEXT NOT NULL,
        subjects TEXT NOT NULL,
        sources TEXT NOT NULL
      ) STRICT;
      CREATE TABLE erased (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `),
}

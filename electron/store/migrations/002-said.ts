import type { Migration } from './index.ts'

/** Search. Accents do not count ("ty" finds "tŷ"), and the beginnings of words are indexed for typing. */
export const said: Migration = {
  number: 2,
  name: 'said',
  up: (db) =>
    db.exec(`
      CREATE VIRTUAL TABLE said USING fts5(
        text, content = 'words', content_rowid = 'n',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
      );
      INSERT INTO said (said) VALUES ('rebuild');
    `),
}

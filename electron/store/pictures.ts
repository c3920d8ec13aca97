// Pictures lie beside the log: it has their ids, the table has their bytes, and both go when the words go.
import { isPictureErased } from '../../shared/consent/pictures.ts'
import type { Model } from '../../shared/model.ts'
import type { Db } from './database.ts'
import { formOf } from './migrations/index.ts'

export type Picture = { id: string; contribution: string; bytes: Uint8Array }

type Row = { n: number; id: string; contribution: string }

/** Keeps pictures whose contribution names them and may have them; those that are here already change nothing. */
export function putPictures(db: Db, model: Model, pictures: readonly Picture[]): void {
  const put = db.prepare('INSERT OR IGNORE INTO blob (id, contribution, bytes) VALUES (?, ?, ?)')
  for (const { id, contribution, bytes } of pictures)
    if (isNamed(model, contribution, id) && !isPictureErased(model, contribution))
      put.run(id, contribution, bytes)
}

/** Deletes those whose words were erased. Out: whether there were any, so that their traces are taken away too. */
export function dropErasedPictures(db: Db, model: Model): boolean {
  // Asked at the end of every gesture: where nobody ever erased anything, no picture can be gone.
  if (!model.erased.size) return false
  const gone = db
    .prepare<[], Row>('SELECT n, id, contribution FROM blob')
    .all()
    .filter((one) => isPictureErased(model, one.contribution))
  const drop = db.prepare('DELETE FROM blob WHERE n = ?')
  for (const one of gone) drop.run(one.n)
  return gone.length > 0
}

export const pictureBytes = (db: Db, id: string): Uint8Array | undefined =>
  hasTable(db)
    ? db.prepare<[string], Buffer>('SELECT bytes FROM blob WHERE id = ?').pluck().get(id)
    : undefined

export const allPictures = (db: Db): Picture[] =>
  hasTable(db) ? db.prepare<[], Picture>('SELECT id, contribution, bytes FROM blob ORDER BY n').all() : []

/** A file of an older app that can only be read was not brought to this form. */
const hasTable = (db: Db) => formOf(db) >= 4

const isNamed = (model: Model, contribution: string, picture: string) =>
  model.rec(contribution)?.fields['picture'] === picture

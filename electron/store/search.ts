import type { Change } from '../../shared/change.ts'
import type { Answered } from '../../shared/contract.ts'
import type { Desk } from '../../shared/desk.ts'
import type { Model } from '../../shared/model.ts'
import { isSaid, isSaidList, type Shown } from '../../shared/record.ts'
import { recordDef } from '../../shared/records/index.ts'
import { rowOf } from '../../shared/rows.ts'
import type { Db } from './database.ts'

/** The most rows that are weighed. A commoner word finds the newest of these, so that it costs no more than a rare one. */
const weighed = 2_000

/** Which records name which words. */
export class Naming {
  readonly #records = new Map<string, string[]>()

  constructor(model: Model) {
    this.take(model.changes.values())
  }

  take(changes: Iterable<Change>): void {
    for (const change of changes) {
      const def = recordDef(change.kind)
      if (!def) continue
      for (const [field, value] of Object.entries(change.sets)) {
        if (isSaid(def.fields[field])) this.#name(value, change.record)
        else if (isSaidList(def.fields[field]) && Array.isArray(value))
          for (const one of value) this.#name(one, change.record)
      }
    }
  }

  of(words: string): readonly string[] {
    return this.#records.get(words) ?? []
  }

  #name(words: unknown, record: string) {
    if (typeof words !== 'string') return
    const known = this.#records.get(words)
    if (!known) this.#records.set(words, [record])
    else if (!known.includes(record)) known.push(record)
  }
}

/**
 * Finds words the facilitator's window may see, best first. What is typed is taken as words, never as a query
 * language; the last one may be a beginning.
 */
export function search(
  db: Db,
  desk: Desk,
  naming: Naming,
  { text, limit }: { text: string; limit: number },
): Answered<'search'> {
  const match = toMatch(text)
  if (!match) return { hits: [], more: false }
  const found = db
    .prepare<[string, number], { id: string; score: number }>(
      `SELECT words.id, hit.score FROM (
         SELECT rowid AS n, bm25(said) AS score FROM said WHERE said MATCH ? ORDER BY rowid DESC LIMIT ?
       ) AS hit JOIN words ON words.n = hit.n ORDER BY hit.score, hit.n DESC`,
    )
    .all(match, weighed)
  const hits: Answered<'search'>['hits'] = []
  for (const { id } of found) {
    const hit = shownIn(desk, naming, id)
    if (hit && hits.push(hit) > limit) break
  }
  return { hits: hits.slice(0, limit), more: hits.length > limit }
}

/** "tŷ cym" as FTS5 reads it: every word quoted, the last one open at its end. */
function toMatch(text: string): string {
  const tokens = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const last = tokens.length - 1
  return tokens
    .slice(0, 20)
    .map((one, at) => (at === last ? `"${one}"*` : `"${one}"`))
    .join(' ')
}

/** The first record whose row shows these very words today. */
function shownIn(desk: Desk, naming: Naming, words: string) {
  for (const record of naming.of(words)) {
    const rec = desk.model.rec(record)
    const row = rec && rowOf(desk.model, rec, { to: 'facilitator' }, desk.day)
    if (!row) continue
    for (const value of Object.values(row)) {
      const shown = (Array.isArray(value) ? value : [value]).find(
        (one) => isShown(one) && one.words === words,
      )
      if (isShown(shown)) return { id: row.id, kind: row.kind, text: shown.text, lang: shown.lang }
    }
  }
  return undefined
}

const isShown = (value: unknown): value is Extract<Shown, { text: string }> =>
  typeof value === 'object' && value !== null && 'words' in value && 'text' in value

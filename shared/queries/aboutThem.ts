import { isSaid, isSaidList, textOf, type Shown } from '../record.ts'
import type { Rows } from '../rows.ts'
import { recordDef, records, type Kind } from '../records/index.ts'
import { contributionsOf, idsOf } from './ofPerson.ts'

/** One text in which a term stands; where in it, so that a screen can mark the places. */
export type Mention = {
  /** The record it stands in, or stood; of a draft its key. */
  id: string
  /** Undefined where no record ever held it, and of a draft. */
  kind: Kind | undefined
  field: string
  /** The id of the words themselves. */
  words: string
  text: string
  lang: string
  /** One of several in a field. */
  isList: boolean
  /**
   * As it stands (`now`), in a record that is written once (`once`), an older wording (`before`), taken out or undone
   * (`out`), or a text begun and not yet kept (`draft`). Only what stands can be worded anew; the rest is forgotten.
   */
  was: 'now' | 'once' | 'before' | 'out' | 'draft'
  places: { from: number; to: number }[]
}

/** What is the person's own, and goes with them: not looked through. */
const isOwn = (kind: string, row: Record<string, unknown> & { id: string }, ids: ReadonlySet<string>) =>
  ids.has(row.id) || (['identity', 'attendance'].includes(kind) && ids.has(row.person as string))

/** The names to begin with: aliases, and the first and full name where these are kept here. */
export function namesOf(rows: Rows, person: string): string[] {
  const ids = idsOf(rows, person)
  const aliases = ids.map((id) => textOf(rows.get('participant', id)?.alias))
  const names = rows
    .all('identity')
    .filter((one) => ids.includes(one.person ?? ''))
    .flatMap((one) => [textOf(one.firstName), textOf(one.fullName)])
  return [...new Set([...aliases, ...names].map((one) => one.trim()).filter(Boolean))]
}

/**
 * What others said or wrote in which a name or a hint stands, as whole words, whatever the case and accents. The
 * person's own words are left out: those are taken back as theirs. Finds and decides nothing.
 */
export function mentionsOf(rows: Rows, terms: readonly string[], person?: string): Mention[] {
  const own = new Set(person ? contributionsOf(rows, person).here.map((one) => one.id) : [])
  const ids = new Set(person ? idsOf(rows, person) : [])
  const wanted = asCompared(terms)
  if (!wanted.length) return []
  const found: Mention[] = []
  for (const kind of Object.keys(records) as Kind[]) {
    const fields = Object.entries(records[kind].fields)
    const was = recordDef(kind)?.addOnly ? 'once' : 'now'
    for (const row of rows.all(kind)) {
      if (own.has(row.id) || isOwn(kind, row as never, ids)) continue
      for (const [field, schema] of fields) {
        const held = (row as unknown as Record<string, Shown | Shown[] | null>)[field]
        const isList = isSaidList(schema)
        if (!held || !(isList || isSaid(schema))) continue
        for (const shown of [held].flat()) {
          if (!('text' in shown)) continue
          const places = placesIn(shown.text, wanted)
          if (places.length) found.push({ ...shown, id: row.id, kind, field, isList, was, places })
        }
      }
    }
  }
  return found
}

/** Drafts in which a term stands. */
export const draftsWith = (
  drafts: readonly { key: string; text: string }[],
  terms: readonly string[],
): Mention[] =>
  drafts.flatMap(({ key, text }) => {
    const places = placesIn(text, asCompared(terms))
    const draft = { kind: undefined, field: '', words: '', lang: '', isList: false, was: 'draft' } as const
    return places.length ? [{ ...draft, id: key, text, places }] : []
  })

export const asCompared = (terms: readonly string[]): string[] =>
  terms.map(plain).filter((term) => term.trim().length > 1)

/** As it is compared: small letters, no accents, each sign one sign long so that places stay places. */
function plain(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const bare = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      return bare.length === sign.length ? bare : sign
    })
    .join('')
}

export function placesIn(text: string, terms: readonly string[]): Mention['places'] {
  const flat = plain(text)
  const places: Mention['places'] = []
  for (const term of terms)
    for (let from = flat.indexOf(term); from >= 0; from = flat.indexOf(term, from + 1)) {
      const to = from + term.length
      const isWhole = !/[\p{L}\p{N}]/u.test(flat[from - 1] ?? '') && !/[\p{L}\p{N}]/u.test(flat[to] ?? '')
      if (isWhole && !places.some((one) => from < one.to && to > one.from)) places.push({ from, to })
    }
  return places.sort((a, b) => a.from - b.from)
}

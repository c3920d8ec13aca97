import type { Batch, Change, Json, Words } from './change.ts'
import { later, idToStamp, type Stamp } from './clock.ts'
import { closureOfErased } from './erasure.ts'
import { project, type Rec } from './project.ts'
import { recordDef, type Kind, type KeptOf } from './records/index.ts'
import { isSaid, isSaidList } from './record.ts'

/** A record with its fields in reach, typed by its kind. */
export type Live<K extends Kind = Kind> = { id: string; kind: K } & KeptOf<K>

/** What applying a batch did: which records now stand differently, which words were deleted or are new. */
export type Applied = {
  changes: Change[]
  words: Words[]
  erased: string[]
  /** Ids of words deleted because somebody erased what they were made from. */
  deleted: string[]
  /** Ids of records whose projection was made anew. */
  touched: string[]
  /** Something in it bears on who may see what: every view has to be made anew. */
  consent: boolean
}

/** Kinds that bear on who may see words that are not their own. */
const consentKinds = new Set([
  'answer',
  'signing',
  'unsigning',
  'joining',
  'closing',
  'participant',
  'identity',
])

/** The contribution a change may show an erased owner of; every one where two people turn out to be the same. */
function ownedAnew(change: Change): string | undefined {
  if (change.kind === 'joining') return everything
  if (change.kind === 'signing') return change.sets.contribution as string
  return change.kind === 'contribution' && change.sets.people !== undefined ? change.record : undefined
}
const everything = 'everything'

/**
 * The projection: records, words and erased ids as one laptop knows them, kept in memory.
 * Changes, words and erased ids are the truth; everything here is a pure function of those three sets,
 * so it can be dropped and made anew from them, and comes out the same whatever order they arrived in.
 */
export class Model {
  readonly changes = new Map<string, Change>()
  readonly words = new Map<string, Words>()
  readonly erased = new Set<string>()
  /** Rises with every applied batch; whoever keeps something computed compares it. */
  version = 0
  /** Rises when answers, signatures, closings or erasures change. */
  consentVersion = 0
  /** How often words were deleted because it turned out whose they were, somebody erased before. */
  swept = 0
  stamp: Stamp = { ms: 0, count: 0 }
  readonly #records = new Map<string, Rec>()
  readonly #byKind = new Map<string, Set<string>>()
  readonly #indexes = new Map<string, Map<string, Set<string>>>()
  readonly #lastRanks = new Map<string, Map<string, string>>()
  readonly #lastSeq = new Map<string, number>()

  /** Adds what is new in a batch; what is here already changes nothing. */
  apply(batch: Batch): Applied {
    const done: Applied = { changes: [], words: [], erased: [], deleted: [], touched: [], consent: false }
    const touched = new Map<string, Change[]>()
    const owned = new Set<string>()
    for (const change of batch.changes) {
      if (this.changes.has(change.id)) continue
      this.changes.set(change.id, change)
      this.stamp = later(this.stamp, idToStamp(change.id))
      this.#lastSeq.set(change.device, Math.max(change.seq, this.#lastSeq.get(change.device) ?? 0))
      const fresh = touched.get(change.record)
      if (fresh) fresh.push(change)
      else touched.set(change.record, [change])
      done.changes.push(change)
      done.consent ||= consentKinds.has(change.kind)
      const contribution = ownedAnew(change)
      if (contribution) owned.add(contribution)
    }
    for (const [record, fresh] of touched) this.#project(record, fresh)
    done.touched = [...touched.keys()]
    // Where dots lie is shown once their vote is revealed: those rows are others, though no dot has changed.
    for (const [record, [first]] of touched)
      if (first!.kind === 'vote')
        for (const dot of this.by('dot', 'vote', record)) if (!touched.has(dot.id)) done.touched.push(dot.id)
    for (const id of batch.erased) {
      if (this.erased.has(id)) continue
      this.erased.add(id)
      done.erased.push(id)
    }
    for (const row of batch.words) {
      if (this.words.has(row.id)) continue
      this.words.set(row.id, row)
      done.words.push(row)
    }
    done.consent ||= done.erased.length > 0
    if (this.erased.size > 0) {
      const all = owned.has(everything) || done.erased.length > 0
      const isReached = (row: Words) => all || row.sources.some((id) => owned.has(id))
      const rows = all || owned.size ? [...this.words.values()].filter(isReached) : []
      done.deleted = closureOfErased(this, new Set([...rows, ...done.words]))
      for (const id of done.deleted) this.words.delete(id)
      if (done.deleted.length && !done.erased.length) this.swept += 1
      if (done.deleted.length) done.words = done.words.filter((row) => this.words.has(row.id))
    }
    this.version += 1
    if (done.consent) this.consentVersion += 1
    return done
  }

  /** A record as it stands, removed or not; undefined if nothing of it is here. */
  rec(id: string | null | undefined): Rec | undefined {
    return id ? this.#records.get(id) : undefined
  }

  /** A record that stands (not removed), of the kind asked for. */
  get<K extends Kind>(kind: K, id: string | null | undefined): Live<K> | undefined {
    const rec = this.rec(id)
    return rec && rec.kind === kind && !rec.removed ? live<K>(rec) : undefined
  }

  /** All records of a kind that stand, in the order of their rank, then id. */
  all<K extends Kind>(kind: K): Live<K>[] {
    return inOrder([...(this.#byKind.get(kind) ?? [])].flatMap((id) => this.get(kind, id) ?? []))
  }

  /** Ids of a kind, removed ones included. */
  ids(kind: Kind): Iterable<string> {
    return this.#byKind.get(kind) ?? []
  }

  /** Records of a kind whose field is, or holds, a value: removed ones too, since answers outlast what they are about. */
  by<K extends Kind>(kind: K, field: string, value: string): Live<K>[] {
    const key = `${kind}.${field}`
    let index = this.#indexes.get(key)
    if (!index) {
      index = new Map()
      this.#indexes.set(key, index)
      for (const id of this.ids(kind)) enter(index, this.rec(id)!, field)
    }
    return [...(index.get(value) ?? [])].sort().flatMap((id) => {
      const rec = this.rec(id)
      return rec && holds(rec.fields[field], value) ? live<K>(rec) : []
    })
  }

  /** The same, without the removed ones, in order. */
  of<K extends Kind>(kind: K, field: string, value: string): Live<K>[] {
    return inOrder(this.by(kind, field, value).filter((one) => !this.rec(one.id)!.removed))
  }

  /**
   * The highest order key ever given among records of a kind whose field is a value, to put another after it.
   * Kept as records come, so that the ten-thousandth note costs no more than the first.
   */
  lastRank(kind: Kind, field: string, value: string): string | null {
    const key = `${kind}.${field}`
    let ranks = this.#lastRanks.get(key)
    if (!ranks) {
      this.#lastRanks.set(key, (ranks = new Map()))
      for (const id of this.ids(kind)) raise(ranks, this.rec(id)!, field)
    }
    return ranks.get(value) ?? null
  }

  /** The next sequence number of a device. */
  nextSeq(device: string): number {
    return (this.#lastSeq.get(device) ?? 0) + 1
  }

  /** The words of a field that are here: of the one that stands, or of another version where that one's are gone. */
  saidIn(id: string, field: string): Words | undefined {
    const rec = this.rec(id)
    const heads = rec?.heads[field]
    const held = rec?.fields[field]
    const first = typeof held === 'string' ? this.words.get(held) : undefined
    if (first || !rec || !heads || heads.length < 2) return first
    return rec.changes
      .filter((c) => heads.includes(c.id))
      .map((c) => this.words.get(c.sets[field] as string))
      .findLast((row) => row)
  }

  /** Every wording a record's texts ever had that is named in the log, whether its row is still here or not. */
  wordingsOf(id: string, only?: readonly string[]): string[] {
    const rec = this.rec(id)
    const def = rec && recordDef(rec.kind)
    if (!rec || !def) return []
    return rec.changes.flatMap((change) =>
      Object.entries(change.sets).flatMap(([field, value]) => {
        if (only && !only.includes(field)) return []
        if (isSaid(def.fields[field]) && typeof value === 'string') return [value]
        return isSaidList(def.fields[field]) && Array.isArray(value) ? (value as string[]) : []
      }),
    )
  }

  /** Where each of these words stands, or ever stood: records with the field, by the id of the words. */
  placesOf(words: Iterable<string>): Map<string, { id: string; field: string }[]> {
    const places = new Map<string, { id: string; field: string }[]>()
    for (const one of words) places.set(one, [])
    if (!places.size) return places
    for (const { record, sets } of this.changes.values())
      for (const [field, value] of Object.entries(sets))
        for (const one of Array.isArray(value) ? value : [value]) {
          const known = typeof one === 'string' ? places.get(one) : undefined
          if (known && !known.some((each) => each.id === record && each.field === field))
            known.push({ id: record, field })
        }
    return places
  }

  #project(id: string, fresh: Change[]) {
    const before = this.#records.get(id)
    const all = before ? [...before.changes, ...fresh] : fresh
    const last = before?.changes.at(-1)
    if (all.length > 1 && (fresh.length > 1 || (last && last.id > fresh[0]!.id)))
      all.sort((a, b) => (a.id < b.id ? -1 : 1))
    const rec = project(all)
    this.#records.set(id, rec)
    if (before && before.kind !== rec.kind) this.#byKind.get(before.kind)?.delete(id)
    let ids = this.#byKind.get(rec.kind)
    if (!ids) this.#byKind.set(rec.kind, (ids = new Set()))
    ids.add(id)
    for (const [key, index] of this.#indexes) {
      const [kind, field] = key.split('.') as [string, string]
      if (kind === rec.kind) enter(index, rec, field)
    }
    for (const [key, ranks] of this.#lastRanks) {
      const [kind, field] = key.split('.') as [string, string]
      if (kind === rec.kind) raise(ranks, rec, field)
    }
  }
}

const live = <K extends Kind>(rec: Rec) =>
  ({ ...rec.fields, id: rec.id, kind: rec.kind }) as unknown as Live<K>

/** Entries of values a record no longer has stay; `by` checks each against the record as it stands. */
function enter(index: Map<string, Set<string>>, rec: Rec, field: string) {
  const value = rec.fields[field]
  for (const one of Array.isArray(value) ? value : [value]) {
    if (typeof one !== 'string') continue
    const ids = index.get(one)
    if (ids) ids.add(rec.id)
    else index.set(one, new Set([rec.id]))
  }
}

function raise(ranks: Map<string, string>, rec: Rec, field: string) {
  const [value, rank] = [rec.fields[field], rec.fields.rank]
  if (typeof value === 'string' && typeof rank === 'string' && rank > (ranks.get(value) ?? ''))
    ranks.set(value, rank)
}

const holds = (value: Json | undefined, one: string) =>
  Array.isArray(value) ? value.includes(one) : value === one

function inOrder<T extends { id: string; rank?: string | null }>(all: T[]): T[] {
  return all.sort((a, b) => {
    const [x, y] = [a.rank ?? '', b.rank ?? '']
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1
  })
}

import type { Json } from './change.ts'
import type { Axes } from './consent/answer.ts'
import { personHeld, purposesHeld, type Purposes } from './consent/history.ts'
import { voicesOf, type Voice } from './consent/names.ts'
import { peopleAs } from './consent/people.ts'
import { isPictureSeen } from './consent/pictures.ts'
import { standingOf } from './consent/standing.ts'
import { contributionSight, isPersonHere, visibleTo, type Audience } from './consent/visible.ts'
import { contributionsAmong } from './erasure.ts'
import type { Model } from './model.ts'
import { twoVersions, type Rec } from './project.ts'
import { isSaid, isSaidList, type RecordDef, type Shown } from './record.ts'
import { recordDef, type Kind, type ShownOf } from './records/index.ts'

/** What a row says beside its fields. */
export type RowExtras = {
  /** Removed on one laptop, changed on another; or set differently on two. */
  flags?: ('kept' | 'twoVersions')[]
  /** Where two laptops set a field differently: what each of them set. The facilitator's window only. */
  both?: { field: string; values: (Shown | Json)[] }[]
}
export type ContributionExtras = {
  /** How each person whose words these are is shown; empty where nobody signed. */
  voices: Voice[]
  /** The same people, to count them by: ids in the facilitator's window, elsewhere keys that mean nothing outside one list of rows. */
  speakers?: string[]
  /** How far it may go: the facilitator's window only. */
  far?: Axes
  /** Its words were here for this audience and are no longer. */
  gone: 'takenBack' | 'erased' | 'past' | 'keep' | null
}
/** Field by field, the contributions its words were made of and the people they are of. The facilitator's window only. */
export type MadeExtras = { madeOf?: Record<string, string[]> }
export type PersonExtras = {
  answer: Axes | null
  purposes: Purposes | null
  here: boolean
  duplicates: string[]
}
export type { Purposes }

export type Row<K extends Kind = Kind> = { id: string; kind: K } & ShownOf<K> &
  RowExtras &
  (K extends 'contribution' ? ContributionExtras : unknown) &
  (K extends 'participant' ? PersonExtras : unknown) &
  (K extends 'contribution' | 'participant' ? unknown : MadeExtras)
export type AnyRow = { [K in Kind]: Row<K> }[Kind]

/**
 * One record as one audience may see it on a day, or nothing where it may not see it at all.
 * Screens, walls, phones, exports, counts and search are all made of these and of nothing else.
 */
export function rowOf(
  model: Model,
  rec: Rec,
  audience: Audience,
  day: string,
  keys?: (person: string) => string,
): AnyRow | undefined {
  const def = recordDef(rec.kind)
  if (!def || rec.removed) return undefined
  if (def.seenBy === 'team' && audience.to !== 'facilitator') return undefined
  const isSecret = rec.kind === 'dot' && !model.get('vote', rec.fields.vote as string)?.revealedAt
  if (isSecret && audience.to !== 'facilitator') return undefined
  const extras = extrasOf(model, rec, audience, day, keys)
  if (!extras) return undefined
  const show = (id: Json | undefined, field: string): Shown | null => {
    if (typeof id !== 'string') return null
    if (extras.gone) return { held: extras.gone }
    const row = model.words.get(id) ?? (isSaid(def.fields[field]) ? model.saidIn(rec.id, field) : undefined)
    if (!row) return { held: model.erased.has(id) || model.erased.size ? 'erased' : 'waiting' }
    if (rec.kind === 'participant') return personFact(model, rec, field, row, day)
    const sight = visibleTo(model, row, audience, day, rec.fields.workshop as string | undefined)
    return sight.show ? { text: row.text, lang: row.lang, words: row.id } : { held: sight.why }
  }
  const row: Record<string, unknown> = { id: rec.id, kind: rec.kind }
  for (const field in def.fields) {
    const value = rec.fields[field]
    const schema = def.fields[field]
    if (isSaid(schema)) row[field] = show(value, field)
    else if (isSaidList(schema))
      row[field] = Array.isArray(value) ? value.flatMap((id) => show(id, field) ?? []) : null
    else row[field] = value ?? null
  }
  if (rec.kind === 'contribution' && audience.to !== 'facilitator') hideWho(row)
  else if (row.picture && !isPictureSeen(model, rec.id, day)) row.picture = null
  // Before the reveal not even the facilitator's window knows where a dot lies.
  if (isSecret) row.on = null
  Object.assign(row, extras)
  if (audience.to !== 'facilitator') return row as unknown as AnyRow
  if (rec.kind !== 'contribution' && rec.kind !== 'participant') Object.assign(row, madeOf(model, rec, def))
  const both = twoVersions(rec)
  const flags = [...(rec.kept ? ['kept'] : []), ...(both.length ? ['twoVersions'] : [])]
  if (flags.length) row.flags = flags
  if (both.length)
    row.both = both.map(({ field, values }) => ({
      field,
      values: isSaid(def.fields[field]) ? values.map((id) => show(id, field)) : values,
    }))
  return row as unknown as AnyRow
}

/** Everything of a programme an audience may see on a day. Ids of what it may not see are taken out. */
export function rowsFor(model: Model, audience: Audience, day: string, kinds?: readonly Kind[]): AnyRow[] {
  const rows: AnyRow[] = []
  const known = new Map<string, string>()
  const keys = (person: string) => {
    if (!known.has(person)) known.set(person, `voice ${known.size + 1}`)
    return known.get(person)!
  }
  for (const kind of kinds ?? allKinds())
    for (const id of model.ids(kind)) {
      const row = rowOf(model, model.rec(id)!, audience, day, keys)
      if (row) rows.push(row)
    }
  if (audience.to === 'facilitator') return rows
  const here = new Map(rows.map((row) => [row.id, true]))
  const isHere = (id: string) => {
    const rec = model.rec(id)
    if (!here.has(id)) here.set(id, !!rec && rowOf(model, rec, audience, day) !== undefined)
    return here.get(id)!
  }
  return rows
    .filter((row) => linkedTo(model, row).every((id) => id && isHere(id)))
    .map((row) => withoutIdsNotHere(row, isHere) as AnyRow)
}

/** What a row is only a link to: where that is not here, the link would count it. */
function linkedTo(model: Model, row: AnyRow): (string | null)[] {
  if (row.kind === 'placement') return [row.contribution]
  if (row.kind === 'dot') return [row.on]
  if (row.kind === 'evidence') return [row.clause, row.to]
  if (row.kind === 'translation') return [row.of]
  if (row.kind === 'canvasPlacement') return [row.on]
  if (row.kind === 'canvasLink')
    return [row.from, row.to].flatMap((end) => [end, model.get('canvasPlacement', end)?.on ?? null])
  return []
}

function extrasOf(
  model: Model,
  rec: Rec,
  audience: Audience,
  day: string,
  keys?: (person: string) => string,
) {
  if (rec.kind === 'participant') return personExtras(model, rec)
  if (rec.kind !== 'contribution') return {} as Partial<ContributionExtras>
  const standing = standingOf(model, rec.id)
  const sight = contributionSight(model, rec.id, audience, day)
  if (sight.gone && !sight.show) return { voices: [], gone: sight.why as ContributionExtras['gone'] }
  const extras: ContributionExtras = { voices: [], gone: null }
  if (audience.to === 'facilitator') Object.assign(extras, { speakers: standing.people, far: standing.axes })
  else if (!sight.show || sight.counted) return undefined
  extras.voices = voicesOf(model, standing, audience, day)
  // Told apart by how they are shown, so that words said under no name are not tied to a name chosen elsewhere.
  if (audience.to !== 'facilitator' && keys)
    extras.speakers = standing.people.map((one, at) => keys(`${one} ${JSON.stringify(extras.voices[at])}`))
  return extras
}

function madeOf(model: Model, rec: Rec, def: RecordDef): MadeExtras {
  const found: Record<string, string[]> = {}
  for (const [field, schema] of Object.entries(def.fields)) {
    const words = isSaid(schema)
      ? [model.saidIn(rec.id, field)]
      : isSaidList(schema)
        ? ((rec.fields[field] ?? []) as string[]).map((id) => model.words.get(id))
        : []
    const ids = words.flatMap((one) => (one ? [...contributionsAmong(one.sources), ...one.subjects] : []))
    if (ids.length) found[field] = [...new Set(ids)]
  }
  return Object.keys(found).length ? { madeOf: found } : {}
}

function personExtras(model: Model, rec: Rec): PersonExtras & { gone?: undefined } {
  const held = personHeld(model, rec.id)
  const answers = held.heads.filter((a) => a.person)
  return {
    answer: answers.length ? held.axes : null,
    purposes: purposesHeld(model, rec.id),
    here: isPersonHere(model, rec.id),
    duplicates: peopleAs(model, rec.id).filter((id) => id !== rec.id),
  }
}

/** What the team may read of a person: alias and role while they are here, experience only where they said so. */
function personFact(
  model: Model,
  rec: Rec,
  field: string,
  row: { id: string; text: string; lang: string },
  day: string,
): Shown {
  if (!isPersonHere(model, rec.id)) return { held: 'takenBack' }
  const held = personHeld(model, rec.id)
  const purposes = purposesHeld(model, rec.id)
  if (['experience', 'stage', 'period'].includes(field)) {
    if (held.waiting) return { held: 'waiting' }
    if (!purposes?.recordExperience) return { held: 'keep' }
    if (held.axes.until < day) return { held: 'past' }
  }
  if (field === 'needs' && !purposes?.keepNeeds && !isDayAhead(model, day)) return { held: 'keep' }
  return { text: row.text, lang: row.lang, words: row.id }
}

/** Whether a workshop is still to come, or none was planned yet: access needs are kept for that day only. */
function isDayAhead(model: Model, day: string): boolean {
  const workshops = model.all('workshop')
  return (
    !workshops.length ||
    workshops.some((one) => !model.by('closing', 'workshop', one.id).length && (one.date ?? day) >= day)
  )
}

/** Whose words they are stays with the team; so do the agreements and closings they came under. */
function hideWho(row: Record<string, unknown>) {
  for (const field of [
    'people',
    'agreements',
    'closings',
    'madeFrom',
    'sensitivity',
    'picture',
    'table',
    'takenAt',
    'checkedByTeller',
  ])
    row[field] = null
}

const idLike = /^[a-z]{3}_[0-9a-f][0-9a-f-]{7,}$/

/** The value itself where nothing has to be taken out of it, which is nearly always. */
function withoutIdsNotHere(value: unknown, isHere: (id: string) => boolean): unknown {
  if (typeof value !== 'object' || value === null) return value
  const isGone = (one: unknown) => typeof one === 'string' && idLike.test(one) && !isHere(one)
  if (Array.isArray(value)) {
    const left = value.filter((one) => !isGone(one)).map((one) => withoutIdsNotHere(one, isHere))
    return left.length < value.length || left.some((one, at) => one !== value[at]) ? left : value
  }
  let left = value as Record<string, unknown>
  for (const key of Object.keys(value)) {
    const one = (value as Record<string, unknown>)[key]
    const kept = key !== 'words' && isGone(one) ? null : withoutIdsNotHere(one, isHere)
    if (kept === one) continue
    if (left === value) left = { ...value }
    left[key] = kept
  }
  return left
}

const allKinds = () => Object.keys(recordKinds) as Kind[]
import { records as recordKinds } from './records/index.ts'

/** Rows in reach by kind, id and field: what every query asks. Never changed; `with` gives the next one. */
export class Rows {
  readonly #byId: Map<string, AnyRow>
  readonly #lists: Map<string, AnyRow[]>
  readonly #indexes = new Map<string, Map<unknown, AnyRow[]>>()

  constructor(rows: Iterable<AnyRow> | Map<string, AnyRow>, lists = new Map<string, AnyRow[]>()) {
    this.#byId = rows instanceof Map ? rows : new Map([...rows].map((row) => [row.id, row]))
    this.#lists = lists
  }

  get size() {
    return this.#byId.size
  }

  get<K extends Kind>(kind: K, id: string | null | undefined): Row<K> | undefined {
    const row = id ? this.#byId.get(id) : undefined
    return row?.kind === kind ? (row as unknown as Row<K>) : undefined
  }

  any(id: string): AnyRow | undefined {
    return this.#byId.get(id)
  }

  /** All rows of a kind, in the order of their rank, then id. The list is shared: do not change it. */
  all<K extends Kind>(kind: K): readonly Row<K>[] {
    let list = this.#lists.get(kind)
    if (!list) {
      list = []
      for (const row of this.#byId.values()) if (row.kind === kind) list.push(row)
      this.#lists.set(kind, list.sort(byRank))
    }
    return list as unknown as Row<K>[]
  }

  /** Those of a kind whose field is a value, in the same order. */
  where<K extends Kind>(kind: K, field: keyof Row<K> & string, value: unknown): readonly Row<K>[] {
    const key = `${kind}.${field}`
    let index = this.#indexes.get(key)
    if (!index) {
      index = new Map()
      for (const row of this.all(kind) as unknown as AnyRow[]) {
        const held = (row as unknown as Record<string, unknown>)[field]
        const list = index.get(held)
        if (list) list.push(row)
        else index.set(held, [row])
      }
      this.#indexes.set(key, index)
    }
    return (index.get(value) ?? []) as unknown as Row<K>[]
  }

  /** The rows after some were put and some dropped; lists of kinds that were not touched are kept. */
  with(put: readonly AnyRow[], drop: readonly string[]): Rows {
    const byId = new Map(this.#byId)
    const touched = new Set<string>()
    for (const id of drop) {
      const row = byId.get(id)
      if (row) touched.add(row.kind)
      byId.delete(id)
    }
    for (const row of put) {
      touched.add(row.kind)
      byId.set(row.id, row)
    }
    const lists = new Map([...this.#lists].filter(([kind]) => !touched.has(kind)))
    return new Rows(byId, lists)
  }
}

/** Order keys compare as text; equal ones (two laptops, same place) by id, the same everywhere. */
export function byRank(a: { id: string }, b: { id: string }): number {
  const [x, y] = [(a as { rank?: string | null }).rank ?? '', (b as { rank?: string | null }).rank ?? '']
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1
}

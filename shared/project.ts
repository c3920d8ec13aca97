import type { Change, Json } from './change.ts'
import { recordDef } from './records/index.ts'

/** A record as the log makes it stand. */
export type Rec = {
  id: string
  kind: string
  fields: Record<string, Json>
  /** Field by field, the changes nobody replaced; the last one holds, the others are "two versions". */
  heads: Record<string, string[]>
  removed: boolean
  /** Removed on one laptop, changed on another: it stays, and is shown as such. */
  kept: boolean
  /** Every change to it that is here, in order. */
  changes: Change[]
}

/** What all changes to one record add up to: a pure function of their set, whatever order they came in. */
export function project(changes: Change[]): Rec {
  const first = changes[0]!
  const rec: Rec = {
    id: first.record,
    kind: first.kind,
    fields: {},
    heads: {},
    removed: false,
    kept: false,
    changes,
  }
  if (recordDef(first.kind)?.addOnly) {
    Object.assign(rec.fields, first.sets)
    for (const field of Object.keys(first.sets)) rec.heads[field] = [first.id]
    return rec
  }
  const replaced = new Map<string, Set<string>>()
  if (changes.length > 1)
    for (const change of changes)
      for (const [field, ids] of Object.entries(change.base)) {
        const gone = replaced.get(field) ?? new Set()
        for (const id of ids) gone.add(id)
        replaced.set(field, gone)
      }
  for (const change of changes)
    for (const [field, value] of Object.entries(change.sets)) {
      if (replaced.get(field)?.has(change.id)) continue
      ;(rec.heads[field] ??= []).push(change.id)
      rec.fields[field] = value
    }
  if (rec.fields.removed === true) {
    const removals = changes.filter((c) => c.sets.removed === true)
    const saw = new Set(
      removals.flatMap((c) => [...(c.saw ?? []), ...(knowsItsOwn(c, changes) ? [c.id] : [])]),
    )
    const unseen = Object.entries(rec.heads).some(
      ([field, heads]) => field !== 'removed' && heads.some((id) => !saw.has(id)),
    )
    rec.removed = !unseen
    rec.kept = unseen
  }
  return rec
}

/**
 * A removal that redo brought back may bring values back with it. It knows those the first removal knew; with
 * one it did not, what was kept for that value's sake is kept again.
 */
function knowsItsOwn(removal: Change, changes: Change[]): boolean {
  const saw = removal.saw ?? []
  return Object.entries(removal.restores ?? {}).every(
    ([field, id]) =>
      field === 'removed' ||
      saw.some((one) => one === id || changes.find((c) => c.id === one)?.restores?.[field] === id),
  )
}

/** The changes whose values stand, over all fields. */
export const headsOf = (rec: Rec): string[] => [...new Set(Object.values(rec.heads).flat())]

/** The fields two laptops set differently, each with the values that stand side by side. */
export function twoVersions(rec: Rec): { field: string; values: Json[] }[] {
  return Object.entries(rec.heads).flatMap(([field, heads]) => {
    if (heads.length < 2) return []
    const values = new Map<string, Json>()
    for (const change of rec.changes)
      if (heads.includes(change.id)) values.set(JSON.stringify(change.sets[field]), change.sets[field]!)
    return values.size > 1 ? [{ field, values: [...values.values()] }] : []
  })
}

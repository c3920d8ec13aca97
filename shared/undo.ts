import type { Change, Json } from './change.ts'
import { Make, type Given } from './command.ts'
import { commandNamed } from './commands/index.ts'
import type { Model } from './model.ts'
import { headsOf, type Rec } from './project.ts'
import { recordDef } from './records/index.ts'

/** Changes that reached this laptop together: one gesture, one import, one merge. */
export type Arrival = { mark: string; changes: Change[] }
export type Stacks = { undo: Arrival[]; redo: Arrival[] }

export const emptyStacks = (): Stacks => ({ undo: [], redo: [] })

/** Takes in what arrived next. Told in the order things arrived in, the stacks survive a restart. */
export function stack(stacks: Stacks, arrival: Arrival): void {
  const changes = arrival.changes.filter(
    (c) => commandNamed(c.command)?.undoable !== false && !recordDef(c.kind)?.addOnly,
  )
  if (!changes.length) return
  const own = { mark: arrival.mark, changes }
  // Only an undo made at this desk moves its stacks; another laptop's undo, brought in, is work to take back like any.
  const first = arrival.changes[0]!
  const undoes = first.mark === arrival.mark ? first.undoes : undefined
  if (undoes === undefined) {
    stacks.undo.push(own)
    stacks.redo = []
  } else if (takeOut(stacks.undo, undoes)) stacks.redo.push(own)
  else if (takeOut(stacks.redo, undoes)) stacks.undo.push(own)
}

/** Not always the last one: gestures others have changed all of since are passed over and stay where they are. */
function takeOut(list: Arrival[], mark: string): boolean {
  const at = list.findLastIndex((one) => one.mark === mark)
  if (at >= 0) list.splice(at, 1)
  return at >= 0
}

/**
 * The reverse of what arrived together, as new changes. Fields somebody changed since are left alone
 * and counted in `skipped`. Taking back an undo is the same thing: that is redo.
 */
export function reverse(model: Model, arrival: Arrival, given: Given): { make: Make; skipped: number } {
  const make = new Make(model, given, 'undo')
  let skipped = 0
  const byRecord = new Map<string, Change[]>()
  for (const change of arrival.changes)
    byRecord.set(change.record, [...(byRecord.get(change.record) ?? []), change])
  for (const [id, changes] of [...byRecord].reverse()) {
    const rec = model.rec(id)
    if (!rec) continue
    // Removed since by somebody: bringing a field back would bring the record back, a deleted person among them.
    if (rec.removed && !changes.some((c) => 'removed' in c.sets)) {
      skipped += 1
      continue
    }
    const ours = new Set(changes.map((c) => c.id))
    if (ours.has(rec.changes[0]!.id)) {
      // Made and taken away again in one arrival: it was not here before and is not here now.
      if (rec.removed) continue
      const untouched = Object.entries(rec.heads).every(([field, heads]) =>
        heads.every((head) => standsFor(rec, head, field) === '' || ours.has(standsFor(rec, head, field))),
      )
      if (untouched) {
        make.restore(
          rec.kind,
          id,
          { removed: true },
          { undoes: arrival.mark, restores: { removed: '' }, saw: headsOf(rec) },
        )
      } else skipped += 1
      continue
    }
    const sets: Record<string, Json> = {}
    const restores: Record<string, string> = {}
    for (const field of new Set(changes.flatMap((c) => Object.keys(c.sets)))) {
      const oldest = changes.find((c) => field in c.sets)!
      const newest = changes.findLast((c) => field in c.sets)!
      const heads = rec.heads[field] ?? []
      const target = standsFor(rec, newest.id, field)
      if (heads.length !== 1 || standsFor(rec, heads[0]!, field) !== target) {
        skipped += 1
        continue
      }
      const before = (oldest.base[field] ?? []).at(-1) ?? ''
      sets[field] = rec.changes.find((c) => c.id === before)?.sets[field] ?? null
      restores[field] = before ? standsFor(rec, before, field) : ''
    }
    if (!Object.keys(sets).length) continue
    const saw = sets.removed === true ? { saw: sawBefore(rec, changes) } : {}
    make.restore(rec.kind, id, sets, { undoes: arrival.mark, restores, ...saw })
  }
  return { make, skipped }
}

/** What a removal that is brought back knew when it was made: what came since still keeps the record. */
function sawBefore(rec: Rec, changes: Change[]): string[] {
  const before = changes.find((c) => 'removed' in c.sets)?.base.removed?.at(-1)
  return rec.changes.find((c) => c.id === before)?.saw ?? headsOf(rec)
}

/** The change whose value a change brought back for a field, or itself. */
function standsFor(rec: Rec, id: string, field: string): string {
  const restores = rec.changes.find((c) => c.id === id)?.restores
  return restores && field in restores ? restores[field]! : id
}

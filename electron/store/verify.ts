import { createHash } from 'node:crypto'
import { emptyBatch, type Change } from '../../shared/change.ts'
import type { Verified } from '../../shared/contract.ts'
import { Model } from '../../shared/model.ts'
import type { Say } from '../../shared/words/say.ts'
import { readMeta, type Db } from './database.ts'
import { loadAll } from './keep.ts'
import type { Programme } from './programme.ts'

/** Numbers of one device that were lost with a file that was put back from a backup: known, and told once. */
export type Gaps = Record<string, [from: number, to: number][]>

/**
 * Looks at everything: every page, every device's numbers, the search index against the words, and the
 * projection made anew in three orders against the live one. Out: plain sentences for whoever looks after it.
 */
export function verify({ db, desk, readOnly }: Programme, say: Say): Verified {
  const problems: string[] = []
  for (const said of db.pragma('integrity_check(20)') as { integrity_check: string }[])
    if (said.integrity_check !== 'ok') problems.push(say('store.verify.file', { said: said.integrity_check }))
  const { batch } = loadAll(db)
  const known = JSON.parse(readMeta(db, 'gaps') ?? '{}') as Gaps
  for (const [device, from, to] of gapsOf(batch.changes)) {
    const isKnown = known[device]?.some(([a, b]) => a <= from && to <= b)
    if (!isKnown) problems.push(say('store.verify.gap', { device, from, to }))
  }
  if (!readOnly) {
    if (!isSearchWhole(db)) problems.push(say('store.verify.search'))
  }
  const live = digest(desk.model)
  const inOrder = batch.changes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const orders = {
    'store.verify.inOrder': inOrder,
    'store.verify.reversed': inOrder.toReversed(),
    'store.verify.shuffled': shuffled(inOrder),
  } as const
  for (const [name, changes] of Object.entries(orders)) {
    const model = new Model()
    for (const change of changes) model.apply({ ...emptyBatch(), changes: [change] })
    model.apply({ changes: [], words: batch.words, erased: batch.erased })
    if (digest(model) !== live) problems.push(say(name as keyof typeof orders))
  }
  const { changes, words, erased } = batch
  return {
    ok: problems.length === 0,
    changes: changes.length,
    words: words.length,
    erased: erased.length,
    records: new Set(changes.map((c) => c.record)).size,
    problems,
  }
}

/** Numbers missing between the first and the last of each device. */
export function gapsOf(changes: Iterable<Change>): [device: string, from: number, to: number][] {
  const byDevice = new Map<string, number[]>()
  for (const { device, seq } of changes) {
    const seqs = byDevice.get(device)
    if (seqs) seqs.push(seq)
    else byDevice.set(device, [seq])
  }
  const gaps: [string, number, number][] = []
  for (const [device, seqs] of byDevice) {
    let last = 0
    for (const seq of seqs.sort((a, b) => a - b)) {
      if (seq > last + 1) gaps.push([device, last + 1, seq - 1])
      last = seq
    }
  }
  return gaps
}

/** One name for everything a model says, however it came to say it. */
export function digest(model: Model): string {
  const hash = createHash('sha256')
  const records = new Set([...model.changes.values()].map((c) => c.record))
  for (const id of [...records].sort()) {
    const { kind, fields, heads, removed, kept } = model.rec(id)!
    hash.update(JSON.stringify([id, kind, sortedKeys(fields), sortedKeys(heads), removed, kept]))
  }
  for (const id of [...model.words.keys()].sort()) hash.update(JSON.stringify(model.words.get(id)))
  for (const id of [...model.erased].sort()) hash.update(id)
  return hash.digest('hex')
}

const sortedKeys = (fields: Record<string, unknown>) =>
  Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))

/** FTS5's own check against the words it was made from. */
function isSearchWhole(db: Db): boolean {
  try {
    db.exec("INSERT INTO said (said, rank) VALUES ('integrity-check', 1)")
    return true
  } catch {
    return false
  }
}

/** An order no laptop would have sent, the same every time. */
function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list]
  let seed = 2463534242
  for (let at = all.length - 1; at > 0; at -= 1) {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    const other = (seed >>> 0) % (at + 1)
    ;[all[at], all[other]] = [all[other]!, all[at]!]
  }
  return all
}

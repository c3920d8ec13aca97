// Rows that came in a file are somebody else's until every one of them was looked at.
import type { Batch, Change } from '../../../shared/change.ts'
import { idToStamp } from '../../../shared/clock.ts'
import type { Model } from '../../../shared/model.ts'
import { fieldProblem } from '../../../shared/record.ts'
import { recordDef, records, type Kind } from '../../../shared/records/index.ts'
import { Problem } from '../problems.ts'
import { damaged } from './format.ts'

/** A kind or a field this app knows or a later one will: never a name that means something to JavaScript. */
const nameLike = /^[a-z][A-Za-z0-9]{0,39}$/
const stampLike = /^[0-9a-f]{16}-/
/** Past every clock that is merely wrong; beyond it the logical clock could run out of numbers. */
const latest = 2 ** 47
const longestHistory = 100_000_000

/**
 * Looks at every row by itself and against what is here. Thrown: a Problem where a row is not one the app could
 * have made (damaged), or says otherwise than one that is here (contradicts). Nothing is applied before that.
 */
export function checkBatch(batch: Batch, model: Model): void {
  const ids = new Set<string>()
  const numbers = new Map<string, string>()
  const kinds = new Map<string, string>()
  for (const here of model.changes.values()) {
    numbers.set(`${here.device} ${here.seq}`, here.id)
    kinds.set(here.record, here.kind)
  }
  for (const change of batch.changes) {
    if (ids.has(change.id) || !isSound(change)) throw damaged()
    ids.add(change.id)
    const known = model.changes.get(change.id)
    if (known && inOneOrder(known) !== inOneOrder(change)) throw contradicts()
    const number = `${change.device} ${change.seq}`
    const other = numbers.get(number)
    if (other !== undefined && other !== change.id) throw contradicts()
    numbers.set(number, change.id)
    const kind = kinds.get(change.record)
    if (kind !== undefined && kind !== change.kind) throw contradicts()
    // Answers are written once: a second change to one would be somebody changing what another person said.
    if (kind !== undefined && !known && recordDef(kind)?.addOnly) throw contradicts()
    kinds.set(change.record, change.kind)
  }
  checkWords(batch, model)
  if (new Set(batch.erased).size !== batch.erased.length) throw damaged()
}

function checkWords(batch: Batch, model: Model) {
  const ids = new Set<string>()
  for (const row of batch.words) {
    if (ids.has(row.id)) throw damaged()
    ids.add(row.id)
    const known = model.words.get(row.id)
    if (known && known.text !== row.text) throw contradicts()
  }
}

function isSound(change: Change): boolean {
  const { id, device, seq, kind, record, sets, base, restores = {} } = change
  if (!stampLike.test(id) || id.slice(17) !== device || seq > longestHistory) return false
  if (idToStamp(id).ms >= latest || !isName(kind)) return false
  if (![sets, base, restores].every((fields) => Object.keys(fields).every(isName))) return false
  if (!Object.hasOwn(records, kind)) return true
  const def = records[kind as Kind]
  if (!record.startsWith(`${def.prefix}_`)) return false
  return Object.entries(sets).every(([field, value]) =>
    field === 'removed'
      ? typeof value === 'boolean' || value === null
      : !Object.hasOwn(def.fields, field) || fieldProblem(def, field, value) === undefined,
  )
}

/** The same JSON however its keys were ordered. */
const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

const isName = (name: string) => nameLike.test(name) && !(name in Object.prototype)
const contradicts = () => new Problem('refusals.copyContradicts')

import { emptyBatch, type Change } from '../../shared/change.ts'
import type { ProgrammeCard } from '../../shared/contract.ts'
import { Model } from '../../shared/model.ts'
import { records } from '../../shared/records/index.ts'
import type { Db } from './database.ts'

export type CardFacts = Pick<
  ProgrammeCard,
  'title' | 'geography' | 'version' | 'workshops' | 'sample' | 'changedAt'
>

/** What the first page says of a programme, from the few records it takes and not from all of them. */
export function cardFacts(db: Db): CardFacts {
  const model = new Model()
  const of = db
    .prepare<[string, string], string>('SELECT body FROM change WHERE record >= ? AND record < ?')
    .pluck()
  for (const kind of ['programme', 'version', 'workshop'] as const) {
    const { prefix } = records[kind]
    const changes = of.all(`${prefix}_`, `${prefix}\``).map((body) => JSON.parse(body) as Change)
    model.apply({ ...emptyBatch(), changes })
  }
  const textOf = db.prepare<[string], string>('SELECT text FROM words WHERE id = ?').pluck()
  const [programme] = model.all('programme')
  const last = db.prepare<[], string>('SELECT body FROM change ORDER BY arrived DESC LIMIT 1').pluck().get()
  return {
    title: textOf.get(programme?.title ?? '') ?? null,
    geography: textOf.get(programme?.geography ?? '') ?? null,
    version: newestVersion(model.all('version').flatMap((one) => one.number ?? [])),
    workshops: model.all('workshop').length,
    sample: programme?.sample === true,
    changedAt: last ? (JSON.parse(last) as Change).at : null,
  }
}

/** "0.10" is newer than "0.9". */
function newestVersion(numbers: string[]): string | null {
  const order = new Intl.Collator('en', { numeric: true })
  return numbers.sort(order.compare).at(-1) ?? null
}

import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { beneath } from './trail.ts'

export type OneVoice = {
  kind: 'clause' | 'statement' | 'commitment' | 'offer' | 'request' | 'challenge'
  id: string
  text: string
}

/**
 * Whether what stands beneath rests on one voice: every word of it of one person, or one single note that nobody
 * signed. Several unsigned notes may be several people's: nothing is said of those.
 * `people`: others who say it beside them.
 */
export function isOneVoice(
  contributions: readonly Row<'contribution'>[],
  people: readonly string[] = [],
): boolean {
  const here = contributions.filter((one) => !one.gone)
  const voices = new Set([...here.flatMap((one) => one.speakers ?? []), ...people])
  const unsigned = here.filter((one) => !(one.speakers ?? []).length).length
  return voices.size + unsigned === 1
}

/** What rests on one voice alone, in order: clauses that stand, statements, promises, then what was asked. */
export function onOneVoice(rows: Rows): OneVoice[] {
  const clauses = rows.all('clause').filter((one) => !one.retired && textOf(one.text))
  const under = (id: string) =>
    rows.where('evidence', 'clause', id).flatMap((link) => (link.to ? saidUnder(rows, link.to) : []))
  return [
    ...clauses.filter((one) => isOneVoice(unique(under(one.id)))).map((one) => found('clause', one)),
    ...rows
      .all('statement')
      .filter((one) => textOf(one.text) && isOneVoice(beneath(rows, one.id)))
      .map((one) => found('statement', one)),
    ...rows
      .all('commitment')
      .filter((one) => textOf(one.text) && isPromiseOfOne(rows, one))
      .map((one) => found(one.type ?? 'commitment', one)),
    ...rows
      .all('challenge')
      .filter((one) => textOf(one.youSaid) && isAskedByOne(rows, one))
      .map((one) => ({ kind: 'challenge' as const, id: one.id, text: textOf(one.youSaid) })),
  ]
}

/**
 * Whether a promise answers one voice: the concerns it answers and the words it was made from. What somebody will do
 * or gives is theirs to promise and no claim; what one person asks of others is.
 */
export function isPromiseOfOne(rows: Rows, promise: Row<'commitment'>): boolean {
  const answers = rows.all('contribution').filter((one) => one.answeredBy?.includes(promise.id))
  const asks = promise.type === 'request' && promise.by ? [oneId(rows, promise.by)] : []
  return isOneVoice(unique([...answers, ...madeFrom(rows, promise, 'text')]), asks)
}

/** Whether what was asked of those who decide was made from one voice. What was typed without one says nothing. */
export const isAskedByOne = (rows: Rows, challenge: Row<'challenge'>): boolean =>
  isOneVoice(madeFrom(rows, challenge, 'youSaid'))

const madeFrom = (rows: Rows, { madeOf }: Row<'commitment'> | Row<'challenge'>, field: 'text' | 'youSaid') =>
  (madeOf?.[field] ?? []).flatMap((id) => rows.get('contribution', id) ?? [])
/** Somebody who was written down twice is one voice. */
const oneId = (rows: Rows, person: string) =>
  [person, ...(rows.get('participant', person)?.duplicates ?? [])].toSorted()[0]!
const saidUnder = (rows: Rows, id: string): Row<'contribution'>[] => {
  const said = rows.get('contribution', id)
  return said ? [said] : beneath(rows, id)
}
const unique = (all: Row<'contribution'>[]) => [...new Map(all.map((one) => [one.id, one])).values()]
const found = (
  kind: OneVoice['kind'],
  row: Row<'clause'> | Row<'statement'> | Row<'commitment'>,
): OneVoice => ({
  kind,
  id: row.id,
  text: textOf(row.text),
})

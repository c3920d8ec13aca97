import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { daysBetween } from '../words/dates.ts'

export type ChallengeState = 'asked' | 'overdue' | 'answered'
export type Challenged = {
  row: Row<'challenge'>
  state: ChallengeState
  /** Days past the day an answer was to come; nought where it is not. */
  late: number
  /** What was answered: that it was done, that it was not and why, both, or nothing yet. */
  weDid: string
  weDidNot: string
}
export type ChallengeLog = {
  /** Asked at an earlier meeting: what this one opens with. */
  before: Challenged[]
  /** Asked at this one. */
  here: Challenged[]
  counts: Record<ChallengeState, number>
}

/** One challenge as it stands on a day. */
export function challenged(row: Row<'challenge'>, today: string): Challenged {
  const [weDid, weDidNot] = [textOf(row.weDid), textOf(row.weDidNotBecause)]
  const late = row.due ? Math.max(0, daysBetween(row.due, today)) : 0
  const isAnswered = weDid !== '' || weDidNot !== ''
  const state = isAnswered ? 'answered' : late > 0 ? 'overdue' : 'asked'
  return { row, state, late: isAnswered ? 0 : late, weDid, weDidNot }
}

/** The log of a programme as one meeting sees it: what came of earlier ones first, the latest meeting first. */
export function challengeLog(rows: Rows, workshop: string, today: string): ChallengeLog {
  const here = rows.get('workshop', workshop)
  const dayOf = (id: string | null) => rows.get('workshop', id)?.date ?? ''
  const isBefore = (one: Row<'challenge'>) =>
    one.workshop !== workshop && (!one.workshop || dayOf(one.workshop) <= (here?.date ?? '9999'))
  const all = rows.all('challenge').filter((one) => textOf(one.youSaid))
  const before = all
    .filter(isBefore)
    .toSorted((a, b) =>
      dayOf(a.workshop) < dayOf(b.workshop) ? 1 : dayOf(a.workshop) > dayOf(b.workshop) ? -1 : 0,
    )
    .map((one) => challenged(one, today))
  const ours = all.filter((one) => one.workshop === workshop).map((one) => challenged(one, today))
  const counts = { asked: 0, overdue: 0, answered: 0 }
  for (const one of [...before, ...ours]) counts[one.state] += 1
  return { before, here: ours, counts }
}

import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { daysBetween } from '../words/dates.ts'

export const promiseTypes = ['commitment', 'offer', 'request'] as const
export const promiseStatuses = ['open', 'in_progress', 'done', 'answered', 'declined'] as const
export type PromiseStatus = (typeof promiseStatuses)[number]

/** How long an answer took, or has been waited for; nothing where nobody wrote down when it was asked. */
export type Waited = { days: number; isAnswered: boolean }

export const isAnswered = (one: Row<'commitment'>): boolean =>
  one.status === 'answered' || one.status === 'declined'

/** Days to decision of a request: from asked to answered, or to today while no answer has come. */
export function daysToDecision(one: Row<'commitment'>, today: string): Waited | null {
  if (one.type !== 'request' || !one.askedOn) return null
  if (isAnswered(one))
    return one.answeredOn ? { days: daysBetween(one.askedOn, one.answeredOn), isAnswered: true } : null
  if (one.status === 'done') return null
  return { days: Math.max(0, daysBetween(one.askedOn, today)), isAnswered: false }
}

/** Days since it was due, where it is still open; nought where it is not late. */
export const daysLate = (one: Row<'commitment'>, today: string): number =>
  one.due && (one.status === 'open' || one.status === 'in_progress' || !one.status)
    ? Math.max(0, daysBetween(one.due, today))
    : 0

/** A workshop's promises in their order, and how many of each status there are. */
export function promisesOf(rows: Rows, workshop: string) {
  const all = rows.where('commitment', 'workshop', workshop)
  const counts = Object.fromEntries(promiseStatuses.map((status) => [status, 0])) as Record<
    PromiseStatus,
    number
  >
  for (const one of all) counts[one.status ?? 'open'] += 1
  return { all, counts }
}

/** What was said and what came of it: this workshop's, and what was said in none. */
export const youSaidOf = (rows: Rows, workshop: string): Row<'challenge'>[] =>
  rows.all('challenge').filter((one) => !one.workshop || one.workshop === workshop)

/** The day a challenge asks for attention next: its own, or its review, whichever comes first. None once it is done. */
export function challengeDay(one: Row<'challenge'>): string | null {
  if (one.status === 'done') return null
  const isReplied = textOf(one.weDid) !== '' || textOf(one.weDidNotBecause) !== ''
  const days = [isReplied ? null : one.due, one.reviewOn].filter((day) => day !== null)
  return days.sort()[0] ?? null
}

import { addDays } from '../words/dates.ts'
import type { Rows } from '../rows.ts'
import { challengeDay } from './promises.ts'

/** `on` is null where the day itself may no longer be told: it has passed. */
export type DueItem = { id: string; on: string | null; isPast: boolean }
export type Due = {
  /** Words whose last day has passed, or comes within the days asked about; each by its contribution. */
  words: DueItem[]
  /** People whose general answer ends. */
  people: DueItem[]
  /** Names and contacts with a delete date of their own. */
  names: DueItem[]
  /** Commitments, offers and requests still open. */
  commitments: DueItem[]
  /** What was said and not yet answered, or to be looked at again. */
  challenges: DueItem[]
  /** The programme's own promise to reply. */
  reply: DueItem | null
}

/** What asks for attention on a day or within some days after it, each list the earliest first. */
export function due(rows: Rows, today: string, ahead = 30): Due {
  const horizon = addDays(today, ahead)
  const within = (list: { id: string; on: string | null | undefined }[]): DueItem[] =>
    list
      .flatMap(({ id, on }) => (on && on <= horizon ? [{ id, on, isPast: on < today }] : []))
      .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
  const past = rows
    .all('contribution')
    .filter((one) => one.gone === 'past')
    .map(({ id }) => ({ id, on: null, isPast: true }))
  const here = rows.all('contribution').filter((one) => !one.gone)
  const programme = rows.all('programme')[0]
  return {
    words: [...past, ...within(here.map((one) => ({ id: one.id, on: one.far?.until })))],
    people: within(
      rows
        .all('participant')
        .filter((one) => one.here)
        .map((one) => ({ id: one.id, on: one.answer?.until })),
    ),
    names: within(rows.all('identity').map((one) => ({ id: one.id, on: one.deleteOn }))),
    commitments: within(
      rows
        .all('commitment')
        .filter((one) => one.status === 'open' || one.status === 'in_progress')
        .map((one) => ({ id: one.id, on: one.due })),
    ),
    challenges: within(rows.all('challenge').map((one) => ({ id: one.id, on: challengeDay(one) }))),
    reply: within(programme ? [{ id: programme.id, on: programme.replyBy }] : [])[0] ?? null,
  }
}

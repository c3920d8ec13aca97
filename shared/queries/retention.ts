import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { everyone } from './ofPerson.ts'

/** What has come to its day: offered, and never done by itself. */
export type RetentionDue = {
  /** People whose name or contact is past its own day, or past the programme's. */
  names: string[]
  /** Whether access needs are due, and of how many people: no day is to come, or the programme's has passed. */
  needs: number
  /** Words past their own last day, kept for a workshop that is closed, or past the programme's day. */
  words: string[]
  /** Rounds of dots and counted measures past the programme's day. */
  counts: string[]
}

export function retentionDue(rows: Rows, today: string): RetentionDue {
  const programme = rows.all('programme')[0]
  const isPast = (day: string | null | undefined) => !!day && day < today
  const named = rows
    .all('identity')
    .filter((one) => isPast(one.deleteOn) || isPast(programme?.namesUntil))
    .flatMap((one) => one.person ?? [])
  const needy = everyone(rows).filter((one) => one.needs?.length)
  const needs = needy.filter(
    (one) => isPast(programme?.needsUntil) || one.needs!.some((need) => 'held' in need),
  )
  const words = rows
    .all('contribution')
    .filter(
      (one) =>
        one.gone === 'past' ||
        one.gone === 'keep' ||
        (isPast(programme?.wordsUntil) && one.gone !== 'erased'),
    )
  const counts = isPast(programme?.countsUntil) ? [...rows.all('vote'), ...rows.all('measure')] : []
  return {
    names: [...new Set(named)],
    needs: needs.length,
    words: words.map((one) => one.id),
    counts: counts.map((one) => one.id),
  }
}

export const isAnythingDue = ({ names, needs, words, counts }: RetentionDue): boolean =>
  names.length + needs + words.length + counts.length > 0

/** The days a programme has set for itself; null where nobody has said one. */
export const retentionDays = (programme: Row<'programme'> | undefined) => ({
  names: programme?.namesUntil ?? null,
  needs: programme?.needsUntil ?? null,
  words: programme?.wordsUntil ?? null,
  counts: programme?.countsUntil ?? null,
  complaints: textOf(programme?.complaintsTo),
})

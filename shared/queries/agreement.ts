import { strictest, type Axes } from '../consent/answer.ts'
import type { Row, Rows } from '../rows.ts'

export type GroupAgreement = {
  /** What holds now: the strictest of those nobody replaced. Null where nothing is agreed yet. */
  axes: Axes | null
  /** The agreements in force, then those they replaced, each list newest first. */
  now: Row<'answer'>[]
  earlier: Row<'answer'>[]
}

/** What the group of a workshop agreed. From the team's rows; the room's rows carry no answers. */
export function agreementOf(rows: Rows, workshop: string): GroupAgreement {
  const all = [...rows.where('answer', 'workshop', workshop)].sort(
    (a, b) => (b.onDay ?? '').localeCompare(a.onDay ?? '') || (a.id < b.id ? 1 : -1),
  )
  const replaced = new Set(all.flatMap((one) => one.names ?? []))
  const now = all.filter((one) => !replaced.has(one.id))
  const axes = now.flatMap((one) => one.axes ?? [])
  return {
    axes: axes.length ? strictest(axes) : null,
    now,
    earlier: all.filter((one) => replaced.has(one.id)),
  }
}

/** A year from a day, "2026-11-21" to "2027-11-21"; from a leap day, the last of February. */
export function yearFrom(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = month === 2 && date === 29 ? 28 : date
  return `${String(year + 1).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`
}

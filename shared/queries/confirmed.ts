import type { Row, Rows } from '../rows.ts'

export type Confirmed = { done: number; of: number }

/**
 * On how many of the team's laptops something taken back or erased is gone, out of those that have made themselves
 * known. The laptop it was done at counts; one that has a copy and never sent one back is not known of.
 */
export function confirmedBy(rows: Rows, withdrawal: Row<'withdrawal'>): Confirmed {
  const laptops = rows.all('laptop')
  const here = laptops.find((one) => one.device === withdrawal.device)?.laptop ?? withdrawal.device ?? ''
  const said = rows
    .all('confirmation')
    .filter((one) => one.withdrawals?.includes(withdrawal.id))
    .flatMap((one) => one.laptop ?? [])
  const done = new Set([here, ...said])
  return { done: done.size, of: new Set([...done, ...laptops.flatMap((one) => one.laptop ?? [])]).size }
}

export type Withdrawn = Confirmed & { id: string; what: 'takenBack' | 'erased'; onDay: string }

/** Everything taken back or erased, the newest first, with how far it has got. */
export const withdrawn = (rows: Rows): Withdrawn[] =>
  rows
    .all('withdrawal')
    .map((one) => ({
      id: one.id,
      what: one.what ?? 'takenBack',
      onDay: one.onDay ?? '',
      ...confirmedBy(rows, one),
    }))
    .sort((a, b) => b.onDay.localeCompare(a.onDay) || (a.id < b.id ? -1 : 1))

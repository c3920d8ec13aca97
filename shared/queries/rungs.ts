import { suppress } from '../consent/smallNumbers.ts'

export const rungs = ['inform', 'consult', 'engage', 'co_design', 'co_production'] as const
export type Rung = (typeof rungs)[number]

export type RungGap = {
  claimed: Rung | null
  people: number
  /** The rung half of the people are at or below; null where nobody was asked, or where it lies between two. */
  felt: Rung | null
  /** How many rungs the claim lies above what is felt; below nought where more is felt than claimed. */
  gap: number | null
  below: number
  at: number
  above: number
}

/** What is claimed beside what is felt, from counts in the order of the ladder. */
export function rungGap(
  claimed: Rung | null | undefined,
  counts: readonly number[] | null | undefined,
): RungGap {
  const all = rungs.map((_, at) => counts?.[at] ?? 0)
  const people = all.reduce((sum, one) => sum + one, 0)
  const at = claimed ? rungs.indexOf(claimed) : -1
  const middle = people === 0 ? -1 : middleOf(all, people)
  const sum = (from: number, to: number) => all.slice(from, to).reduce((a, b) => a + b, 0)
  return {
    claimed: claimed ?? null,
    people,
    felt: rungs[middle] ?? null,
    gap: at < 0 || middle < 0 ? null : at - middle,
    below: at < 0 ? 0 : sum(0, at),
    at: at < 0 ? 0 : all[at]!,
    above: at < 0 ? 0 : sum(at + 1, all.length),
  }
}

/** The lower middle: half of the people, or more, are at it or below. */
function middleOf(counts: readonly number[], people: number): number {
  let seen = 0
  return counts.findIndex((count) => (seen += count) * 2 >= people)
}

/** The counts as they may be shown beyond the team: each below five held back, and whatever would give it away. */
export function rungsShown(counts: readonly number[] | null | undefined): {
  counts: (number | null)[]
  total: number | null
} | null {
  if (!counts?.some((one) => one > 0)) return null
  const [table] = suppress([
    {
      of: 'people who said a rung',
      rows: { by: 'rung', values: rungs },
      counts: rungs.map((_, at) => [counts[at] ?? 0]),
    },
  ])
  return { counts: table!.counts.map((row) => row[0]!), total: table!.total }
}

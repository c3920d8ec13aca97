import type { WaitUnit } from '../records/canvasCell.ts'

export type Wait = { amount: number; unit: WaitUnit }
export type Facts = {
  fails: boolean
  wait: Wait | null
  told: number | null
  feeling: number | null
}
type CellFields = {
  id: string
  fails?: boolean | null
  wait?: number | null
  waitUnit?: WaitUnit | null
  told?: number | null
  feeling?: number | null
}

/** Minutes in each unit; a month is thirty days. */
const minutesIn: Record<WaitUnit, number> = {
  minutes: 1,
  hours: 60,
  days: 1_440,
  weeks: 10_080,
  months: 43_200,
}
export const minutesWaited = ({ amount, unit }: Wait): number => amount * minutesIn[unit]

/** What several records of one cell say together (two laptops may each have made one): the first that says it, by id. */
export function factsOf(cells: readonly CellFields[]): Facts {
  const sorted = [...cells].sort((a, b) => (a.id < b.id ? -1 : 1))
  const first = <T>(of: (cell: CellFields) => T | null | undefined): T | null => {
    for (const cell of sorted) {
      const value = of(cell)
      if (value !== null && value !== undefined) return value
    }
    return null
  }
  return {
    fails: sorted.some((cell) => cell.fails === true),
    wait: first((cell) =>
      typeof cell.wait === 'number' ? { amount: cell.wait, unit: cell.waitUnit ?? 'days' } : null,
    ),
    told: first((cell) => cell.told),
    feeling: first((cell) => cell.feeling),
  }
}

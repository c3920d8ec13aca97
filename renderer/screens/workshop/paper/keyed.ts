import type { Axes } from '../../../../shared/consent/answer.ts'
import { tickedAxes } from '../../../../shared/paper/forms.ts'
import { takenDown } from '../../../../shared/records/contribution.ts'
import { agreementOf, yearFrom } from '../../../../shared/queries/agreement.ts'
import type { ContributionType } from '../../../../shared/records/contribution.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { dayFrom } from '../../../../shared/words/dates.ts'

/** What stands in the fields of a sheet, by the name of the field. */
export type Typed = Record<string, string>

const ticked = (typed: string | undefined, last: number): number | null | 'wrong' => {
  const clean = (typed ?? '').trim()
  if (!clean) return null
  return /^\d$/.test(clean) && Number(clean) >= 1 && Number(clean) <= last ? Number(clean) : 'wrong'
}

export const kindTicked = (typed: string | undefined): ContributionType | 'wrong' => {
  const at = ticked(typed, takenDown.length)
  return at === 'wrong' ? at : at === null ? 'note' : takenDown[at - 1]!
}

export const tickOf = (typed: Typed, axis: string, last: number) => ticked(typed[axis], last)

/** The last day as it is on the paper: 1 is a year from its printing. Null for nothing, 'wrong' for no day to come. */
export function untilOf(
  typed: string | undefined,
  printedOn: string,
  today: string,
): { day: string | null } | 'wrong' {
  const clean = (typed ?? '').trim()
  if (!clean) return { day: null }
  if (clean === '1') return { day: yearFrom(printedOn) }
  const [date, month, year] = clean.split(/[^\d]+/).map(Number)
  const day = dayFrom(year ?? 0, month ?? 0, date ?? 0)
  return day && day > today ? { day } : 'wrong'
}

/**
 * The whole answer a paper comes to: what was ticked, and where nothing was, what the group agreed; where it agreed on
 * nothing yet, everything stays in the room. Null where nothing was ticked at all.
 */
export function axesTicked(rows: Rows, sheet: Row<'sheet'>, typed: Typed, today: string): Axes | null {
  const printedOn = sheet.printedOn ?? today
  const last = untilOf(typed['until'], printedOn, today)
  const until = last === 'wrong' ? null : last.day
  const ticks = tickedAxes.map(([axis, choices]) => {
    const at = tickOf(typed, axis, choices.length)
    return [axis, typeof at === 'number' ? choices[at - 1] : null] as const
  })
  if (!until && ticks.every(([, choice]) => choice === null)) return null
  const agreed = agreementOf(rows, sheet.workshop ?? '').axes
  const inTheRoom: Axes = {
    keep: 'programme',
    words: 'exact',
    name: 'none',
    reach: 'room',
    until: yearFrom(printedOn),
    takenBack: false,
  }
  const said = Object.fromEntries(ticks.filter(([, choice]) => choice !== null))
  return { ...(agreed ?? inTheRoom), ...said, ...(until ? { until } : {}), takenBack: false } as Axes
}

/** Each line of a field that holds several. */
export const linesOf = (typed: string | undefined): string[] =>
  (typed ?? '').split('\n').flatMap((line) => line.trim() || [])

import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { attending } from './attendance.ts'
import { everyone } from './ofPerson.ts'

export const sectors = [
  'ownBehalf',
  'community',
  'council',
  'health',
  'housing',
  'police',
  'education',
  'business',
] as const
export type Sector = (typeof sectors)[number]

export type PanelMix = {
  /** Those with a yes to having their experience shown, and how many others there are. */
  shown: number
  notShown: number
  domains: { name: string; people: number }[]
  stages: string[]
  periods: { name: string; lastYear: number | null; isNow: boolean }[]
  /** People by stage, then period; only those who said both. */
  cells: number[][]
  /** Said the one and not the other. */
  partly: number
  recruited: { name: string; people: number }[]
  /** From which no one is marked as here, or, where nobody is marked yet, from which nobody takes part. */
  absent: Sector[]
  present: Sector[]
}

/**
 * Whose experience is in the room, in counts and never of one person: only what somebody chose to say, and only
 * while their yes to its being shown stands (the rows hold the rest back).
 */
export function panelMix(rows: Rows, workshop: string): PanelMix {
  const marked = attending(rows, workshop)
  const isMarked = marked.some((one) => one.state !== 'notMarked')
  const people = isMarked
    ? marked.filter((one) => one.state !== 'notMarked').map((one) => one.person)
    : everyone(rows).filter((one) => one.here)
  const shown = people.filter((one) => textOf(one.experience) || textOf(one.stage) || textOf(one.period))
  const stages = distinct(shown.map((one) => textOf(one.stage)))
  const periods = distinct(shown.map((one) => textOf(one.period)))
    .map(periodOf)
    .sort((a, b) => (a.lastYear ?? 9999) - (b.lastYear ?? 9999) || (a.name < b.name ? -1 : 1))
  const both = shown.filter((one) => textOf(one.stage) && textOf(one.period))
  const present = sectors.filter((sector) => people.some((one) => textOf(one.sector) === sector))
  return {
    shown: shown.length,
    notShown: people.length - shown.length,
    domains: counted(shown, (one) => textOf(one.experience)),
    stages,
    periods,
    cells: stages.map((stage) =>
      periods.map(
        ({ name }) => both.filter((one) => textOf(one.stage) === stage && textOf(one.period) === name).length,
      ),
    ),
    partly: shown.length - both.length,
    recruited: counted(people, (one) => textOf(one.recruited)),
    absent: sectors.filter((sector) => !present.includes(sector)),
    present,
  }
}

/** "2021-now", "2019 to 2020", "until 2018": the last year in it, or that it goes on. */
export function periodOf(name: string): PanelMix['periods'][number] {
  const years = [...name.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => Number(year))
  const isNow = /\b(now|today|nawr|heddiw)\b/i.test(name)
  return { name, lastYear: isNow ? 9998 : years.length ? Math.max(...years) : null, isNow }
}

const distinct = (all: readonly string[]) => [...new Set(all.filter(Boolean))].sort()

function counted(people: readonly Row<'participant'>[], of: (one: Row<'participant'>) => string) {
  return distinct(people.map(of)).map((name) => ({
    name,
    people: people.filter((one) => of(one) === name).length,
  }))
}

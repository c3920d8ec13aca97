import { isLooser, type Axes } from '../consent/answer.ts'
import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'

/** Every record that is this person: their own and those joined with it. */
export const idsOf = (rows: Rows, person: string): string[] => [
  person,
  ...(rows.get('participant', person)?.duplicates ?? []),
]

/** People as they are, each once: of records joined as one person, the first that still has an alias. */
export function everyone(rows: Rows): Row<'participant'>[] {
  const done = new Set<string>()
  const all = rows.all('participant')
  const named = all.filter((one) => textOf(one.alias))
  return [...named, ...all.filter((one) => !textOf(one.alias))]
    .filter((one) => {
      if (done.has(one.id)) return false
      for (const id of [one.id, ...one.duplicates]) done.add(id)
      return true
    })
    .sort((a, b) => all.indexOf(a) - all.indexOf(b))
}

/** What somebody said, under any of their records: what is here, and what of theirs is gone. */
export function contributionsOf(
  rows: Rows,
  person: string,
): { here: Row<'contribution'>[]; gone: Row<'contribution'>[] } {
  const ids = new Set(idsOf(rows, person))
  const isTheirs = (one: { person: string | null }) => ids.has(one.person ?? '')
  const signed = new Set(
    rows
      .all('signing')
      .filter(isTheirs)
      .map((one) => one.contribution),
  )
  const unsigned = new Set(
    rows
      .all('unsigning')
      .filter(isTheirs)
      .map((one) => one.contribution),
  )
  const here: Row<'contribution'>[] = []
  const gone: Row<'contribution'>[] = []
  for (const one of rows.all('contribution')) {
    if (!one.gone) {
      if (one.speakers?.some((id) => ids.has(id))) here.push(one)
    } else if (!unsigned.has(one.id) && (signed.has(one.id) || one.people?.some((id) => ids.has(id))))
      gone.push(one)
  }
  return { here, gone }
}

/** Answers somebody gave, newest first: for everything, or for one contribution. Copies on joined records once. */
export function answersOf(rows: Rows, person: string, contribution: string | null = null): Row<'answer'>[] {
  const ids = new Set(idsOf(rows, person))
  const seen = new Set<string>()
  return rows
    .all('answer')
    .filter((one) => ids.has(one.person ?? '') && (one.contribution ?? null) === contribution)
    .sort((a, b) => (b.onDay ?? '').localeCompare(a.onDay ?? '') || (a.id < b.id ? 1 : -1))
    .filter((one) => {
      const key = JSON.stringify([one.axes, one.names, one.how, one.onDay])
      return ids.size > 1 && seen.has(key) ? false : seen.add(key)
    })
}

/** What they said that a looser general answer does not reach, because they answered for it by itself. */
export function capped(rows: Rows, person: string, general: Axes): Row<'contribution'>[] {
  const ids = new Set(idsOf(rows, person))
  const answered = new Set(
    rows
      .all('answer')
      .flatMap((one) => (one.contribution && ids.has(one.person ?? '') ? one.contribution : [])),
  )
  return contributionsOf(rows, person).here.filter(
    (one) => answered.has(one.id) && one.far && isLooser(general, one.far),
  )
}

/** How many different people of the programme take part in a role. */
export const holdersOfRole = (rows: Rows, role: string): number =>
  everyone(rows).filter((one) => role && textOf(one.role) === role).length

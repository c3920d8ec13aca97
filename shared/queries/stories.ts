import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'

export type Said = Row<'contribution'>
export const partTypes = ['strength', 'wish', 'quote'] as const
export type PartType = (typeof partTypes)[number]
export type Story = {
  row: Said
  /** Ids of the people whose story it is. */
  tellers: string[]
  /** Ids of those who asked. */
  askedBy: string[]
  parts: Record<PartType, Said[]>
}
/** Somebody who told a partner something that is not written down yet. */
export type Untold = { teller: string; askedBy: string[]; interview: string | null; keepsNothing: boolean }

/** The stories of a workshop in the order they were told; those taken back keep their place. */
export function storiesOf(rows: Rows, workshop: string): Story[] {
  const all = rows.where('contribution', 'workshop', workshop)
  return all.filter((one) => one.type === 'story').map((row) => storyOf(rows, row, all))
}

/** One story with its parts: told in it, or made from it and from nothing else where several were brought together since. */
export function storyOf(
  rows: Rows,
  row: Said,
  among = rows.where('contribution', 'workshop', row.workshop),
): Story {
  const isPart = (one: Said) =>
    one.partOf === row.id || (one.madeFrom?.length === 1 && one.madeFrom[0] === row.id)
  const parts = among.filter(isPart)
  const ofType = (type: PartType) => parts.filter((one) => one.type === type)
  const tellers = row.speakers ?? []
  return {
    row,
    tellers,
    askedBy: rows
      .where('interview', 'story', row.id)
      .flatMap((one) => (one.interviewer && !tellers.includes(one.interviewer) ? one.interviewer : [])),
    parts: { strength: ofType('strength'), wish: ofType('wish'), quote: ofType('quote') },
  }
}

/** Those still to be read back to whoever told them: not checked, and still here. */
export const toReadBack = (stories: readonly Story[]): Story[] =>
  stories.filter(({ row }) => !row.gone && textOf(row.text) && !row.checkedByTeller)

/** Whoever sat in a pair, or was asked, and whose story is not written down; each once, by their newest partner. */
export function storiesToWrite(rows: Rows, workshop: string, stories = storiesOf(rows, workshop)): Untold[] {
  const untold = new Map<string, Untold>()
  const told = new Set(stories.flatMap((one) => one.tellers))
  const put = (teller: string | null, askedBy: (string | null)[], interview: string | null) => {
    const person = rows.get('participant', teller)
    if (!person?.here || told.has(person.id) || person.duplicates.some((id) => told.has(id))) return
    untold.set(person.id, {
      teller: person.id,
      askedBy: askedBy.flatMap((id) => (id && id !== teller ? id : [])),
      interview,
      keepsNothing: person.answer?.keep === 'nothing' || person.answer?.takenBack === true,
    })
  }
  for (const { people } of [...rows.where('pair', 'workshop', workshop)].sort(
    (a, b) => (a.round ?? 0) - (b.round ?? 0),
  ))
    for (const teller of people ?? []) put(teller, people ?? [], null)
  for (const one of rows.where('interview', 'workshop', workshop))
    if (!rows.get('contribution', one.story)) put(one.storyteller, [one.interviewer], one.id)
  return [...untold.values()]
}

/** The photographs of a workshop that are still here. */
export const picturesOf = (rows: Rows, workshop: string): Said[] =>
  rows.where('contribution', 'workshop', workshop).filter((one) => one.picture && !one.gone)

/** What was read from a picture, in the order it was written down. */
export const linesOf = (rows: Rows, picture: Said): Said[] =>
  rows
    .where('contribution', 'workshop', picture.workshop)
    .filter((one) => one.id !== picture.id && one.madeFrom?.length === 1 && one.madeFrom[0] === picture.id)

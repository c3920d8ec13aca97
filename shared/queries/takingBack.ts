import type { Row, Rows } from '../rows.ts'
import { textOf } from '../record.ts'
import { leaningOn, type Leaning, type LeaningCanvas } from './leaning.ts'
import { beneath, trailOf } from './trail.ts'

/** How many voices stand under something once these are gone. */
export type Left<K extends 'theme' | 'statement' | 'clause'> = { row: Row<K>; left: number }

/** What taking words back, or erasing them, will do: counted before anything is done. */
export type TakingBack = {
  /** Words that are here now and go. */
  notes: Row<'contribution'>[]
  /** Notes told in them or made from them: they go too. */
  made: Row<'contribution'>[]
  /** From which boards: the workshop, and how many of its notes. */
  boards: { workshop: Row<'workshop'>; count: number }[]
  canvases: LeaningCanvas[]
  themes: Left<'theme'>[]
  statements: Left<'statement'>[]
  clauses: Left<'clause'>[]
  /** Dots in rounds that are revealed and lie on them. */
  dots: number
  /** Other texts made of them, beside the promises. */
  texts: Leaning['texts']
  translations: number
  pictures: number
  /** What the person promised, offered or asked for. */
  promises: Row<'commitment'>[]
  handovers: Row<'handover'>[]
  /** Laptops of the team that have to be told: known ones beside where it is done. */
  laptops: number
}

/** In: contributions, and the person where it is everything of theirs. Out: nothing of it quotes the words. */
export function takingBack(
  rows: Rows,
  contributions: readonly string[],
  person?: readonly string[],
): TakingBack {
  const { made, clauses, themes, statements, canvases, texts, handovers } = leaningOn(
    rows,
    contributions,
    person,
  )
  const notes = contributions.flatMap((id) => {
    const one = rows.get('contribution', id)
    return one && !one.gone ? [one] : []
  })
  const going = new Set([...notes, ...made].map((one) => one.id))
  const left = (under: readonly Row<'contribution'>[]) =>
    under.filter((one) => !one.gone && !going.has(one.id)).length
  const count = new Map<string, number>()
  for (const id of going) {
    const workshop = rows.get('contribution', id)?.workshop
    if (workshop) count.set(workshop, (count.get(workshop) ?? 0) + 1)
  }
  const theirs = new Set(person ?? [])
  const promises = rows.all('commitment').filter((one) => theirs.has(one.by ?? '') && textOf(one.text))
  return {
    notes,
    made,
    boards: [...count].flatMap(([id, many]) => {
      const workshop = rows.get('workshop', id)
      return workshop ? [{ workshop, count: many }] : []
    }),
    canvases,
    themes: themes.map((row) => ({ row, left: left(beneath(rows, row.id)) })),
    statements: statements.map((row) => ({ row, left: left(beneath(rows, row.id)) })),
    clauses: clauses.map((row) => ({ row, left: left(trailOf(rows, row.id).contributions) })),
    dots: rows.all('dot').filter((one) => one.on && going.has(one.on)).length,
    texts: texts.filter((one) => !promises.some(({ id }) => id === one.id)),
    translations: rows.all('translation').filter((one) => going.has(one.of ?? '')).length,
    pictures: [...going].filter((id) => rows.get('contribution', id)?.picture).length,
    promises,
    handovers,
    laptops: Math.max(0, new Set(rows.all('laptop').map((one) => one.laptop)).size - 1),
  }
}

import type { Row, Rows } from '../rows.ts'
import { textOf } from '../record.ts'
import { leaningOn } from './ofPerson.ts'
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
  /** Canvases it lies on, and how many of their cards go. */
  canvases: { canvas: Row<'canvas'>; count: number }[]
  themes: Left<'theme'>[]
  statements: Left<'statement'>[]
  clauses: Left<'clause'>[]
  /** Dots in rounds that are revealed and lie on them. */
  dots: number
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
  const { made, clauses, themes, handovers } = leaningOn(rows, contributions)
  const notes = contributions.flatMap((id) => {
    const one = rows.get('contribution', id)
    return one && !one.gone ? [one] : []
  })
  const going = new Set([...notes, ...made].map((one) => one.id))
  const goes = (id: string | null) => going.has(id ?? '')
  const left = (under: readonly Row<'contribution'>[]) =>
    under.filter((one) => !one.gone && !going.has(one.id)).length
  const count = new Map<string, number>()
  for (const id of going) {
    const workshop = rows.get('contribution', id)?.workshop
    if (workshop) count.set(workshop, (count.get(workshop) ?? 0) + 1)
  }
  const theirs = new Set(person ?? [])
  return {
    notes,
    made,
    boards: [...count].flatMap(([id, many]) => {
      const workshop = rows.get('workshop', id)
      return workshop ? [{ workshop, count: many }] : []
    }),
    canvases: rows.all('canvas').flatMap((canvas) => {
      const going = rows.where('canvasPlacement', 'canvas', canvas.id).filter((one) => goes(one.on))
      return going.length ? [{ canvas, count: going.length }] : []
    }),
    themes: themes.map((row) => ({ row, left: left(beneath(rows, row.id)) })),
    statements: rows.all('statement').flatMap((row) => {
      const under = beneath(rows, row.id)
      return under.some((one) => going.has(one.id)) ? [{ row, left: left(under) }] : []
    }),
    clauses: clauses.map((row) => ({ row, left: left(trailOf(rows, row.id).contributions) })),
    dots: rows.all('dot').filter((one) => one.on && going.has(one.on)).length,
    translations: rows.all('translation').filter((one) => going.has(one.of ?? '')).length,
    pictures: [...going].filter((id) => rows.get('contribution', id)?.picture).length,
    promises: rows.all('commitment').filter((one) => theirs.has(one.by ?? '') && textOf(one.text)),
    handovers,
    laptops: Math.max(0, new Set(rows.all('laptop').map((one) => one.laptop)).size - 1),
  }
}

import type { ContributionType } from '../records/contribution.ts'
import type { Rows } from '../rows.ts'
import { beneath } from './trail.ts'
import { wallText, type WallText } from './wallText.ts'

/** A possibility statement on the wall. */
export type WallStatement = WallText & {
  /** Its place among the workshop's, from one. */
  at: number
  /** The notes it stands on, as the kinds of strip they are shown by; the first few. */
  beneath: ContributionType[]
  /** How many notes it stands on. */
  notes: number
}

/** What a wall holds at its smallest lettering: letters on a line, lines' worth of height, and what a row takes besides. */
const letters = 66
const height = 14
const besides = 0.7
const mostStrips = 6

/**
 * The workshop's possibility statements, from rows already filtered for the room. Those whose words are held back are
 * not counted; `more` are those the wall has no room for. The first is always there.
 */
export function statementsShown(rows: Rows, workshop: string): { rows: WallStatement[]; more: number } {
  const all = rows.where('statement', 'workshop', workshop).flatMap((one, at) => {
    const said = wallText(one.text)
    return said ? [{ id: one.id, at: at + 1, said }] : []
  })
  let used = 0
  const fit = all.filter(({ said }, index) => {
    used += Math.ceil(said.text.length / letters) + besides
    return index === 0 || used <= height
  })
  return {
    rows: fit.map(({ id, at, said }) => {
      const notes = beneath(rows, id).filter((one) => !one.gone)
      return {
        ...said,
        at,
        beneath: notes.slice(0, mostStrips).map((one) => one.type ?? 'note'),
        notes: notes.length,
      }
    }),
    more: all.length - fit.length,
  }
}

import type { Row, Rows } from '../rows.ts'
import type { CanvasCell, CanvasView } from './canvas.ts'
import { isOneVoice } from './oneVoice.ts'
import { beneath } from './trail.ts'
import { voiceKinds, type VoiceKinds } from './voiceKinds.ts'

/** Whose words the cards of a cell rest on, through themes and statements too. */
export const saidInCell = (rows: Rows, cell: CanvasCell): Row<'contribution'>[] => [
  ...new Map(cell.cards.flatMap((one) => beneath(rows, one.on.id)).map((one) => [one.id, one])).values(),
]

/** True where everything in a cell rests on one voice. */
export const isCellOneVoice = (rows: Rows, cell: CanvasCell): boolean => isOneVoice(saidInCell(rows, cell))

/** Who speaks to a lane, by the role they take part in: the facilitator's rows only. */
export const voicesInLane = (rows: Rows, view: CanvasView, lane: string): VoiceKinds => {
  const cells = [...view.cells.values()].filter((one) => one.lane === lane)
  const said = new Map(cells.flatMap((one) => saidInCell(rows, one)).map((one) => [one.id, one]))
  return voiceKinds(rows, [...said.values()])
}

/**
 * Lanes in which people with lived experience should be heard and nobody with it speaks: `empty` where nothing lies
 * there at all.
 */
export function lanesUnheard(rows: Rows, view: CanvasView): Map<string, 'empty' | 'others'> {
  const found = new Map<string, 'empty' | 'others'>()
  for (const lane of view.method.lanes) {
    if (!lane.lived) continue
    const isEmpty = ![...view.cells.values()].some((one) => one.lane === lane.id && one.cards.length)
    if (isEmpty) found.set(lane.id, 'empty')
    else if (!voicesInLane(rows, view, lane.id).lived) found.set(lane.id, 'others')
  }
  return found
}

import { cellOf, type CanvasView, type Placed } from '../../../../shared/queries/canvas.ts'
import type { MenuChoice } from '../../../pieces/Menu.tsx'
import { act } from '../../../store/desk.ts'
import type { Words } from '../../../words.tsx'

export type CardDeed =
  | 'move'
  | 'up'
  | 'down'
  | 'join'
  | 'power1'
  | 'power2'
  | 'power3'
  | 'noPower'
  | 'settle'
  | 'unsettle'
  | 'card'
  | 'comment'
  | 'question'
  | 'off'

const lists = { card: 'cards', comment: 'comments', question: 'questions' } as const
const besideIt = (view: CanvasView, card: Placed) =>
  cellOf(view, card.row.lane ?? '', card.row.column)[lists[card.as]]
export const isActor = (view: CanvasView, card: Placed): boolean =>
  card.as === 'card' && view.lanes.some((lane) => lane.nodes && lane.id === card.row.lane)

/** What can be done with a card where it lies. Joining it is left out where the canvas has no kinds of line. */
export function deedsOn(view: CanvasView, card: Placed, { t }: Words): MenuChoice<CardDeed>[] {
  const beside = besideIt(view, card)
  const at = beside.findIndex((one) => one.id === card.id)
  const { power, settled } = card.row
  const deeds: (CardDeed | false)[] = [
    'move',
    at > 0 && 'up',
    at >= 0 && at < beside.length - 1 && 'down',
    view.method.links.length > 0 && 'join',
    card.as === 'question' && (settled ? 'unsettle' : 'settle'),
    ...(['card', 'comment', 'question'] as const).map((as) => as !== card.as && as),
    'off',
  ]
  const powers: MenuChoice<CardDeed>[] = isActor(view, card)
    ? ([1, 2, 3] as const)
        .filter((one) => one !== power)
        .map((one) => ({ id: `power${one}` as const, label: t(`canvasMap.power.${one}`) }))
    : []
  if (powers.length && power) powers.push({ id: 'noPower', label: t('canvasMap.card.noPower') })
  const said = deeds.filter((one) => one !== false)
  return [
    ...powers,
    ...said.map((id) => ({ id, label: t(`canvasMap.card.${id as Exclude<CardDeed, `power${1 | 2 | 3}`>}`) })),
  ]
}

/** Does one of them. Moving it and joining it ask something first: that is the caller's. */
export async function doDeed(
  view: CanvasView,
  card: Placed,
  deed: Exclude<CardDeed, 'move' | 'join'>,
): Promise<void> {
  const { id } = card
  if (deed === 'off') return void (await act('takeOffCanvas', { ids: [id] }))
  if (deed === 'settle' || deed === 'unsettle')
    return void (await act('editPlaced', { id, settled: deed === 'settle' }))
  if (deed === 'card' || deed === 'comment' || deed === 'question')
    return void (await act('editPlaced', { id, as: deed }))
  if (deed === 'up' || deed === 'down') {
    const beside = besideIt(view, card)
    const at = beside.findIndex((one) => one.id === id)
    const after = deed === 'down' ? beside[at + 1]!.id : (beside[at - 2]?.id ?? null)
    return void (await act('movePlaced', { ids: [id], lane: card.row.lane!, column: card.row.column, after }))
  }
  const power = deed === 'noPower' ? null : Number(deed.slice(-1))
  await act('editPlaced', { id, power })
}

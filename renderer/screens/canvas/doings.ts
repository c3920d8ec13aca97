import { cellOf, type CanvasView, type Placed } from '../../../shared/queries/canvas.ts'
import type { PlacedAs } from '../../../shared/records/canvasPlacement.ts'
import { act, say } from '../../store/desk.ts'
import type { Words } from '../../words.tsx'
import { cellName } from './names.ts'
import type { Chosen } from './sheet.ts'
import { goTo, landOn, type CanvasStore } from './state.ts'

/** A canvas, how it is handled, and the words for what was done: what everything done on it is given. */
export type Around = { store: CanvasStore; view: CanvasView; words: Words }
/** A cell; after a card of it, first (null) or last (left out). */
export type Landing = { lane: string; column: string | null; after?: string | null }

const whereTo = ({ lane, column, after }: Landing) => ({
  lane,
  column,
  ...(after === undefined ? {} : { after }),
})

/** Places what was said in a cell, however it came there: by pointer, key or menu. */
export async function placeHere({ store, view, words }: Around, on: string[], to: Landing): Promise<void> {
  const cell = cellOf(view, to.lane, to.column)
  const isHere = on.every((id) => cell.cards.some((one) => one.on.id === id))
  const done = await act('placeOnCanvas', { canvas: view.canvas.id, ...whereTo(to), on })
  if (!done) return
  landOn(store, done.ids)
  const place = cellName(view, to.lane, to.column, words)
  store.setState({ said: words.t(isHere ? 'canvas.placedAlready' : 'canvas.placed', { place }) })
}

/** Moves cards, as one gesture; the keys go with the first. */
export async function moveCards(around: Around, ids: string[], to: Landing, withFocus = true): Promise<void> {
  const { store, view, words } = around
  if (!(await act('movePlaced', { ids, ...whereTo(to) }))) return
  landOn(store, ids)
  goTo(store, { lane: to.lane, column: to.column, card: ids[0] }, withFocus)
  const place = cellName(view, to.lane, to.column, words)
  store.setState({ said: words.t('canvas.moved', { count: ids.length, place }) })
}

/** Takes a card off. The keys go to the one that takes its place, or to the cell. */
export async function takeOff({ store, view }: Around, card: Placed, withFocus = true): Promise<void> {
  const lane = card.row.lane ?? ''
  const { column } = card.row
  const { cards } = cellOf(view, lane, column)
  const at = cards.findIndex((one) => one.id === card.id)
  const next = cards[at + 1] ?? cards[at - 1]
  if (!(await act('takeOffCanvas', { ids: [card.id] }))) return
  goTo(store, { lane, column, ...(next ? { card: next.id } : {}) }, withFocus)
  say('canvas.takenOff')
}

type Written = { text: string; lang: string; as: PlacedAs; people: string[] }

/** A card, comment or question written here. Out: whether it was kept. */
export async function writeHere(around: Around, cell: Chosen, written: Written): Promise<boolean> {
  const { store, view, words } = around
  const { lane, column } = cell
  const { as, ...rest } = written
  const type = as === 'card' ? 'idea' : 'note'
  const done = await act('writeOnCanvas', { canvas: view.canvas.id, lane, column, as, type, ...rest })
  if (!done) return false
  landOn(store, [done.id])
  store.setState({ said: words.t(`canvas.written.${as}`, { place: cellName(view, lane, column, words) }) })
  return true
}

/** By keys: within its cell, then on into the lane above or beneath, or along the lane. */
export function moveByKey(around: Around, at: Chosen, key: string): void {
  const { view } = around
  const { lane, column, card } = at
  if (!card) return
  const lanes = [...view.heads, ...view.lanes]
  const columns = view.columns
  const columnAt = columns.findIndex((one) => one.id === column)
  const laneAt = lanes.findIndex((one) => one.id === lane)
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const to = columns[columnAt + (key === 'ArrowRight' ? 1 : -1)]
    if (to && columnAt >= 0) void moveCards(around, [card], { lane, column: to.id })
    return
  }
  const { cards } = cellOf(view, lane, column)
  const index = cards.findIndex((one) => one.id === card)
  const by = key === 'ArrowDown' ? 1 : -1
  if (cards[index + by]) {
    const after = by > 0 ? cards[index + 1]!.id : (cards[index - 2]?.id ?? null)
    return void moveCards(around, [card], { lane, column, after })
  }
  const next = lanes[laneAt + by]
  if (!next) return
  const into = next.head ? null : (column ?? columns[0]?.id ?? null)
  void moveCards(around, [card], { lane: next.id, column: into, ...(by > 0 ? { after: null } : {}) })
}

type StepDeed = 'before' | 'after' | 'rename' | 'left' | 'right' | 'split' | 'merge' | 'drop'

/** What can be done with a step, by its menu or by key. */
export async function doToStep({ store, view }: Around, step: string, deed: StepDeed): Promise<void> {
  const { columns } = view
  const at = columns.findIndex((one) => one.id === step)
  const stay = () => store.setState({ atStep: step, seek: { step } })
  if (deed === 'after') return store.setState({ over: { what: 'addStep', after: step } })
  if (deed === 'before')
    return store.setState({ over: { what: 'addStep', after: columns[at - 1]?.id ?? null } })
  if (deed === 'rename') return store.setState({ over: { what: 'renameStep', step } })
  if (deed === 'split') return store.setState({ over: { what: 'splitStep', step } })
  if (deed === 'left' || deed === 'right') {
    const after = deed === 'left' ? (columns[at - 2]?.id ?? null) : columns[at + 1]?.id
    if ((deed === 'left' && at === 0) || after === undefined) return stay()
    if (await act('editCanvasStep', { id: step, after })) stay()
    return
  }
  if (deed === 'merge') {
    const next = columns[at + 1]
    if (!next || !(await act('mergeCanvasSteps', { step: next.id, into: step }))) return
    stay()
    return say('canvas.step.merged', { step: columns[at]!.title, other: next.title })
  }
  const done = await act('dropCanvasStep', { id: step })
  if (!done) return
  const beside = columns[at + 1] ?? columns[at - 1]
  if (beside) store.setState({ chosen: null, atStep: beside.id, seek: { step: beside.id } })
  say('canvas.step.dropped', { step: columns[at]!.title, count: done.taken })
}

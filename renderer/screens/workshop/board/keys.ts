import type { KeyboardEvent } from 'react'
import type { Words } from '../../../words.tsx'
import { go } from '../../../store/view.ts'
import { textOf } from '../../../../shared/record.ts'
import { cardsOf, findCard, laneOf, pick, type Card, type Lane } from './cards.ts'
import { afterOf, layDown, restOf, takeOff } from './moving.ts'
import { nobody, type BoardStore, type BoardView } from './state.ts'

export type Around = { store: BoardStore; workshop: string; lanes: readonly Lane[]; words: Words }

/** The cards something is done with: those chosen, or the one the keys are at. */
export function handledIn(lanes: readonly Lane[], { chosen, at }: Pick<BoardView, 'chosen' | 'at'>): Card[] {
  const cards = pick(lanes, chosen)
  const here = findCard(lanes, at)
  return cards.length ? cards : here ? [here] : []
}

export const handled = ({ store, lanes }: Around): Card[] => handledIn(lanes, store.getState())

export const goTo = (store: BoardStore, card: Card | undefined, more: object = {}): void =>
  card && store.setState((s) => ({ at: card.key, atPile: card.theme ?? '', focus: s.focus + 1, ...more }))

const isTyping = (target: EventTarget) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']

/** Where nothing has the focus, as on arrival, arrow keys go to the card they were at, else to the first. */
export function fromNowhere(press: globalThis.KeyboardEvent, { store, lanes }: Around): void {
  if (press.defaultPrevented || document.activeElement !== document.body) return
  if (press.altKey || press.ctrlKey || press.metaKey || !press.key.startsWith('Arrow')) return
  const { at, held } = store.getState()
  const card = findCard(lanes, at) ?? lanes.flatMap(cardsOf)[0]
  if (held.size || !card) return
  press.preventDefault()
  goTo(store, card)
}

/** Every key of the board. Letters act only where nobody is typing. */
export function byKey(press: KeyboardEvent, around: Around): void {
  const { store, workshop } = around
  if (press.defaultPrevented || press.nativeEvent.isComposing || isTyping(press.target)) return
  const onCard = (press.target as HTMLElement).closest('[data-card]') !== null
  const view = store.getState()
  const done = () => press.preventDefault()
  if (view.carry) return carrying(press, around)
  // In hand by pointer: Esc is the sensor's, and the others wait.
  if (view.held.size) return
  if (press.key === 'Escape' && view.chosen.size) return (done(), store.setState({ chosen: nobody }))
  const letter = press.ctrlKey || press.metaKey || press.altKey ? '' : press.key.toLowerCase()
  if (letter === 'n') return (done(), store.setState({ over: { what: 'newTheme' } }))
  if (letter === 'd') return (done(), go({ at: 'workshop', workshop, tab: 'dots' }))
  if (letter === 'l') return (done(), store.setState({ isSuggesting: !view.isSuggesting }))
  if (view.isSuggesting && letter === 'x') return (done(), view.offering.current?.away())
  if (view.isSuggesting && view.at && /^[1-9]$/.test(letter))
    return (done(), view.offering.current?.take(Number(letter) - 1))
  if (!onCard) return
  const here = findCard(around.lanes, view.at)
  if (arrows.includes(press.key)) return (done(), step(press, around))
  if (press.key === ' ' && press.ctrlKey) return (done(), toggle(store, here))
  if (press.key === ' ') return (done(), pickUp(around))
  if (press.key.toLowerCase() === 'a' && press.ctrlKey) return (done(), chooseAll(around))
  if (letter === 'm' || press.key === 'Enter') return (done(), store.setState({ isMoving: true }))
  if (letter === 's' && here?.theme) return (done(), splitOff(around, here.theme))
  if (letter === 'o' && here) return (done(), store.setState({ over: { what: 'open', note: here.note.id } }))
  if (letter === 'c' && here)
    return (done(), store.setState({ over: { what: 'clauseOfNote', note: here.note.id } }))
  if (press.key === 'Delete') return (done(), void takeOff(store, handled(around)))
}

/** To another card; with Shift the ones between are chosen too, with Ctrl those chosen stay chosen. */
function step(press: KeyboardEvent, { store, lanes }: Around): void {
  const { at, chosen } = store.getState()
  const lane = laneOf(lanes, at)
  if (lane < 0) return
  const cards = cardsOf(lanes[lane]!)
  const index = cards.findIndex((card) => card.key === at)
  const to = target(press.key, lanes, lane, index)
  if (!to) return
  const more = press.shiftKey
    ? { chosen: new Set([...chosen, cards[index]!.key, to.key]) }
    : press.ctrlKey
      ? {}
      : { chosen: nobody }
  goTo(store, to, more)
}

function target(key: string, lanes: readonly Lane[], lane: number, index: number): Card | undefined {
  const cards = cardsOf(lanes[lane]!)
  if (key === 'ArrowUp') return cards[Math.max(0, index - 1)]
  if (key === 'ArrowDown') return cards[Math.min(cards.length - 1, index + 1)]
  if (key === 'Home') return cards[0]
  if (key === 'End') return cards.at(-1)
  const by = key === 'ArrowLeft' ? -1 : 1
  for (let one = lane + by; one >= 0 && one < lanes.length; one += by) {
    const beside = cardsOf(lanes[one]!)
    if (beside.length) return beside[Math.min(index, beside.length - 1)]
  }
  return undefined
}

export function toggle(store: BoardStore, card: Card | undefined): void {
  if (!card) return
  const chosen = new Set(store.getState().chosen)
  if (!chosen.delete(card.key)) chosen.add(card.key)
  goTo(store, card, { chosen })
}

/** The notes chosen go out of the theme they lie under into a new one. */
export const splitOff = ({ store }: Pick<Around, 'store'>, theme: string): void =>
  store.setState({ over: { what: 'split', theme } })

function chooseAll({ store, lanes }: Around): void {
  const { at } = store.getState()
  const lane = lanes[laneOf(lanes, at)]
  if (lane) store.setState({ chosen: new Set(cardsOf(lane).map((card) => card.key)) })
}

function pickUp(around: Around): void {
  const { store, lanes, words } = around
  const cards = handled(around)
  const first = cards[0]
  if (!first) return
  const held = new Set(cards.map((card) => card.key))
  const pile = lanes.flatMap((lane) => lane.piles).find((one) => (one.theme?.id ?? null) === first.theme)
  const index = pile
    ? pile.cards.slice(0, pile.cards.indexOf(first)).filter((c) => !held.has(c.key)).length
    : 0
  store.setState({ held, carry: { theme: first.theme, index }, said: words.t('board.carry.up') })
}

/** While cards are in hand: arrows say where, Enter or Space lays them down, Esc puts them back. */
function carrying(press: KeyboardEvent, around: Around): void {
  const { store, lanes, words } = around
  const { held, carry } = store.getState()
  press.preventDefault()
  if (press.key === 'Escape') {
    press.stopPropagation()
    return store.setState({ held: nobody, carry: null, said: words.t('board.carry.left') })
  }
  if (press.key === 'Enter' || press.key === ' ') {
    const cards = pick(lanes, held)
    store.setState({ held: nobody, carry: null })
    const { theme, index } = carry!
    return void layDown(store, cards, { theme, after: afterOf(lanes, theme, index, held) }, words)
  }
  const next = whereNext(press.key, lanes, carry!, held)
  if (!next) return
  const rest = restOf(lanes, next.theme, held)
  const pile = lanes.flatMap((lane) => lane.piles).find((one) => (one.theme?.id ?? null) === next.theme)
  const theme = pile?.theme ? textOf(pile.theme.label) : words.t('board.loose')
  store.setState({
    carry: next,
    said: words.t('board.carry.at', { theme, at: next.index + 1, of: rest.length + 1 }),
  })
}

function whereNext(
  key: string,
  lanes: readonly Lane[],
  carry: { theme: string | null; index: number },
  held: ReadonlySet<string>,
) {
  const themesOf = (lane: Lane) => lane.piles.map((pile) => pile.theme?.id ?? null)
  const lane = lanes.findIndex((one) => themesOf(one).includes(carry.theme))
  const piles = themesOf(lanes[lane]!)
  const at = piles.indexOf(carry.theme)
  const many = (theme: string | null) => restOf(lanes, theme, held).length
  if (key === 'ArrowUp') {
    if (carry.index > 0) return { ...carry, index: carry.index - 1 }
    return at > 0 ? { theme: piles[at - 1]!, index: many(piles[at - 1]!) } : undefined
  }
  if (key === 'ArrowDown') {
    if (carry.index < many(carry.theme)) return { ...carry, index: carry.index + 1 }
    return at < piles.length - 1 ? { theme: piles[at + 1]!, index: 0 } : undefined
  }
  const beside = lanes[lane + ({ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0)]
  if (!beside || beside === lanes[lane]) return undefined
  const theme = themesOf(beside)[0]!
  return { theme, index: Math.min(carry.index, many(theme)) }
}

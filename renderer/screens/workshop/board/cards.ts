import type { Board, Column, Laid } from '../../../../shared/queries/board.ts'
import { countHere } from '../../../../shared/queries/here.ts'
import type { ContributionType } from '../../../../shared/records/contribution.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { noFilter, type Also } from './state.ts'

/** A note where it lies. The same words may lie under several themes, so a card is told by its place. */
export type Card = {
  key: string
  note: Row<'contribution'>
  placement: Row<'placement'> | null
  theme: string | null
}
/** Cards in their order under one theme; loose where the theme is null. */
export type PileOf = { theme: Row<'theme'> | null; cards: readonly Card[] }
/** A column of the board: the loose pile, or a theme and those beneath it. */
export type Lane = {
  id: string
  theme: Row<'theme'> | null
  piles: readonly PileOf[]
  /** Notes in it that are here, those folded away too. */
  count: number
  /** Notes that are here, folded away. */
  folded: number
}
export type Filter = { kind: ContributionType | null; find: string; also: Also }

/** The loose pile folds above this many, to the first few. */
const mostLoose = 45
const fewLoose = 12

const lanes = new WeakMap<object, { filter: string; lane: Lane }>()

/** The board as lanes of cards, filtered. A lane whose column has not changed is the same object as before. */
export function lanesOf(
  board: Board,
  filter: Filter,
  isUnfolded: boolean,
  dots: ReadonlyMap<string, number>,
): Lane[] {
  const { kind, find, also } = filter
  const wanted = plain(find)
  const isMore = also !== noFilter
  const passes = ({ note }: Laid) =>
    (!kind || note.type === kind) &&
    (!wanted || plainOf(note).includes(wanted)) &&
    (!isMore || passesAlso(note, also))
  const pile = (theme: Row<'theme'> | null, notes: readonly Laid[]): PileOf => ({
    theme,
    cards: (isMore && !isPileShown(theme, also, dots) ? [] : notes.filter(passes)).map(
      ({ note, placement }) => ({
        key: placement?.id ?? note.id,
        note,
        placement,
        theme: theme?.id ?? null,
      }),
    ),
  })
  const kept = (thing: object, how: string, make: () => Lane): Lane => {
    const known = lanes.get(thing)
    if (known?.filter === how) return known.lane
    const lane = make()
    lanes.set(thing, { filter: how, lane })
    return lane
  }
  const how = `${kind ?? ''} ${wanted}${isMore ? ` ${JSON.stringify(also)} ${[...dots].join()}` : ''}`
  const isFolding =
    !isUnfolded && !kind && !wanted && !isMore && countHere(board.loose.map(({ note }) => note)) > mostLoose
  const loose = kept(board.loose, `${how} ${isFolding}`, () => {
    const all = pile(null, board.loose)
    const cards = isFolding ? all.cards.slice(0, fewLoose) : all.cards
    const count = countIn([all])
    const piles = [{ theme: null, cards }]
    return { id: '', theme: null, piles, count, folded: count - countIn(piles) }
  })
  const column = (one: Column) =>
    kept(one, how, () => {
      const piles = [pile(one.theme, one.notes), ...one.beneath.map((each) => pile(each.theme, each.notes))]
      return { id: one.theme.id, theme: one.theme, piles, count: countIn(piles), folded: 0 }
    })
  return [loose, ...board.columns.map(column)]
}

const countIn = (piles: readonly PileOf[]) =>
  countHere(piles.flatMap((pile) => pile.cards.map((card) => card.note)))

const passesAlso = (note: Row<'contribution'>, { who, phase, lang }: Also) =>
  (who === null || (who === '' ? !note.speakers?.length : Boolean(note.speakers?.includes(who)))) &&
  (phase === null || note.phase === phase) &&
  (lang === null || (note.text && 'lang' in note.text && note.text.lang === lang))

const isPileShown = (theme: Row<'theme'> | null, { dots, lies }: Also, counts: ReadonlyMap<string, number>) =>
  (lies === null || (lies === 'loose') === !theme) &&
  (dots === null || (theme !== null && (dots === 'with') === Boolean(counts.get(theme.id))))

/** What a card shows: a story's title, otherwise the words. */
export function shownOn(note: Row<'contribution'>): {
  text: string
  lang: string | undefined
  opens: boolean
} {
  const isTitled = Boolean(textOf(note.title))
  const said = isTitled ? note.title : note.text
  return {
    text: textOf(said),
    lang: said && 'lang' in said ? said.lang : undefined,
    opens: isTitled && Boolean(textOf(note.text)),
  }
}

const plains = new WeakMap<object, string>()
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
function plainOf(note: Row<'contribution'>): string {
  const known = plains.get(note)
  if (known !== undefined) return known
  const made = plain(`${textOf(note.title)} ${textOf(note.text)}`)
  plains.set(note, made)
  return made
}

export const cardsOf = (lane: Lane): Card[] => lane.piles.flatMap((pile) => pile.cards)

type Found = { card: Card; order: number; lane: number }
const indexes = new WeakMap<readonly Lane[], Map<string, Found>>()

/** Every card by its key, made once for a list of lanes, so that choosing one of thousands costs nothing. */
function indexOf(all: readonly Lane[]): Map<string, Found> {
  const known = indexes.get(all)
  if (known) return known
  const made = new Map<string, Found>()
  all.forEach((lane, at) => {
    for (const card of cardsOf(lane)) made.set(card.key, { card, order: made.size, lane: at })
  })
  indexes.set(all, made)
  return made
}

export const findCard = (all: readonly Lane[], key: string | null): Card | undefined =>
  key ? indexOf(all).get(key)?.card : undefined

/** The lane a card lies in, by its number; -1 where it is not on the board. */
export const laneOf = (all: readonly Lane[], key: string | null): number =>
  (key ? indexOf(all).get(key)?.lane : undefined) ?? -1

/** Cards by key, in the order they lie. */
export function pick(all: readonly Lane[], keys: ReadonlySet<string>): Card[] {
  const index = indexOf(all)
  return [...keys]
    .flatMap((key) => index.get(key) ?? [])
    .sort((a, b) => a.order - b.order)
    .map((one) => one.card)
}

import { isRefusal } from '../../../../shared/command.ts'
import { textOf } from '../../../../shared/record.ts'
import { act, say, tryAct, useDesk } from '../../../store/desk.ts'
import type { Words } from '../../../words.tsx'
import type { Card, Lane } from './cards.ts'
import { nobody, type BoardStore } from './state.ts'

/** Where cards are laid: a theme (null is loose), after a placement, first (null), or last (left out). */
export type Landing = { theme: string | null; after?: string | null | undefined }

/** Lays cards down somewhere, as one gesture, however they were moved: by pointer, key or menu. */
export async function layDown(
  store: BoardStore,
  cards: readonly Card[],
  landing: Landing,
  { t }: Words,
): Promise<void> {
  const { theme, after } = landing
  const first = cards[0]
  if (!first || (theme === null && cards.every((card) => card.theme === null))) return
  const contributions = [...new Set(cards.map((card) => card.note.id))]
  const done = await tryAct('moveContributions', {
    contributions,
    theme,
    from: [...new Set(cards.flatMap((card) => card.theme ?? []))],
    after,
  })
  if (isRefusal(done)) return say(done.refused, done.params, 'refused')
  const label = textOf(useDesk.getState().rows.get('theme', theme)?.label)
  store.setState({
    chosen: nobody,
    landed: new Set(contributions),
    seek: { note: first.note.id, theme },
    said: theme
      ? t('board.moved', { count: contributions.length, theme: label })
      : t('board.movedLoose', { count: contributions.length }),
  })
  setTimeout(() => store.setState({ landed: nobody }), 400)
}

/** Takes notes off the board. Nothing anybody said is erased by it. */
export async function takeOff(store: BoardStore, cards: readonly Card[]): Promise<void> {
  const ids = [...new Set(cards.map((card) => card.note.id))]
  if (!ids.length || !(await act('removeContributions', { ids }))) return
  store.setState({ chosen: nobody })
  say('board.removed', { count: ids.length })
}

/** The placement a card laid at `index` of a pile comes after, counting only cards that stay where they are. */
export function afterOf(
  lanes: readonly Lane[],
  theme: string | null,
  index: number,
  held: ReadonlySet<string>,
) {
  const cards = restOf(lanes, theme, held)
  return index <= 0 ? null : cards[Math.min(index, cards.length) - 1]?.key
}

/** The cards of a pile that are not in hand. */
export const restOf = (lanes: readonly Lane[], theme: string | null, held: ReadonlySet<string>): Card[] =>
  lanes
    .flatMap((lane) => lane.piles)
    .filter((pile) => (pile.theme?.id ?? null) === theme)
    .flatMap((pile) => pile.cards)
    .filter((card) => !held.has(card.key))

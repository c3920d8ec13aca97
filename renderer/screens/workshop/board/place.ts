// Where things are on the screen. Everything here reads the page and nothing changes it.

export type Line = { x: number; y: number; width: number }
export type Spot = {
  theme: string | null
  /** The card it would lie before; null at the end. */
  before: string | null
  line: Line
}

const cardsIn = (pile: Element) => [...pile.querySelectorAll<HTMLElement>('[data-card]')]

/** The place on a board under a point: a column by its edges, a pile by its height, then between two cards. */
export function spotAt(board: Element, x: number, y: number, held: ReadonlySet<string>): Spot | null {
  for (const lane of lanesAcross(board)) {
    const edge = lane.getBoundingClientRect()
    if (x < edge.left - 7 || x > edge.right + 7) continue
    const piles = [...lane.querySelectorAll<HTMLElement>('[data-pile]')]
    const pile = piles.find((one) => y < one.getBoundingClientRect().bottom) ?? piles.at(-1)
    return pile ? spotIn(pile, y, held) : null
  }
  return null
}

/** Loose lies over the others when they are scrolled beneath it: it is asked first. */
const lanesAcross = (board: Element) => board.querySelectorAll<HTMLElement>('[data-lane]')

function spotIn(pile: HTMLElement, y: number, held: ReadonlySet<string>): Spot {
  const theme = pile.dataset.pile || null
  const cards = cardsIn(pile).filter((one) => !held.has(one.dataset.card!))
  const before = cards.find((one) => {
    const { top, height } = one.getBoundingClientRect()
    return y < top + height / 2
  })
  return { theme, before: before?.dataset.card ?? null, line: lineAt(pile, cards, before) }
}

/** The same for a place told by its number, as the keys do. */
export function spotOf(
  board: Element,
  theme: string | null,
  index: number,
  held: ReadonlySet<string>,
): Line | null {
  const pile = board.querySelector<HTMLElement>(`[data-pile="${CSS.escape(theme ?? '')}"]`)
  if (!pile) return null
  const cards = cardsIn(pile).filter((one) => !held.has(one.dataset.card!))
  // Stretches that are not drawn have no cards to count: their room stands for them.
  return lineAt(pile, cards, cards[index])
}

function lineAt(pile: HTMLElement, cards: readonly HTMLElement[], before: HTMLElement | undefined): Line {
  const edge = pile.getBoundingClientRect()
  const body = pile.closest('.lane-body')!.getBoundingClientRect()
  const at = before
    ? before.getBoundingClientRect().top - 6
    : (cards.at(-1)?.getBoundingClientRect().bottom ?? edge.top) + 2
  return { x: edge.left, y: Math.min(Math.max(at, body.top), body.bottom - 4), width: edge.width }
}

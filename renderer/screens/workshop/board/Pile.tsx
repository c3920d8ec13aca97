import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { BoardCard } from './BoardCard.tsx'
import { shownOn, type Card, type PileOf } from './cards.ts'
import { useView } from './state.ts'
import { inTurn } from './turns.ts'

/** Cards drawn together: few enough to draw in a frame, many enough that watching them costs little. */
const many = 8
/** How far beyond the edge of its column a stretch of cards is drawn, in pixels. */
const margin = '500px 0px'

interface PileProps {
  pile: PileOf
  name: string
  /** The column that scrolls. */
  body: RefObject<HTMLDivElement | null>
}

/** Cards under one theme. Only stretches near what is looked at are drawn; the others keep their room. */
export const Pile = memo(function Pile({ pile, name, body }: PileProps) {
  const stretches = useMemo(() => {
    const all: Card[][] = []
    for (let at = 0; at < pile.cards.length; at += many) all.push(pile.cards.slice(at, at + many))
    return all
  }, [pile])
  if (!stretches.length) return null
  return (
    <div role="listbox" aria-multiselectable aria-label={name} className="pile-cards">
      {stretches.map((cards, index) => (
        <Stretch
          key={index}
          cards={cards}
          first={index * many + 1}
          of={pile.cards.length}
          body={body}
          isFirst={index === 0}
        />
      ))}
    </div>
  )
})

interface StretchProps {
  cards: Card[]
  first: number
  of: number
  body: RefObject<HTMLDivElement | null>
  isFirst: boolean
}

const canWatch = typeof IntersectionObserver === 'function'

function Stretch({ cards, first, of, body, isFirst }: StretchProps) {
  const place = useRef<HTMLDivElement>(null)
  const height = useRef(0)
  const [isNear, setNear] = useState(isFirst || !canWatch)
  const near = useRef(isNear)
  near.current = isNear
  const keys = useMemo(() => new Set(cards.map((card) => card.key)), [cards])
  // The card the keys are at, and those in hand, stay drawn wherever the column is scrolled to.
  const isNeeded = useView(
    (view) => (view.at !== null && keys.has(view.at)) || cards.some((card) => view.held.has(card.key)),
  )
  const isDrawn = isNear || isNeeded
  useEffect(() => {
    if (!canWatch || !place.current) return
    let takeBack = () => {}
    const turn = (isNow: boolean) => {
      // As high as it is now, which may be another size than it came in.
      if (!isNow) height.current = place.current!.offsetHeight
      setNear(isNow)
    }
    const watch = new IntersectionObserver(
      (seen) => {
        const last = seen.at(-1)!
        const isNow = last.isIntersecting
        takeBack()
        if (isNow !== near.current) takeBack = inTurn(isNow ? farOf(last) : Infinity, () => turn(isNow))
      },
      { root: body.current, rootMargin: margin },
    )
    watch.observe(place.current)
    return () => {
      takeBack()
      watch.disconnect()
    }
  }, [body])
  useLayoutEffect(() => {
    if (isDrawn && place.current) height.current = place.current.offsetHeight
  })
  return (
    <div
      ref={place}
      role="presentation"
      className="stretch"
      style={isDrawn ? undefined : { height: height.current || guess(cards) }}
    >
      {isDrawn &&
        cards.map((card, index) => <BoardCard key={card.key} card={card} at={first + index} of={of} />)}
    </div>
  )
}

/** How far from the middle of its column, in pixels. */
const farOf = ({ boundingClientRect: one, rootBounds: column }: IntersectionObserverEntry) =>
  column ? Math.abs(one.top + one.bottom - column.top - column.bottom) / 2 : 0

/** Height of cards nobody has measured yet, in pixels: tape, padding, gap, and lines of about eighteen letters. */
const guess = (cards: readonly Card[]): number =>
  cards.reduce((sum, card) => sum + 33 + 20 * Math.min(8, Math.ceil(shownOn(card.note).text.length / 18)), 0)

import type { DragStartEvent } from '@dnd-kit/core'
import { useEffect, useState, type RefObject } from 'react'
import { cardsOf, findCard, pick, type Lane } from './cards.ts'
import { copyOf, scrollNear } from './inHand.ts'
import type { Around } from './keys.ts'
import { layDown } from './moving.ts'
import { spotAt, type Spot } from './place.ts'
import { cardUnder, type Point } from './sensors.ts'
import { nobody } from './state.ts'

type Place = RefObject<HTMLElement | null>
type Carried = { from: Point; copy: HTMLElement; held: ReadonlySet<string>; spot: Spot | null; frame: number }

/** What dnd-kit calls: where the pointer is, and the start and the two ends of a drag. */
export interface Hand {
  at: (point: Point) => void
  take: (start: DragStartEvent) => void
  lay: () => void
  putBack: () => void
}

/**
 * Cards in hand. dnd-kit says when a press becomes a drag and when it ends; in between React draws nothing: a copy
 * of the card and the line where it would land are moved by their transforms, once a frame, and hit-testing reads
 * the page only there.
 */
export function useDrag(board: Place, line: Place, around: RefObject<Around>): Hand {
  const [hand] = useState(() => handOver(board, line, around))
  useEffect(() => {
    window.addEventListener('blur', letGo)
    return () => {
      letGo()
      window.removeEventListener('blur', letGo)
    }
  }, [])
  return hand
}

/** dnd-kit lets go when its window is hidden and has no other call for it; here also when one comes before it. */
const letGo = () => window.dispatchEvent(new Event('visibilitychange'))

function handOver(board: Place, line: Place, around: RefObject<Around>): Hand {
  let now: Point = { x: 0, y: 0 }
  let carried: Carried | null = null

  const draw = () => {
    const root = board.current
    if (!carried || !root) return
    const { from, copy, held } = carried
    copy.style.transform = `translate(${now.x - from.x}px, ${now.y - from.y - 4}px) rotate(-0.6deg)`
    scrollNear(root, now)
    const spot = spotAt(root, now.x, now.y, held)
    carried.spot = spot
    const place = line.current
    if (place) {
      place.style.visibility = spot ? 'visible' : 'hidden'
      if (spot) {
        place.style.transform = `translate(${spot.line.x}px, ${spot.line.y}px)`
        place.style.width = `${spot.line.width}px`
      }
    }
    carried.frame = requestAnimationFrame(draw)
  }
  const putBack = () => {
    if (!carried) return
    cancelAnimationFrame(carried.frame)
    carried.copy.remove()
    carried = null
    document.body.classList.remove('carrying')
    if (line.current) line.current.style.visibility = 'hidden'
    around.current.store.setState({ held: nobody })
  }
  return {
    at(point) {
      now = point
    },
    take({ activatorEvent: press }) {
      const card = cardUnder(press.target)
      if (!card) return
      const { store, lanes } = around.current
      const { chosen } = store.getState()
      const key = card.dataset.card!
      const held = chosen.has(key) ? chosen : new Set([key])
      const copy = copyOf(card, pick(lanes, held).length)
      document.body.append(copy)
      document.body.classList.add('carrying')
      store.setState({ held, chosen: held.size > 1 ? held : nobody })
      carried = { from: now, copy, held, spot: null, frame: requestAnimationFrame(draw) }
    },
    lay() {
      const last = carried
      putBack()
      if (!last?.spot) return
      const { store, lanes, words } = around.current
      const { theme, before } = last.spot
      const after = afterBefore(lanes, theme, before, last.held)
      void layDown(store, pick(lanes, last.held), { theme, after }, words)
    },
    putBack,
  }
}

/** What a card laid before another comes after; last where it is before none. */
function afterBefore(
  lanes: readonly Lane[],
  theme: string | null,
  before: string | null,
  held: ReadonlySet<string>,
): string | null | undefined {
  const next = findCard(lanes, before)
  if (!next) return undefined
  const pile = lanes.flatMap((lane) => lane.piles).find((one) => (one.theme?.id ?? null) === theme)
  const cards = (pile?.cards ?? lanes.flatMap(cardsOf)).filter((card) => !held.has(card.key))
  return cards[cards.indexOf(next) - 1]?.key ?? null
}

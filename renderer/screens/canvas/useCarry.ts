import type { DragStartEvent } from '@dnd-kit/core'
import { useEffect, useState, type RefObject } from 'react'
import { copyOf } from '../workshop/board/inHand.ts'
import { cardUnder, type Point } from '../workshop/board/sensors.ts'
import type { Hand } from '../workshop/board/useDrag.ts'
import { moveCards, placeHere, type Around, type Landing } from './doings.ts'

/** How near an edge a sheet begins to scroll by itself, and how fast at most, in pixels a frame. */
const edge = 56
const fastest = 22

type Spot = { cell: HTMLElement; landing: Landing; line: { x: number; y: number; width: number } }
type Carried = {
  from: Point
  copy: HTMLElement
  zoom: number
  card: HTMLElement
  spot: Spot | null
  frame: number
}

/**
 * A card in hand: one of the sheet or the drawer, or words on their way from the drawer. React draws nothing until
 * it is laid: a copy, the line where it would lie and the edge of its cell are moved once a frame.
 */
export function useCarry(
  line: RefObject<HTMLElement | null>,
  around: RefObject<Around>,
  readOnly: boolean,
): Hand {
  const [hand] = useState(() => handOver(line, around))
  hand.isOff = readOnly
  useEffect(() => {
    const letGo = () => window.dispatchEvent(new Event('visibilitychange'))
    window.addEventListener('blur', letGo)
    return () => {
      letGo()
      window.removeEventListener('blur', letGo)
    }
  }, [])
  return hand
}

function handOver(line: RefObject<HTMLElement | null>, around: RefObject<Around>): Hand & { isOff: boolean } {
  let now: Point = { x: 0, y: 0 }
  let carried: Carried | null = null

  const draw = () => {
    if (!carried) return
    const { from, copy, zoom } = carried
    copy.style.transform = `translate(${(now.x - from.x) / zoom}px, ${(now.y - from.y - 4) / zoom}px) rotate(-0.6deg)`
    const sheet = document.querySelector<HTMLElement>('.cv-scroll')
    if (sheet) scrollNear(sheet, now)
    show(spotAt(now, carried.card))
    carried.frame = requestAnimationFrame(draw)
  }
  const show = (spot: Spot | null) => {
    if (carried?.spot?.cell !== spot?.cell) {
      carried?.spot?.cell.classList.remove('over')
      spot?.cell.classList.add('over')
    }
    if (carried) carried.spot = spot
    const mark = line.current
    if (!mark) return
    mark.style.visibility = spot ? 'visible' : 'hidden'
    if (!spot) return
    mark.style.transform = `translate(${spot.line.x}px, ${spot.line.y}px)`
    mark.style.width = `${spot.line.width}px`
  }
  const putBack = () => {
    if (!carried) return
    cancelAnimationFrame(carried.frame)
    carried.copy.remove()
    carried.card.classList.remove('off')
    show(null)
    carried = null
    document.body.classList.remove('carrying')
  }
  const hand = {
    isOff: false,
    at(point: Point) {
      now = point
    },
    take({ activatorEvent: press }: DragStartEvent) {
      const card = cardUnder(press.target)
      if (!card || hand.isOff) return
      const zoom = card.closest('.cv-scroll') ? around.current.store.getState().zoom : 1
      const copy = inZoom(copyOf(card, 1), zoom)
      document.body.append(copy)
      document.body.classList.add('carrying')
      card.classList.add('off')
      carried = { from: now, copy, zoom, card, spot: null, frame: requestAnimationFrame(draw) }
    },
    lay() {
      const last = carried && { card: carried.card, spot: carried.spot }
      putBack()
      if (!last?.spot) return
      const { on, card: id } = last.card.dataset
      if (on) void placeHere(around.current, [on], last.spot.landing)
      else if (id) void moveCards(around.current, [id], last.spot.landing, false)
    },
    putBack,
  }
  return hand
}

/** Lengths of what is zoomed are multiplied by it, its place too. */
function inZoom(copy: HTMLElement, zoom: number): HTMLElement {
  if (zoom === 1) return copy
  for (const length of ['left', 'top', 'width', 'minHeight'] as const)
    copy.style[length] = `${parseFloat(copy.style[length]) / zoom}px`
  copy.style.zoom = String(zoom)
  return copy
}

/** The cell under a point, and between which of its cards; the one in hand is not counted. */
function spotAt({ x, y }: Point, inHand: HTMLElement): Spot | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]')
  if (!cell) return null
  const cards = [...cell.querySelectorAll<HTMLElement>('[data-card]')].filter(
    (one) => one.dataset.card !== inHand.dataset.card,
  )
  const boxes = cards.map((one) => one.getBoundingClientRect())
  const before = boxes.findIndex((box) => y < box.top + box.height / 2)
  const edges = cell.getBoundingClientRect()
  const last = before < 0 ? boxes.at(-1) : boxes[before - 1]
  const after = before < 0 ? undefined : before === 0 ? null : cards[before - 1]!.dataset.card
  return {
    cell,
    landing: {
      lane: cell.dataset.lane!,
      column: cell.dataset.column || null,
      ...(after === undefined ? {} : { after }),
    },
    line: {
      x: edges.left + 8,
      y: last ? last.bottom + 1 : (boxes[0]?.top ?? edges.top + 12) - 5,
      width: edges.width - 16,
    },
  }
}

function scrollNear(sheet: HTMLElement, at: Point): void {
  const box = sheet.getBoundingClientRect()
  if (at.x < box.left - 4 || at.x > box.right + 4 || at.y < box.top - 4 || at.y > box.bottom + 4) return
  const across = nearness(at.x, box.left, box.right)
  const down = nearness(at.y, box.top, box.bottom)
  if (across) sheet.scrollLeft += across
  if (down) sheet.scrollTop += down
}

function nearness(at: number, from: number, to: number): number {
  if (at < from + edge) return -Math.min(fastest, ((from + edge - at) / edge) * fastest)
  if (at > to - edge) return Math.min(fastest, ((at - to + edge) / edge) * fastest)
  return 0
}

import { useEffect, type RefObject } from 'react'
import { cardsOf, findCard, pick, type Lane } from './cards.ts'
import { layDown } from './moving.ts'
import { spotAt, type Spot } from './place.ts'
import { nobody, type BoardStore } from './state.ts'
import type { Words } from '../../../words.tsx'

/** Pixels a pointer goes before it is a drag and no longer a press. */
const slack = 6
/** How long a finger rests on a note before it is picked up rather than scrolled past, in milliseconds. */
const rest = 350
/** How near an edge the board begins to scroll by itself, and how fast at most, in pixels a frame. */
const edge = 48
const fastest = 18

type Around = { store: BoardStore; lanes: readonly Lane[]; words: Words }
type Drag = {
  pointer: number
  card: HTMLElement
  from: { x: number; y: number }
  now: { x: number; y: number }
  overlay: HTMLElement | null
  held: ReadonlySet<string>
  spot: Spot | null
  frame: number
  timer: ReturnType<typeof setTimeout> | undefined
}

/**
 * Dragging by pointer. While a note is in hand React draws nothing: a copy of the card and the line where it
 * would land are moved by their transforms, once a frame, and hit-testing reads the page only there.
 */
export function useDrag(
  board: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  around: RefObject<Around>,
): void {
  useEffect(() => {
    const root = board.current
    if (!root) return
    let drag: Drag | null = null
    let isPressLeftOver = false

    const start = () => {
      if (!drag) return
      const { store, lanes } = around.current
      const key = drag.card.dataset.card!
      const { chosen } = store.getState()
      const held = chosen.has(key) ? chosen : new Set([key])
      drag.held = held
      drag.overlay = copyOf(drag.card, pick(lanes, held).length)
      document.body.append(drag.overlay)
      document.body.classList.add('carrying')
      store.setState({ held, chosen: held.size > 1 ? held : nobody })
      drag.frame = requestAnimationFrame(draw)
    }
    const draw = () => {
      if (!drag?.overlay) return
      const { now, from, held } = drag
      drag.overlay.style.transform = `translate(${now.x - from.x}px, ${now.y - from.y - 4}px) rotate(-0.6deg)`
      scrollNear(root, now)
      const spot = spotAt(root, now.x, now.y, held)
      drag.spot = spot
      const place = line.current
      if (place) {
        place.style.visibility = spot ? 'visible' : 'hidden'
        if (spot) {
          place.style.transform = `translate(${spot.line.x}px, ${spot.line.y}px)`
          place.style.width = `${spot.line.width}px`
        }
      }
      drag.frame = requestAnimationFrame(draw)
    }
    const stop = () => {
      if (!drag) return
      cancelAnimationFrame(drag.frame)
      clearTimeout(drag.timer)
      drag.overlay?.remove()
      document.body.classList.remove('carrying')
      if (line.current) line.current.style.visibility = 'hidden'
      if (drag.overlay) around.current.store.setState({ held: nobody })
      drag = null
    }
    const drop = () => {
      const last = drag
      stop()
      if (!last?.overlay) return
      isPressLeftOver = true
      setTimeout(() => (isPressLeftOver = false), 0)
      if (!last.spot) return
      const { store, lanes, words } = around.current
      const { theme, before } = last.spot
      void layDown(
        store,
        pick(lanes, last.held),
        { theme, after: afterBefore(lanes, theme, before, last.held) },
        words,
      )
    }
    const down = (press: PointerEvent) => {
      const card = (press.target as Element).closest<HTMLElement>('[data-card]')
      if (!card || press.button !== 0 || drag) return
      const at = { x: press.clientX, y: press.clientY }
      const timer = press.pointerType === 'touch' ? setTimeout(start, rest) : undefined
      drag = {
        pointer: press.pointerId,
        card,
        from: at,
        now: at,
        overlay: null,
        held: nobody,
        spot: null,
        frame: 0,
        timer,
      }
    }
    const move = (press: PointerEvent) => {
      if (!drag || press.pointerId !== drag.pointer) return
      drag.now = { x: press.clientX, y: press.clientY }
      if (drag.overlay) return
      const far = Math.hypot(drag.now.x - drag.from.x, drag.now.y - drag.from.y) > slack
      if (!far) return
      if (press.pointerType === 'touch') stop()
      else start()
    }
    const up = (press: PointerEvent) => drag?.pointer === press.pointerId && drop()
    const leave = (press: KeyboardEvent) => {
      if (press.key !== 'Escape' || !drag?.overlay) return
      press.stopPropagation()
      stop()
    }
    const click = (press: MouseEvent) => {
      if (isPressLeftOver) press.stopPropagation()
    }
    // A finger that holds a note must not scroll the board at the same time.
    const touch = (press: TouchEvent) => drag?.overlay && press.preventDefault()

    root.addEventListener('pointerdown', down)
    root.addEventListener('click', click, true)
    root.addEventListener('touchmove', touch, { passive: false })
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('blur', stop)
    window.addEventListener('keydown', leave, true)
    return () => {
      stop()
      root.removeEventListener('pointerdown', down)
      root.removeEventListener('click', click, true)
      root.removeEventListener('touchmove', touch)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('blur', stop)
      window.removeEventListener('keydown', leave, true)
    }
  }, [board, line, around])
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

function copyOf(card: HTMLElement, count: number): HTMLElement {
  const { left, top, width, height } = card.getBoundingClientRect()
  const copy = card.cloneNode(true) as HTMLElement
  copy.removeAttribute('data-card')
  copy.removeAttribute('tabindex')
  copy.setAttribute('aria-hidden', 'true')
  copy.classList.add('held', 'in-hand')
  copy.classList.remove('chosen')
  Object.assign(copy.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    minHeight: `${height}px`,
  })
  if (count > 1) {
    const mark = document.createElement('span')
    mark.className = 'how-many num'
    mark.textContent = String(count)
    copy.append(mark)
  }
  return copy
}

/** Scrolls the column under the pointer, and the board sideways, when the pointer nears an edge. */
function scrollNear(root: HTMLElement, at: { x: number; y: number }) {
  const sideways = root.getBoundingClientRect()
  const right = nearness(at.x, sideways.left, sideways.right)
  if (right) root.scrollLeft += right
  for (const body of root.querySelectorAll<HTMLElement>('.lane-body')) {
    const box = body.getBoundingClientRect()
    if (at.x < box.left || at.x > box.right) continue
    const down = nearness(at.y, box.top, box.bottom)
    if (down) body.scrollTop += down
    return
  }
}

function nearness(at: number, from: number, to: number): number {
  if (at < from + edge) return -Math.min(fastest, ((from + edge - at) / edge) * fastest)
  if (at > to - edge) return Math.min(fastest, ((at - to + edge) / edge) * fastest)
  return 0
}

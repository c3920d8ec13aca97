// What the page shows of cards in hand. Written straight to the page: React draws nothing while they are carried.
import type { Point } from './sensors.ts'

/** How near an edge the board begins to scroll by itself, and how fast at most, in pixels a frame. */
const edge = 48
const fastest = 18

/** A copy of a card, lying exactly over it, with how many it stands for. */
export function copyOf(card: HTMLElement, count: number): HTMLElement {
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
export function scrollNear(root: HTMLElement, at: Point) {
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

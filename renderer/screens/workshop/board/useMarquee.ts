import { useEffect, type RefObject } from 'react'
import type { Around } from './keys.ts'
import { nobody } from './state.ts'

/** Pixels before a press on the bare table is a rectangle. */
const slack = 6

/**
 * A rectangle drawn on the bare table chooses the notes it touches; with Ctrl or Shift, beside those chosen. Written
 * straight to the page: React draws once, when the pointer is let go.
 */
export function useMarquee(place: RefObject<HTMLElement | null>, around: RefObject<Around>): void {
  useEffect(() => {
    const root = place.current
    if (!root) return
    let from: { x: number; y: number } | null = null
    let box: HTMLElement | null = null
    const down = (press: PointerEvent) => {
      const on = press.target as Element
      if (press.button !== 0 || press.pointerType === 'touch') return
      if (on.closest('[data-card], button, input, textarea, a, label, .lane-head, .sub-head')) return
      from = { x: press.clientX, y: press.clientY }
    }
    const move = (pointer: PointerEvent) => {
      if (!from) return
      if (!box && Math.hypot(pointer.clientX - from.x, pointer.clientY - from.y) < slack) return
      if (!box) {
        box = document.createElement('div')
        box.className = 'marquee'
        box.setAttribute('aria-hidden', 'true')
        document.body.append(box)
        document.body.classList.add('carrying')
      }
      const left = Math.min(from.x, pointer.clientX)
      const top = Math.min(from.y, pointer.clientY)
      box.style.transform = `translate(${left}px, ${top}px)`
      box.style.width = `${Math.abs(pointer.clientX - from.x)}px`
      box.style.height = `${Math.abs(pointer.clientY - from.y)}px`
      pointer.preventDefault()
    }
    const letGo = () => {
      if (box) document.body.classList.remove('carrying')
      box?.remove()
      box = null
      from = null
    }
    const up = (pointer: PointerEvent) => {
      const drawn = box?.getBoundingClientRect()
      letGo()
      if (!drawn) return
      // The press that ends the rectangle is not one on the bare table, which would choose none.
      const swallow = (click: Event) => click.stopPropagation()
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
      const { store } = around.current
      const found = [...root.querySelectorAll<HTMLElement>('[data-card]')]
        .filter((card) => touches(card.getBoundingClientRect(), drawn))
        .map((card) => card.dataset.card!)
      const before = pointer.ctrlKey || pointer.metaKey || pointer.shiftKey ? store.getState().chosen : nobody
      store.setState({ chosen: new Set([...before, ...found]) })
    }
    root.addEventListener('pointerdown', down)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', letGo)
    return () => {
      letGo()
      window.removeEventListener('pointercancel', letGo)
      root.removeEventListener('pointerdown', down)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
    }
  }, [place, around])
}

const touches = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

import { useEffect, type RefObject } from 'react'
import { useDesk } from '../../../store/desk.ts'
import type { Around } from './keys.ts'
import { besideTheme, putTheme } from './themeOrder.ts'

/** Pixels before a press on a column's head is a drag. */
const slack = 8

/** Columns put in another order by the bare part of their heads. Keys have Alt and arrows, the menu says the same. */
export function useThemeDrag(place: RefObject<HTMLElement | null>, around: RefObject<Around>): void {
  useEffect(() => {
    const root = place.current
    if (!root) return
    let held: { lane: HTMLElement; x: number } | null = null
    let line: HTMLElement | null = null
    let before: string | null = null
    const columns = () =>
      [...root.querySelectorAll<HTMLElement>('[data-lane]')].filter((one) => one.dataset.lane)
    const down = (press: PointerEvent) => {
      const on = press.target as Element
      const lane = on.closest('.lane-head') && on.closest<HTMLElement>('[data-lane]')
      if (press.button !== 0 || !lane?.dataset.lane || on.closest('input, textarea, button')) return
      held = { lane, x: press.clientX }
    }
    const move = (pointer: PointerEvent) => {
      if (!held || (!line && Math.abs(pointer.clientX - held.x) < slack)) return
      if (!line) {
        line = document.createElement('div')
        line.className = 'column-line'
        line.setAttribute('aria-hidden', 'true')
        document.body.append(line)
        held.lane.classList.add('moving')
        document.body.classList.add('carrying')
      }
      const all = columns()
      const next = all.find((one) => {
        const { left, width } = one.getBoundingClientRect()
        return pointer.clientX < left + width / 2
      })
      before = next?.dataset.lane ?? null
      const edge = (next ?? all.at(-1)!).getBoundingClientRect()
      line.style.transform = `translate(${(next ? edge.left : edge.right) - 5}px, ${edge.top}px)`
      line.style.height = `${edge.height}px`
      pointer.preventDefault()
    }
    const letGo = () => {
      const last = held
      const wasMoving = line !== null
      line?.remove()
      held?.lane.classList.remove('moving')
      if (wasMoving) document.body.classList.remove('carrying')
      line = null
      held = null
      return wasMoving ? last : null
    }
    const up = () => {
      const last = letGo()
      const { rows } = useDesk.getState()
      const theme = rows.get('theme', last?.lane.dataset.lane)
      if (!theme) return
      const beside = besideTheme(rows, theme)
      const others = beside.filter((one) => one.id !== theme.id)
      const at = before === null ? others.length : others.findIndex((one) => one.id === before)
      if (before === theme.id || at < 0 || beside.indexOf(theme) === at) return
      const { store, words } = around.current
      void putTheme(store, theme, others[at - 1]?.id ?? null, words)
    }
    const escape = (press: KeyboardEvent) => press.key === 'Escape' && letGo()
    root.addEventListener('pointerdown', down)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', escape)
    return () => {
      letGo()
      root.removeEventListener('pointerdown', down)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', escape)
    }
  }, [place, around])
}

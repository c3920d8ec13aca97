import { useEffect, useLayoutEffect, useRef, type FocusEvent, type MouseEvent, type RefObject } from 'react'
import type { CanvasView } from '../../../shared/queries/canvas.ts'
import { isHere } from './nav.ts'
import type { Chosen, SheetProps } from './sheet.ts'
import { leastZoom, nextZoom, turnTo, useCanvasDesk, useCanvasStore, type CanvasStore } from './state.ts'

const cellAt = (target: EventTarget): Chosen | null => {
  const cell = (target as Element).closest<HTMLElement>('[data-cell]')
  if (!cell) return null
  const card = (target as Element).closest<HTMLElement>('[data-card]')?.dataset.card
  return {
    lane: cell.dataset.lane!,
    column: cell.dataset.column || null,
    ...(card ? { card } : {}),
  }
}

const isSame = (a: Chosen | null, b: Chosen | null) =>
  a?.lane === b?.lane && a?.column === b?.column && a?.card === b?.card

/** What every drawn sheet does alike: focus and presses choose, and what is sought takes the focus once it is drawn. */
export function useSheet(sheet: RefObject<HTMLElement | null>, { view, chosen, onChoose }: SheetProps) {
  const store = useCanvasStore()
  useSeeking(sheet, view)
  // A cell whose step has gone is nowhere to be.
  useEffect(() => {
    if (chosen && !isHere(view, chosen)) onChoose(null)
  }, [view, chosen, onChoose])
  return {
    onFocus: (focus: FocusEvent) => {
      const at = cellAt(focus.target)
      const step = (focus.target as Element).closest<HTMLElement>('[data-step]')?.dataset.step
      if (at && (!isSame(at, chosen) || store.getState().atStep)) onChoose(at)
      else if (step) store.setState({ atStep: step })
    },
    onClick: (click: MouseEvent) => {
      const at = cellAt(click.target)
      if (!at) return
      onChoose(at)
      store.setState({ isDrawerOpen: true })
      if (click.detail === 2) turnTo(store, 'cell')
    },
  }
}

function useSeeking(sheet: RefObject<HTMLElement | null>, view: CanvasView) {
  const store = useCanvasStore()
  const seek = useCanvasDesk((desk) => desk.seek)
  const isCovered = useCanvasDesk((desk) => desk.over !== null)
  const wasCovered = useRef(false)
  if (isCovered) wasCovered.current = true
  useLayoutEffect(() => {
    if (!seek || !sheet.current) return
    const found = elementOf(sheet.current, seek)
    if (!found) return
    store.setState({ seek: null })
    found.focus({ preventScroll: true })
    found.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
    if (!wasCovered.current) return
    wasCovered.current = false
    // A dialog that closes puts the focus back where it was, a frame or two late.
    setTimeout(() => {
      const isElsewhere = document.activeElement?.closest('.cv-drawer, [role=dialog]')
      if (found.isConnected && !isElsewhere) found.focus({ preventScroll: true })
    }, 80)
  }, [seek, view, sheet, store])
}

function elementOf(sheet: HTMLElement, seek: { cell: Chosen } | { step: string }): HTMLElement | null {
  if ('step' in seek) return sheet.querySelector(`[data-step="${CSS.escape(seek.step)}"] button`)
  const { lane, column, card } = seek.cell
  const cell = sheet.querySelector<HTMLElement>(
    `[data-cell][data-lane="${CSS.escape(lane)}"][data-column="${CSS.escape(column ?? '')}"]`,
  )
  const drawn = card && cell?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`)
  return drawn || cell
}

/** Milliseconds after the last turn of the wheel until a sheet is laid out in its new size. */
const rest = 160

/** Pointer and wheel: Ctrl and the wheel zoom about the pointer, Space or the middle button and a drag pan. */
export function useZoomAndPan(scroller: RefObject<HTMLElement | null>, store: CanvasStore): void {
  const zoom = useCanvasDesk((desk) => desk.zoom)
  const fit = useCanvasDesk((desk) => desk.fit)
  const last = useRef({ zoom, x: 0, y: 0, isAt: false })
  useLayoutEffect(() => {
    const place = scroller.current
    const { zoom: before, x, y, isAt } = last.current
    Object.assign(last.current, { zoom, isAt: false })
    if (!place || before === zoom) return
    // What is under the pointer, or in the middle, stays there.
    const [px, py] = isAt ? [x, y] : [place.clientWidth / 2, place.clientHeight / 2]
    place.scrollLeft = ((place.scrollLeft + px) * zoom) / before - px
    place.scrollTop = ((place.scrollTop + py) * zoom) / before - py
  }, [zoom, scroller])
  useEffect(() => {
    const place = scroller.current
    if (!fit || !place?.firstElementChild) return
    const now = store.getState().zoom
    const share = Math.min(
      place.clientWidth / (place.scrollWidth / now),
      place.clientHeight / (place.scrollHeight / now),
    )
    store.setState({ zoom: Math.min(1, Math.max(leastZoom, Math.floor(share * 100) / 100)) })
    place.scrollTo?.(0, 0)
  }, [fit, scroller, store])
  useEffect(() => {
    const place = scroller.current
    if (!place) return
    let settling: ReturnType<typeof setTimeout> | undefined
    let wanted: number | null = null
    // While the wheel turns the sheet is only drawn larger or smaller; it is laid out anew once it rests.
    const settle = () => {
      const sheet = place.firstElementChild as HTMLElement | null
      if (wanted === null || !sheet) return
      sheet.style.transform = ''
      sheet.style.willChange = ''
      store.setState({ zoom: wanted })
      wanted = null
    }
    const byWheel = (turn: WheelEvent) => {
      const sheet = place.firstElementChild as HTMLElement | null
      if (!turn.ctrlKey || !sheet) return
      turn.preventDefault()
      const { zoom: now } = store.getState()
      if (wanted === null) {
        const [edge, box] = [place.getBoundingClientRect(), sheet.getBoundingClientRect()]
        Object.assign(last.current, { x: turn.clientX - edge.left, y: turn.clientY - edge.top, isAt: true })
        const across = ((turn.clientX - box.left) / box.width) * 100
        const down = ((turn.clientY - box.top) / box.height) * 100
        sheet.style.transformOrigin = `${across}% ${down}%`
        sheet.style.willChange = 'transform'
      }
      wanted = nextZoom(wanted ?? now, turn.deltaY < 0 ? 1 : -1)
      sheet.style.transform = `scale(${wanted / now})`
      clearTimeout(settling)
      settling = setTimeout(settle, rest)
    }
    place.addEventListener('wheel', byWheel, { passive: false })
    const stopPan = panning(place)
    return () => {
      clearTimeout(settling)
      place.removeEventListener('wheel', byWheel)
      stopPan()
    }
  }, [scroller, store])
}

/** While Space is down, or by the middle button, the sheet is pulled along by the pointer. */
function panning(place: HTMLElement): () => void {
  let isDown = false
  let from: { x: number; y: number; left: number; top: number } | null = null
  const isTyped = (target: EventTarget | null) =>
    target instanceof Element && target.closest('input, textarea, button, [role=dialog]') !== null
  const space = (press: KeyboardEvent) => {
    if (press.key !== ' ' || isTyped(press.target)) return
    isDown = press.type === 'keydown'
    place.classList.toggle('panning', isDown)
  }
  const take = (press: PointerEvent) => {
    if (!isDown && press.button !== 1) return
    press.preventDefault()
    press.stopPropagation()
    from = { x: press.clientX, y: press.clientY, left: place.scrollLeft, top: place.scrollTop }
    place.setPointerCapture(press.pointerId)
  }
  const pull = (move: PointerEvent) => {
    if (!from) return
    place.scrollLeft = from.left - (move.clientX - from.x)
    place.scrollTop = from.top - (move.clientY - from.y)
  }
  const letGo = () => (from = null)
  const heard = [
    [window, 'keydown', space],
    [window, 'keyup', space],
    [place, 'pointerdown', take],
    [place, 'pointermove', pull],
    [place, 'pointerup', letGo],
    [place, 'pointercancel', letGo],
  ] as const
  for (const [on, what, hear] of heard) on.addEventListener(what, hear as EventListener, { capture: true })
  return () => {
    for (const [on, what, hear] of heard)
      on.removeEventListener(what, hear as EventListener, { capture: true })
  }
}

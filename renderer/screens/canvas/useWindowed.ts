import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Which columns and lanes are near what is looked at: those alone are drawn. */
export type Near = { firstColumn: number; lastColumn: number; firstLane: number; lastLane: number }
const all: Near = { firstColumn: 0, lastColumn: Infinity, firstLane: 0, lastLane: Infinity }
/** Until it is measured: enough to see something of it at once. */
const few: Near = { firstColumn: 0, lastColumn: 7, firstLane: 0, lastLane: 3 }

/** Columns, and pixels up and down, drawn beyond the edge, so that scrolling meets what is there already. */
const beyond = 2
const beyondDown = 320

/**
 * Watches what part of a sheet is seen. In: the place that scrolls, with every lane's head in it, and how broad a
 * column is, in pixels before zooming. Where nothing can be measured everything is near.
 */
export function useWindowed(
  scroller: RefObject<HTMLElement | null>,
  { label, column, columns, isSmall }: { label: number; column: number; columns: number; isSmall: boolean },
  zoom: number,
): Near {
  const [near, setNear] = useState<Near>(isSmall ? all : few)
  const last = useRef(near)
  /** Where each lane begins and ends in what scrolls. Measured when it may have changed; scrolling only counts. */
  const lanes = useRef<readonly Span[]>([])
  const look = useRef(() => {})
  useLayoutEffect(() => {
    const place = scroller.current
    const across = ({ scrollLeft, clientWidth }: HTMLElement) => {
      const [left, width] = [scrollLeft / zoom, clientWidth / zoom]
      // A sheet that fits its place draws its columns broader: all of them are seen.
      if (label + columns * column <= width + column) return { firstColumn: 0, lastColumn: Infinity }
      return {
        firstColumn: Math.max(0, Math.floor(left / column) - beyond),
        lastColumn: Math.ceil((left + width - label) / column) + beyond,
      }
    }
    const nearNow = (): Near =>
      isSmall || !place?.clientWidth ? all : { ...across(place), ...down(place, lanes.current) }
    look.current = () => {
      const next = nearNow()
      if ((Object.keys(next) as (keyof Near)[]).every((key) => last.current[key] === next[key])) return
      last.current = next
      setNear(next)
    }
    const measure = () => {
      lanes.current = isSmall || !place ? [] : lanesIn(place)
      look.current()
    }
    measure()
    if (!place || typeof ResizeObserver !== 'function') return
    const moved = () => look.current()
    place.addEventListener('scroll', moved, { passive: true })
    const watch = new ResizeObserver(measure)
    watch.observe(place)
    // Lanes grow as cards are laid in them.
    if (place.firstElementChild) watch.observe(place.firstElementChild)
    return () => {
      place.removeEventListener('scroll', moved)
      watch.disconnect()
    }
  }, [scroller, zoom, label, column, columns, isSmall])
  return near
}

type Span = { top: number; bottom: number }

/** Every lane's head is drawn always and is as high as its lane. */
function lanesIn(place: HTMLElement): Span[] {
  const from = place.getBoundingClientRect().top - place.scrollTop
  return [...place.querySelectorAll('[data-lane-head]')].map((head) => {
    const { top, bottom } = head.getBoundingClientRect()
    return { top: top - from, bottom: bottom - from }
  })
}

function down({ scrollTop, clientHeight }: HTMLElement, lanes: readonly Span[]) {
  const isNear = lanes.map(
    ({ top, bottom }) => bottom > scrollTop - beyondDown && top < scrollTop + clientHeight + beyondDown,
  )
  const first = isNear.indexOf(true)
  return first < 0
    ? { firstLane: 0, lastLane: Infinity }
    : { firstLane: first, lastLane: isNear.lastIndexOf(true) }
}

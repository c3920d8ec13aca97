import { startTransition, useEffect, useLayoutEffect, useState, type RefObject } from 'react'

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
  useLayoutEffect(() => {
    const place = scroller.current
    const look = () => {
      if (isSmall || !place?.clientWidth) return setNear(all)
      const next = { ...across(place), ...down(place) }
      setNear((old) =>
        (Object.keys(next) as (keyof Near)[]).every((key) => old[key] === next[key]) ? old : next,
      )
    }
    const across = ({ scrollLeft, clientWidth }: HTMLElement) => {
      const [left, width] = [scrollLeft / zoom, clientWidth / zoom]
      // A sheet that fits its place draws its columns broader: all of them are seen.
      if (label + columns * column <= width + column) return { firstColumn: 0, lastColumn: Infinity }
      return {
        firstColumn: Math.max(0, Math.floor(left / column) - beyond),
        lastColumn: Math.ceil((left + width - label) / column) + beyond,
      }
    }
    look()
    if (!place || typeof ResizeObserver !== 'function') return
    // What is drawn beyond the edge gives time: drawn between frames and not in one.
    const later = () => startTransition(look)
    place.addEventListener('scroll', later, { passive: true })
    const watch = new ResizeObserver(look)
    watch.observe(place)
    return () => {
      place.removeEventListener('scroll', later)
      watch.disconnect()
    }
  }, [scroller, zoom, label, column, columns, isSmall])
  // Lanes grow as cards are laid in them: looked at again after every drawing, which changes nothing when nothing moved.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- The page is looked at, which has no list of what it stands on.
  useEffect(() => {
    const place = scroller.current
    if (isSmall || !place?.clientWidth) return
    const next = down(place)
    setNear((old) =>
      old.firstLane === next.firstLane && old.lastLane === next.lastLane ? old : { ...old, ...next },
    )
  })
  return near
}

/** Every lane's head is drawn always and is as high as its lane. */
function down(place: HTMLElement): { firstLane: number; lastLane: number } {
  const edge = place.getBoundingClientRect()
  const heads = [...place.querySelectorAll('[data-lane-head]')]
  const isNear = heads.map((head) => {
    const { top, bottom } = head.getBoundingClientRect()
    return bottom > edge.top - beyondDown && top < edge.bottom + beyondDown
  })
  const first = isNear.indexOf(true)
  return first < 0
    ? { firstLane: 0, lastLane: Infinity }
    : { firstLane: first, lastLane: isNear.lastIndexOf(true) }
}

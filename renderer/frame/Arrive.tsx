import { useEffect, useRef, type ReactNode } from 'react'
import type { Place } from '../store/view.ts'

/** One arrival a place; a change of tab or clause within it is not one. */
const arrivalAt = (place: Place) =>
  place.at === 'workshop'
    ? `workshop ${place.workshop}`
    : place.at === 'canvases'
      ? `canvases ${place.canvas ?? ''}`
      : place.at

let last: string | undefined

/** Puts focus on the heading of a screen somebody has just come to, so that a screen reader says where they are. */
export function Arrive({ place, children }: { place: Place; children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null)
  const arrival = arrivalAt(place)
  useEffect(() => {
    const isFirst = last === undefined
    if (last === arrival) return
    last = arrival
    const main = here.current
    // A screen that has put focus somewhere knows better; and the first page takes it from nobody.
    if (isFirst || !main || main.contains(document.activeElement)) return
    const heading = main.querySelector<HTMLElement>('h1') ?? main
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [arrival])
  return (
    <div className="arrive" ref={here}>
      {children}
    </div>
  )
}

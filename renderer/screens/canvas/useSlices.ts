import { useEffect, useState } from 'react'
import type { Near } from './useWindowed.ts'

/** Cells that come, and that go, in one frame: more make it a long one, fewer come late. */
const slice = 6

/** Says whether a cell is drawn now; lane -1 are the heads of the columns. */
export type IsDrawn = (lane: number, column: number) => boolean

/**
 * What is wanted is not drawn all at once but a slice each frame, what lies nearest the middle first, so that no
 * frame waits for all of it. In: what is near, and how many lanes and columns there are.
 */
export function useSlices(near: Near, lanes: number, columns: number): IsDrawn {
  const isAll = near.lastColumn === Infinity && near.lastLane === Infinity
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set(wantedOf(near, lanes, columns)))
  useEffect(() => {
    if (isAll) return
    const next = nextSlice(drawn, wantedOf(near, lanes, columns))
    if (!next) return
    const frame = requestAnimationFrame(() => setDrawn(next))
    return () => cancelAnimationFrame(frame)
  }, [drawn, near, isAll, lanes, columns])
  return (lane, column) => isAll || drawn.has((lane + 1) * columns + column)
}

/** Every cell that is wanted by its number, what lies nearest the middle first. */
export function wantedOf(near: Near, lanes: number, columns: number): number[] {
  const [first, last] = [near.firstColumn, Math.min(near.lastColumn, columns - 1)]
  const [top, bottom] = [near.firstLane, Math.min(near.lastLane, lanes - 1)]
  const middle = { lane: (top + bottom) / 2, column: (first + last) / 2 }
  const cells: { number: number; far: number }[] = []
  for (let column = first; column <= last; column += 1)
    for (let lane = top - 1; lane <= bottom; lane += 1) {
      const isHead = lane < top
      const far = Math.abs(column - middle.column) + (isHead ? 0 : Math.abs(lane - middle.lane))
      cells.push({ number: ((isHead ? -1 : lane) + 1) * columns + column, far })
    }
  return cells.sort((a, b) => a.far - b.far).map((one) => one.number)
}

/** What is drawn in the next frame; null where it is all there and nothing else. */
export function nextSlice(drawn: ReadonlySet<number>, wanted: readonly number[]): ReadonlySet<number> | null {
  const isWanted = new Set(wanted)
  const come = wanted.filter((one) => !drawn.has(one)).slice(0, slice)
  const go = [...drawn].filter((one) => !isWanted.has(one)).slice(0, slice)
  if (!come.length && !go.length) return null
  const next = new Set(drawn)
  for (const one of come) next.add(one)
  for (const one of go) next.delete(one)
  return next
}

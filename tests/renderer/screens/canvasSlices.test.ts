import { expect, test } from 'vitest'
import { nextSlice, wantedOf } from '../../../renderer/screens/canvas/useSlices.ts'

test('[V25] what comes near is drawn a slice a frame, the middle first, and what is far goes as gently', () => {
  const near = { firstColumn: 10, lastColumn: 20, firstLane: 4, lastLane: 8 }
  const wanted = wantedOf(near, 12, 60)
  expect(wanted).toHaveLength(11 * (5 + 1))
  // Lane 6 of column 15, and the head of that column: a row for heads goes before the lanes.
  expect(wanted.slice(0, 2).sort((a, b) => a - b)).toEqual([15, 7 * 60 + 15])
  let drawn: ReadonlySet<number> = new Set(wantedOf({ ...near, firstColumn: 30, lastColumn: 40 }, 12, 60))
  let frames = 0
  for (let next = nextSlice(drawn, wanted); next; next = nextSlice(drawn, wanted)) {
    const come = [...next].filter((one) => !drawn.has(one)).length
    const gone = [...drawn].filter((one) => !next!.has(one)).length
    expect(Math.max(come, gone)).toBeLessThanOrEqual(6)
    drawn = next
    frames += 1
  }
  expect([...drawn].sort()).toEqual([...wanted].sort())
  expect(frames).toBe(11)
})

test('[V25] a sheet that ends before its near does is drawn to its end', () => {
  const near = { firstColumn: 58, lastColumn: Infinity, firstLane: 10, lastLane: Infinity }
  expect(wantedOf(near, 12, 60)).toHaveLength(2 * 3)
})

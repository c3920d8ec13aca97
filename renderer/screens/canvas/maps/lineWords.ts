// Where the words of lines lie: each on its own line, as near its middle as no card and no other words are in the way.
import type { Bow, Box, Point } from './geometry.ts'

export type Worded = { id: string; bow: Bow; width: number; height: number }

/** How far along a line words may lie, from its middle outwards. */
const along = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((step) =>
  step ? [0.5 - step * 0.04, 0.5 + step * 0.04] : [0.5],
)

/**
 * In: lines with how large their words are, and the cards, in one measure. Out: where the middle of each line's words
 * goes. The shortest line, which has the least choice, comes first; where all is taken, words lie where least is covered.
 */
export function wordSpots(lines: readonly Worded[], cards: readonly Box[]): Map<string, Point> {
  const taken = [...cards]
  const spots = new Map<string, Point>()
  for (const line of lines.toSorted((a, b) => lengthOf(a.bow) - lengthOf(b.bow))) {
    const places = along.map((part) => around(pointOn(line.bow, part), line))
    const covered = places.map((place) => taken.reduce((sum, one) => sum + shared(place, one), 0))
    const place = places[covered.indexOf(Math.min(...covered))]!
    taken.push(place)
    spots.set(line.id, { x: place.x + line.width / 2, y: place.y + line.height / 2 })
  }
  return spots
}

/** How large words on a line are, in rem, going by the number of their letters: before they are drawn nobody knows. */
export function sizeOfWords(kind: string, said: string): { width: number; height: number } {
  const widest = 11
  const [kindWide, saidWide] = [kind.length * 0.5 + 0.75, said ? said.length * 0.46 + 1.25 : 0]
  const rows = (kind ? Math.ceil(kindWide / widest) : 0) + Math.ceil(saidWide / widest)
  return { width: Math.min(widest, Math.max(kindWide, saidWide)), height: rows * 1.1 + 0.9 }
}

const lengthOf = ({ start, end }: Bow) => Math.hypot(end.x - start.x, end.y - start.y)

function pointOn({ start, bend, end }: Bow, part: number): Point {
  const at = (a: number, b: number, c: number) =>
    a * (1 - part) ** 2 + 2 * b * part * (1 - part) + c * part ** 2
  return { x: at(start.x, bend.x, end.x), y: at(start.y, bend.y, end.y) }
}

const around = ({ x, y }: Point, { width, height }: Worded): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

/** How much of two boxes is the same place. */
function shared(one: Box, other: Box): number {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return wide > 0 && high > 0 ? wide * high : 0
}

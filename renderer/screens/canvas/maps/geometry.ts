export type Box = { x: number; y: number; width: number; height: number }
export type Point = { x: number; y: number }

export const middle = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

/** Where a line from the middle of a box towards a point leaves it. */
export function edgeOf(box: Box, towards: Point): Point {
  const from = middle(box)
  const [dx, dy] = [towards.x - from.x, towards.y - from.y]
  if (!dx && !dy) return from
  const by = Math.min(
    dx ? box.width / 2 / Math.abs(dx) : Infinity,
    dy ? box.height / 2 / Math.abs(dy) : Infinity,
  )
  return { x: from.x + dx * by, y: from.y + dy * by }
}

/** Whether a straight line passes through a box. */
export function crosses(from: Point, to: Point, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  // What part of the way lies within the box's breadth, and within its height.
  let [start, end] = [0, 1]
  for (const [at, by, least, most] of [
    [from.x, dx, box.x, box.x + box.width],
    [from.y, dy, box.y, box.y + box.height],
  ] as const) {
    if (!by && (at < least || at > most)) return false
    if (!by) continue
    const [a, b] = [(least - at) / by, (most - at) / by]
    start = Math.max(start, Math.min(a, b))
    end = Math.min(end, Math.max(a, b))
  }
  return start < end
}

export type Bow = { path: string; start: Point; end: Point; bend: Point; label: Point }

/** A line between two boxes, bowed aside by so much that several between the same two lie beside each other. */
export function bowBetween(from: Box, to: Box, aside: number): Bow {
  const [a, b] = [middle(from), middle(to)]
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const bend = {
    x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * aside * 2,
    y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * aside * 2,
  }
  const [start, end] = [edgeOf(from, bend), edgeOf(to, bend)]
  const label = { x: (start.x + 2 * bend.x + end.x) / 4, y: (start.y + 2 * bend.y + end.y) / 4 }
  return { path: `M${at(start)}Q${at(bend)} ${at(end)}`, start, end, bend, label }
}

const at = ({ x, y }: Point) => `${Math.round(x)},${Math.round(y)}`

/** How far beside a card its line runs: the middle of the gap between two columns. */
const gutter = 9

/**
 * A line between two cards of a sheet: beneath each other or in neighbouring columns it runs in the gap between the
 * columns, where it covers no words; otherwise it is bowed. `turn` is where it runs upright, for its word.
 */
export function routeBetween(from: Box, to: Box, aside: number): Bow & { turn?: Point; upright?: number } {
  const [a, b] = [middle(from), middle(to)]
  const isUnder = Math.abs(a.x - b.x) < Math.min(from.width, to.width) / 2
  const gap = b.x > a.x ? to.x - (from.x + from.width) : from.x - (to.x + to.width)
  if ((isUnder && Math.abs(a.y - b.y) < 1) || (!isUnder && (gap < 0 || gap > from.width / 2)))
    return bowBetween(from, to, aside)
  const isRight = isUnder || b.x > a.x
  const side = isRight ? 1 : -1
  const start = { x: isRight ? from.x + from.width : from.x, y: a.y + Math.min(8, aside / 3) }
  const end = {
    x: isUnder ? to.x + to.width : isRight ? to.x : to.x + to.width,
    y: b.y + Math.min(8, aside / 3),
  }
  if (!isUnder && Math.abs(start.y - end.y) < 12) return bowBetween(from, to, aside)
  const x = isUnder ? Math.max(start.x, end.x) + gutter : (start.x + end.x) / 2
  const bend = { x, y: end.y }
  const path = `M${at(start)}H${Math.round(x)}V${Math.round(end.y)}H${Math.round(end.x)}`
  const turn = { x: x + side * 0.01, y: (start.y + end.y) / 2 }
  return { path, start, end, bend, label: turn, turn, upright: Math.abs(end.y - start.y) }
}

/** An arrow's head at a point, coming from another: the corners of a triangle. */
export function headAt(tip: Point, from: Point, size: number): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length]
  const back = { x: tip.x - ux * size, y: tip.y - uy * size }
  const half = size / 2
  return [
    tip,
    { x: back.x - uy * half, y: back.y + ux * half },
    { x: back.x + uy * half, y: back.y - ux * half },
  ]
    .map(at)
    .join(' ')
}

/** How far aside each of several lines between the same two lies, whichever way each goes. */
export function asides<L extends { id: string; from: string; to: string }>(
  lines: readonly L[],
  apart: number,
): Map<string, number> {
  const together = new Map<string, L[]>()
  for (const line of lines) {
    const key = [line.from, line.to].sort().join(' ')
    together.set(key, [...(together.get(key) ?? []), line])
  }
  const found = new Map<string, number>()
  for (const several of together.values())
    for (const [nth, line] of several.entries()) {
      const by = (nth - (several.length - 1) / 2) * apart
      // Aside is counted from the line's own way: those that go back count from the other side.
      found.set(line.id, line.from < line.to ? by : -by)
    }
  return found
}

export type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
export const ways: Record<Way, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** The nearest one that way: what lies straight ahead comes before what lies aside. */
export function nearest(from: string, way: Way, spots: ReadonlyMap<string, Point>): string | undefined {
  const here = spots.get(from)
  if (!here) return undefined
  const { x, y } = ways[way]
  let best: { id: string; cost: number } | undefined
  for (const [id, spot] of spots) {
    const [dx, dy] = [spot.x - here.x, spot.y - here.y]
    const ahead = dx * x + dy * y
    const aside = Math.abs(dx * y) + Math.abs(dy * x)
    const cost = ahead + aside * 2
    if (id !== from && ahead > 0 && (!best || cost < best.cost)) best = { id, cost }
  }
  return best?.id
}

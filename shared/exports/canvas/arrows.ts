import type { CanvasLink } from '../../queries/canvas.ts'
import type { Type } from './blocks.ts'
import { allBoxes, overlap, type Box, type Point, type Rect, type Sheet, type Stroke } from './boxes.ts'

/** Lines between cards that lie on the same sheet, beneath the cards, each with the number of its sentence. */
export function arrowsOn(sheet: Sheet, links: readonly CanvasLink[], type: Type): Stroke[] {
  const all = allBoxes(sheet.boxes)
  const isCard = ({ is }: Box) => is === 'card' || is === 'comment' || is === 'question' || is === 'fact'
  const cards = new Map<string, Box>()
  for (const box of all)
    if (isCard(box) && box.part !== 'further' && !cards.has(box.of)) cards.set(box.of, box)
  // A number may touch the edge of a card, where there are no words.
  const [x, y] = [type.size * 0.4, type.size * 0.2]
  const taken: Rect[] = all
    .filter((box) => isCard(box) || box.lines.length > 0)
    .map((box) => (isCard(box) ? { x: box.x + x, y: box.y + y, w: box.w - 2 * x, h: box.h - 2 * y } : box))
  return links.flatMap((link, n): Stroke[] => {
    const [from, to] = [cards.get(link.from.id), cards.get(link.to.id)]
    if (!from || !to || from === to) return []
    const [start, end] = shortest(from, to)
    const badge = badgeOn(start, end, `${n + 1}`, taken, type)
    if (badge) taken.push(around(badge))
    return [
      {
        is: 'arrow',
        stitch: 'plain',
        points: [start, end],
        ...(link.both && { both: true }),
        ...(badge && { badge }),
      },
    ]
  })
}

const around = ({ x, y, r }: Point & { r: number }): Rect => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r })

/** From edge to edge the short way: straight across or down where they face each other, else from corner to corner. */
function shortest(from: Rect, to: Rect): [Point, Point] {
  const [fromX, toX] = facing([from.x, from.w], [to.x, to.w])
  const [fromY, toY] = facing([from.y, from.h], [to.y, to.h])
  return [
    { x: fromX, y: fromY },
    { x: toX, y: toY },
  ]
}

/** Along one direction: the middle of what both share, or the two ends that are nearest. */
function facing([a, wide]: [number, number], [b, far]: [number, number]): [number, number] {
  const [start, end] = [Math.max(a, b), Math.min(a + wide, b + far)]
  if (start < end) return [(start + end) / 2, (start + end) / 2]
  return a < b ? [a + wide, b] : [a, b + far]
}

/** The number of a line, on it or close beside it where there are no words; none where there is no such place. */
function badgeOn(start: Point, end: Point, text: string, taken: readonly Rect[], type: Type) {
  const size = Math.max(type.smallest, type.size * 0.7)
  const r = Math.max(type.measure(text, size, true) / 2 + size * 0.3, size * 0.75)
  const long = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const [dx, dy] = [(end.x - start.x) / long, (end.y - start.y) / long]
  // On a short line it would hide the arrow: it stands beside it.
  const asides = long > r * 4 ? [0, 1.3, -1.3] : [1.3, -1.3, 2.2, -2.2]
  for (const aside of asides)
    for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]) {
      const badge = {
        x: start.x + dx * long * share - dy * aside * r,
        y: start.y + dy * long * share + dx * aside * r,
        r,
        text,
        size,
      }
      if (!taken.some((one) => overlap(around(badge), one))) return badge
    }
  return undefined
}

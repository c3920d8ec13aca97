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
  const taken: Rect[] = all.filter((box) => isCard(box) || box.lines.length > 0)
  return links.flatMap((link, n): Stroke[] => {
    const [from, to] = [cards.get(link.from.id), cards.get(link.to.id)]
    if (!from || !to || from === to) return []
    const [start, end] = [edgeOf(from, middle(to)), edgeOf(to, middle(from))]
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

const middle = ({ x, y, w, h }: Rect): Point => ({ x: x + w / 2, y: y + h / 2 })
const around = ({ x, y, r }: Point & { r: number }): Rect => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r })

/** Where a line from the middle of a box towards a point leaves it. */
function edgeOf(box: Rect, towards: Point): Point {
  const { x, y } = middle(box)
  const [dx, dy] = [towards.x - x, towards.y - y]
  const scale = Math.min(dx ? box.w / 2 / Math.abs(dx) : Infinity, dy ? box.h / 2 / Math.abs(dy) : Infinity)
  return Number.isFinite(scale) ? { x: x + dx * scale, y: y + dy * scale } : { x, y }
}

/** The number of a line, where on it there are no words; none where there is no such place. */
function badgeOn(start: Point, end: Point, text: string, taken: readonly Rect[], type: Type) {
  const r = Math.max(type.measure(text, type.smallest, true) / 2 + type.smallest * 0.3, type.smallest * 0.75)
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]) {
    const badge = {
      x: start.x + (end.x - start.x) * share,
      y: start.y + (end.y - start.y) * share,
      r,
      text,
      size: type.smallest,
    }
    if (!taken.some((one) => overlap(around(badge), one))) return badge
  }
  return undefined
}

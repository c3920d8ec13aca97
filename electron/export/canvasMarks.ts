import { ascent, leading, millimetre, rectOf as rectOfLine } from '../../shared/exports/canvas/boxes.ts'
import type { Box, Sheet, Stroke } from '../../shared/exports/canvasLayout.ts'
import { attributes, edge, escaped, grave, ink, n, rectOf, rule, tag } from './canvasTags.ts'
import { tapeOf } from './canvasTapes.ts'

/** Heavier lines go over thinner ones. */
export const later = ({ is }: Box) => (is === 'column' || is === 'lane' ? 1 : 0)

/** What holds others: a cell by thin rules, the titles of columns by the line beneath them. */
export function frameOf(box: Box): string {
  const { x, y, w, h } = box
  const line = (x1: number, y1: number, x2: number, y2: number, color: string, width: number) =>
    tag('line', { x1, y1, x2, y2, stroke: color, 'stroke-width': width })
  if (box.is === 'cell' || box.is === 'map')
    return tag('rect', {
      ...rectOf(box),
      fill: 'none',
      stroke: rule,
      'stroke-width': 0.6,
      'data-cell': box.of,
    })
  if (box.is === 'column') return line(x, y + h, x + w, y + h, ink, 1.4) + line(x, y, x, y + h, rule, 0.6)
  if (box.is === 'lane')
    return line(x, y + h, x + w, y + h, box.of === 'titles' ? ink : rule, box.of === 'titles' ? 1.4 : 0.6)
  return ''
}

export function lookOf(box: Box): { under: string[]; fill?: string } {
  const size = box.lines[0]?.size ?? 8
  const rect = (more: Parameters<typeof attributes>[0]) =>
    tag('rect', { ...rectOf(box), fill: '#fff', stroke: edge, 'stroke-width': 0.7, ...more })
  switch (box.is) {
    case 'card':
      return {
        under: [rect({ stroke: rule, rx: 1 }), kindOf(box, size * 0.36), tapeOf(box, box.w, size * 0.45)],
      }
    case 'comment':
      return { under: [rect({ 'stroke-dasharray': '3 2' })] }
    case 'question':
      return { under: [rect({ 'stroke-dasharray': '1 2', 'stroke-linecap': 'round', 'stroke-width': 1.2 })] }
    case 'fact': {
      const isGrave = box.of.startsWith('fails ')
      return {
        under: [rect({ rx: Math.min(box.h / 2, size * 0.8), stroke: ink, fill: isGrave ? grave : '#fff' })],
        ...(isGrave && { fill: '#fff' }),
      }
    }
    case 'title':
    case 'item':
    case 'band':
      // A line that comes by goes beneath the words as it does beneath the cards.
      return {
        under: box.lines.map((line) => tag('rect', { ...rectOf(rectOfLine(line)), fill: '#fff' })),
      }
    case 'legend':
      return { under: [tapeOf({ ...box, y: box.y + box.h / 2 - size * 0.35 }, size * 2.1, size * 0.7)] }
    default:
      return { under: [] }
  }
}

/** The kind in a word, beneath the tape that says it to the eye. */
const kindOf = ({ x, y, label }: Box, size: number): string =>
  tag('text', { x: x + 1, y: y + size, 'font-size': size }, tag('tspan', {}, escaped(label)))

const dashes = { long: [14, 6], dashed: [8, 4, 2, 4], dotted: [1.5, 4] } as const

/** What is drawn with a pen of one width on a desk is drawn with a wider one on a wall. */
export const weightOf = ({ width, height }: Sheet) =>
  Math.max(1, Math.min(width, height) / (297 * millimetre))

export function strokeOf({ is, stitch, points, both }: Stroke, weight: number): string {
  const [from, to] = [points[0]!, points.at(-1)!]
  if (is === 'point') return tag('circle', { cx: from.x, cy: from.y, r: 3 * weight, fill: '#1f4666' })
  const color = is === 'arrow' ? edge : is === 'curve' ? '#1f4666' : is === 'rule' ? rule : ink
  const line = tag('polyline', {
    points: points.map(({ x, y }) => `${n(x)},${n(y)}`).join(' '),
    fill: 'none',
    stroke: color,
    'stroke-width': (is === 'line' ? 1.6 : is === 'curve' ? 2 : 1.1) * weight,
    'stroke-linejoin': 'round',
    ...(stitch !== 'plain' && { 'stroke-dasharray': dashes[stitch].map((one) => n(one * weight)).join(' ') }),
  })
  if (is !== 'arrow') return line
  const head = (tip: typeof from, tail: typeof from) => {
    const far = Math.hypot(tip.x - tail.x, tip.y - tail.y) || 1
    const [ux, uy] = [(tip.x - tail.x) / far, (tip.y - tail.y) / far]
    const [back, aside] = [6 * weight, 2.6 * weight]
    const corner = (side: number) => `${n(tip.x - ux * back - uy * side)},${n(tip.y - uy * back + ux * side)}`
    return tag('polygon', {
      points: `${n(tip.x)},${n(tip.y)} ${corner(aside)} ${corner(-aside)}`,
      fill: color,
    })
  }
  return line + head(to, from) + (both ? head(from, to) : '')
}

/** The number of a line, over everything: its edge may touch a card's. */
export function badgeOf({ badge }: Stroke, weight: number): string {
  if (!badge) return ''
  const { x, y, r, size, text } = badge
  const round = { cx: x, cy: y, r, fill: '#fff', stroke: edge, 'stroke-width': 0.8 * weight }
  const at = { x, y: y + size * (ascent - leading / 2) * 0.94, 'font-size': size, 'font-weight': 700 }
  return tag('circle', round) + tag('text', { ...at, 'text-anchor': 'middle' }, escaped(text))
}

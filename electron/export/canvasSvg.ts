import {
  ascent,
  leading,
  millimetre,
  overlap,
  rectOf as rectOfLine,
  type Rect,
} from '../../shared/exports/canvas/boxes.ts'
import type { Box, Line, Sheet, Stroke } from '../../shared/exports/canvasLayout.ts'
import { tapes, tapeOf } from './canvasTapes.ts'
import type { OwnFonts } from './ownFonts.ts'

export type SvgAsked = {
  title: string
  /** What it is of and for whom, in a sentence. */
  description: string
  language: string
  /** The app's own font within the file; without it, whoever opens it needs it or another one. */
  fonts?: OwnFonts | undefined
  /** Every line is held to its width, so that it fits in whatever letters it is set. */
  isHeld?: boolean
  /** The part of the sheet that is drawn: one tile of many. */
  part?: Rect
}
const ink = '#23212b'
const quiet = '#4e4843'
const rule = '#b8ab96'
const edge = '#71675a'
const grave = '#7f2a23'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!)
const n = (value: number) => String(Math.round(value * 100) / 100)
const attributes = (all: Record<string, string | number | false | undefined>) =>
  Object.entries(all)
    .flatMap(([name, value]) =>
      value === undefined || value === false
        ? []
        : `${name}="${typeof value === 'number' ? n(value) : escaped(value)}"`,
    )
    .join(' ')
const tag = (name: string, all: Parameters<typeof attributes>[0], inner = '') =>
  inner ? `<${name} ${attributes(all)}>${inner}</${name}>` : `<${name} ${attributes(all)}/>`

/** One sheet as SVG: real text in its language, in the order it is read in, every line as wide as it was measured. */
export function svgOf(sheet: Sheet, asked: SvgAsked): string {
  const { title, description, language, fonts, part } = asked
  const at = part ?? { x: 0, y: 0, w: sheet.width, h: sheet.height }
  const isSeen = (one: Rect) => !part || overlap(one, part)
  const mm = (points: number) => `${n((points * 25.4) / 72)}mm`
  const boxes = sheet.boxes.filter(isSeen)
  const inner = [
    tag('title', { lang: language }, escaped(title)),
    tag('desc', { lang: language }, escaped(description)),
    `<style>${styles(fonts)}</style>`,
    `<defs>${tapes(sheet)}</defs>`,
    tag('rect', { ...rectOf({ x: 0, y: 0, w: sheet.width, h: sheet.height }), fill: '#fff' }),
    tag(
      'g',
      { 'aria-hidden': 'true' },
      [...boxes]
        .sort((a, b) => later(a) - later(b))
        .map(frameOf)
        .join(''),
    ),
    tag('g', { 'aria-hidden': 'true' }, sheet.strokes.map((one) => strokeOf(one, weightOf(sheet))).join('')),
    ...boxes.map((box) => drawn(box, asked, isSeen)),
  ]
  return `${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: mm(at.w),
      height: mm(at.h),
      viewBox: [at.x, at.y, at.w, at.h].map(n).join(' '),
      lang: language,
      'xml:lang': language,
    },
    inner.filter(Boolean).join('\n'),
  )}\n`
}

/** Without kerning and ligatures, as it was measured; in each size as in the largest. */
function styles(fonts: OwnFonts | undefined): string {
  const face = (bytes: string, range: string) =>
    `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:200 800;src:url('data:font/woff2;base64,${bytes}') format('woff2');unicode-range:${range}}`
  return [
    ...(fonts ? [face(fonts.ext, fonts.ranges.ext), face(fonts.latin, fonts.ranges.latin)] : []),
    `svg{font-family:'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,Arial,sans-serif;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;fill:${ink}}`,
    'text{white-space:pre}',
  ].join('')
}

/** Heavier lines go over thinner ones. */
const later = ({ is }: Box) => (is === 'column' || is === 'lane' ? 1 : 0)
const rectOf = ({ x, y, w, h }: Rect) => ({ x, y, width: w, height: h })

/** What holds others: a cell by thin rules, the titles of columns by the line beneath them. */
function frameOf(box: Box): string {
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

function drawn(box: Box, asked: SvgAsked, isSeen: (one: Rect) => boolean): string {
  const look = lookOf(box)
  const inner = [
    ...look.under,
    ...paragraphs(box).map((lines) => textOf(lines, look.fill, asked)),
    ...box.boxes.filter(isSeen).map((one) => drawn(one, asked, isSeen)),
  ].join('')
  if (!inner) return ''
  return box.label
    ? tag('g', { role: 'group', 'aria-label': box.label, 'data-of': box.of, 'data-is': box.is }, inner)
    : tag('g', { 'data-of': box.of, 'data-is': box.is }, inner)
}

function lookOf(box: Box): { under: string[]; fill?: string } {
  const size = box.lines[0]?.size ?? 8
  const rect = (more: Parameters<typeof attributes>[0]) =>
    tag('rect', { ...rectOf(box), fill: '#fff', stroke: edge, 'stroke-width': 0.7, ...more })
  switch (box.is) {
    case 'card':
      return { under: [rect({ stroke: rule, rx: 1 }), tapeOf(box, box.w, size * 0.45)] }
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

/** Lines that go on from each other: one text, so that a reader does not stop at every line's end. */
function paragraphs({ lines }: Box): Line[][] {
  const all: Line[][] = []
  for (const line of lines) {
    const last = all.at(-1)?.at(-1)
    const goesOn =
      last &&
      last.lang === line.lang &&
      last.size === line.size &&
      last.bold === line.bold &&
      last.quiet === line.quiet &&
      last.rtl === line.rtl
    if (goesOn) all.at(-1)!.push(line)
    else all.push([line])
  }
  return all
}

function textOf(lines: readonly Line[], fill: string | undefined, { isHeld }: SvgAsked): string {
  const [first] = lines
  const { lang, size, bold, rtl } = first!
  const inner = lines.map(({ text, x, y, width, known }) =>
    tag(
      'tspan',
      {
        x,
        y,
        ...((isHeld || !known) && width > 0 && { textLength: width, lengthAdjust: 'spacingAndGlyphs' }),
      },
      escaped(text),
    ),
  )
  return tag(
    'text',
    {
      lang,
      'xml:lang': lang,
      'font-size': size,
      ...(bold && { 'font-weight': 700 }),
      ...(rtl && { direction: 'rtl' }),
      ...((fill ?? (first!.quiet && quiet)) && { fill: fill ?? quiet }),
    },
    inner.join(''),
  )
}

const dashes = { long: [14, 6], dashed: [8, 4, 2, 4], dotted: [1.5, 4] } as const

/** What is drawn with a pen of one width on a desk is drawn with a wider one on a wall. */
const weightOf = ({ width, height }: Sheet) => Math.max(1, Math.min(width, height) / (297 * millimetre))

function strokeOf({ is, stitch, points, both, badge }: Stroke, weight: number): string {
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
  const number = badge
    ? tag('circle', {
        cx: badge.x,
        cy: badge.y,
        r: badge.r,
        fill: '#fff',
        stroke: edge,
        'stroke-width': 0.8,
      }) +
      tag(
        'text',
        {
          x: badge.x,
          y: badge.y + badge.size * (ascent - leading / 2) * 0.94,
          'font-size': badge.size,
          'font-weight': 700,
          'text-anchor': 'middle',
        },
        escaped(badge.text),
      )
    : ''
  return line + head(to, from) + (both ? head(from, to) : '') + number
}

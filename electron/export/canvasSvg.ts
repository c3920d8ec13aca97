import { overlap, type Rect } from '../../shared/exports/canvas/boxes.ts'
import type { Box, Line, Sheet } from '../../shared/exports/canvasLayout.ts'
import { badgeOf, frameOf, later, lookOf, strokeOf, weightOf } from './canvasMarks.ts'
import { escaped, ink, n, quiet, rectOf, tag } from './canvasTags.ts'
import { tapes } from './canvasTapes.ts'
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
  /** What a cell of a table in which nothing lies says to whoever hears it; an empty one would be left out. */
  nothing?: string | undefined
  /** Not the first sheet: its title is told once only. */
  isFurther?: boolean
}
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
    ...grouped(boxes).map((one) => groupOf(one, asked, isSeen)),
    tag('g', { 'aria-hidden': 'true' }, sheet.strokes.map((one) => badgeOf(one, weightOf(sheet))).join('')),
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

/** What belongs together for whoever hears it: lanes and the cells beside them are a table, what lies in one cell a list. */
type Group = { is: 'table'; rows: Box[][] } | { is: 'list'; boxes: Box[] } | { is: 'box'; box: Box }
const inList: readonly Box['is'][] = ['card', 'comment', 'question', 'fact', 'item', 'legend']

function grouped(boxes: readonly Box[]): Group[] {
  const all: Group[] = []
  for (const box of boxes) {
    const last = all.at(-1)
    if (box.is === 'lane' || (box.is === 'band' && last?.is === 'table')) {
      if (last?.is === 'table') last.rows.push([box])
      else all.push({ is: 'table', rows: [[box]] })
      continue
    }
    const row = last?.is === 'table' ? last.rows.at(-1)! : undefined
    if (row && (box.is === 'column' || box.is === 'cell') && Math.abs(row[0]!.y - box.y) < 0.01) row.push(box)
    else if (inList.includes(box.is) && last?.is === 'list') last.boxes.push(box)
    else if (inList.includes(box.is)) all.push({ is: 'list', boxes: [box] })
    else all.push({ is: 'box', box })
  }
  return all
}

/** Named as the parts of a page are: a PDF gets its headings, tables and lists from these names. */
function groupOf(group: Group, asked: SvgAsked, isSeen: (one: Rect) => boolean): string {
  if (group.is === 'box') return drawn(group.box, asked, isSeen)
  const all =
    group.is === 'list'
      ? group.boxes.map((box) => drawn(box, asked, isSeen, 'listitem'))
      : group.rows.map((row) => {
          const cells = row.map((box) => drawn(box, asked, isSeen, cellRole(box)))
          return tag('g', { role: 'row' }, cells.join(''))
        })
  return tag('g', { role: group.is }, all.join(''))
}
const cellRole = ({ is, of }: Box) =>
  is === 'column' || of === 'titles' ? 'columnheader' : is === 'cell' ? 'cell' : 'rowheader'

function drawn(box: Box, asked: SvgAsked, isSeen: (one: Rect) => boolean, role?: string): string {
  const look = lookOf(box)
  const isHeading = box.isHeading && !role
  const within = box.boxes.filter(isSeen)
  const own = paragraphs(box)
  const words = own.map((lines, at) => {
    const text = textOf(lines, look.fill, asked)
    const level = box.of === 'title' ? 1 : 2
    const isTitle = isHeading && at === 0 && !(asked.isFurther && level === 1)
    return isTitle ? tag('g', { role: 'heading', 'aria-level': level }, text) : text
  })
  const parts = role
    ? grouped(within).map((one) =>
        one.is === 'box' ? drawn(one.box, asked, isSeen, 'none') : groupOf(one, asked, isSeen),
      )
    : grouped(within).map((one) => groupOf(one, asked, isSeen))
  const inner = [...look.under, ...words, ...parts].join('')
  const isEmptyCell = !inner && role === 'cell' && box.is === 'cell'
  if (!inner && !isEmptyCell && !role) return ''
  const about = { 'data-of': box.of, 'data-is': box.is }
  if (role) return tag('g', { role, ...about }, isEmptyCell ? unseen(box, asked) : inner)
  return box.label && !isHeading
    ? tag('g', { role: 'group', 'aria-label': box.label, ...about }, inner)
    : tag('g', about, inner)
}

/** White on white: what the eye sees of an empty cell, the ear has to be told. */
const unseen = (box: Box, { nothing, language }: SvgAsked): string =>
  nothing
    ? tag(
        'text',
        { x: box.x + 4, y: box.y + 12, 'font-size': 6, fill: '#fff', lang: language },
        escaped(nothing),
      )
    : ''

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

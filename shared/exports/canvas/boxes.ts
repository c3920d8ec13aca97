import type { PrintSize } from '../../methods/canvasKinds.ts'
import type { ContributionType } from '../../records/contribution.ts'

/** Everything is in points, 72 to the inch, from the top left corner of its sheet. */
export type Rect = { x: number; y: number; w: number; h: number }
export type Point = { x: number; y: number }

/** One line of text, broken already: it is set at `x` on the baseline `y` and is `width` wide. */
export type Line = Point & {
  text: string
  lang: string
  size: number
  bold: boolean
  quiet: boolean
  width: number
  /** From right to left: `x` is its right end. */
  rtl: boolean
  /** False where a letter is not in the app's own font: whoever draws it holds it to its width. */
  known: boolean
}
export const boxKinds = [
  'title',
  'legend',
  'lane',
  'column',
  'cell',
  'card',
  'comment',
  'question',
  'fact',
  'item',
  'band',
  'foot',
  'map',
] as const
export type BoxKind = (typeof boxKinds)[number]
/** A box with the lines that lie in it, and the boxes within. The order of boxes is the order they are read in. */
export type Box = Rect & {
  is: BoxKind
  /** What it is of: a cell's key, a placement's id. Parts of one card that was too long for a sheet share it. */
  of: string
  /** What a reader who does not see it is told it is. */
  label: string
  kind?: ContributionType | null
  /** Of a card that goes on in another box, or came from one. */
  part?: 'first' | 'further'
  /** The title of what follows it. */
  isHeading?: true
  lines: Line[]
  boxes: Box[]
}
/** Drawn beneath the boxes: a line of the canvas, an arrow, a curve. Words of theirs are boxes or sentences elsewhere. */
export type Stroke = {
  is: 'rule' | 'line' | 'arrow' | 'curve' | 'point'
  stitch: 'plain' | 'long' | 'dashed' | 'dotted'
  points: Point[]
  /** Arrowheads at both ends. */
  both?: boolean
  /** The number it has in the list of lines. */
  badge?: Point & { text: string; r: number; size: number }
}
export type Sheet = { width: number; height: number; label: string; boxes: Box[]; strokes: Stroke[] }

export const millimetre = 72 / 25.4
const sizes: Record<PrintSize, readonly [number, number]> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
}
/** Width and height of a sheet of paper, in millimetres. */
export const paperOf = (size: PrintSize, upright: boolean): readonly [number, number] => {
  const [short, long] = sizes[size]
  return upright ? [short, long] : [long, short]
}
export const inside = (inner: Rect, outer: Rect, slack = 0.01): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.w <= outer.x + outer.w + slack &&
  inner.y + inner.h <= outer.y + outer.h + slack
export const overlap = (a: Rect, b: Rect, slack = 0.01): boolean =>
  a.x + a.w > b.x + slack && b.x + b.w > a.x + slack && a.y + a.h > b.y + slack && b.y + b.h > a.y + slack

/** Where a line's letters reach, by the font's own ascent and descent. */
export const ascent = 0.984
export const descent = 0.316
export const leading = ascent + descent
export const rectOf = ({ x, y, width, size, rtl }: Line): Rect => ({
  x: rtl ? x - width : x,
  y: y - ascent * size,
  w: width,
  h: leading * size,
})
/** Every box, those within others too. */
export const allBoxes = (boxes: readonly Box[]): Box[] =>
  boxes.flatMap((one) => [one, ...allBoxes(one.boxes)])

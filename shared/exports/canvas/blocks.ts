import { runsRightToLeft } from '../characters.ts'
import type { ContributionType } from '../../records/contribution.ts'
import { ascent, leading, type Box, type BoxKind, type Line, type Rect } from './boxes.ts'
import { linesOf } from './breaking.ts'
import { isKnown, type Measure } from './letters.ts'

/** A paragraph of a block. `small` is smaller than the words of cards, but never under the smallest size. */
export type Para = {
  text: string
  lang: string
  bold?: boolean
  quiet?: boolean
  size?: 'small' | 'large' | 'huge'
}
/** Something that lies in a cell: a card, a comment, what is said of the cell, its title. */
export type Block = {
  is: BoxKind
  of: string
  label: string
  kind?: ContributionType | null
  paras: Para[]
  part?: 'first' | 'further'
  /** It stands at the head of its list and is told again where the list goes on. */
  again?: Para[]
}
/** The sizes of one drawing, in points. */
export type Type = {
  size: number
  smallest: number
  measure: Measure
  /** "continued", in the languages of the paper. */
  continued: Para
}

export const sizeOf = ({ size, smallest }: Type, para: Para): number =>
  para.size === 'small'
    ? Math.max(smallest, size * 0.86)
    : para.size === 'large'
      ? size * 1.12
      : para.size === 'huge'
        ? size * 1.7
        : size

const isFramed = (is: BoxKind) => is === 'card' || is === 'comment' || is === 'question' || is === 'fact'
export const tapeHeight = (type: Type) => type.size * 0.5
const padding = (is: BoxKind, type: Type) =>
  isFramed(is)
    ? { x: type.size * 0.55, top: type.size * (is === 'card' ? 0.8 : 0.35), bottom: type.size * 0.35 }
    : { x: 0, top: 0, bottom: type.size * 0.15 }
/** Between one block and the next. */
export const gap = (type: Type) => type.size * 0.45

/** A block with its lines broken at a width: it can be laid anywhere, and split between lines. */
export type Laid = {
  block: Block
  lines: Omit<Line, 'x' | 'y'>[]
  width: number
  height: number
  /** What lies to the right of it, at the same height: cards of a wide cell lie side by side. */
  beside?: Laid[]
}

const broken = new WeakMap<Para, Map<string, string[]>>()
/** The same words at the same ratio of width to size break alike, at whatever size: asked for many sizes in a row. */
function breakPara(para: Para, width: number, size: number, measure: Measure): string[] {
  const known = broken.get(para) ?? new Map<string, string[]>()
  broken.set(para, known)
  const key = (width / size).toFixed(4)
  const kept = known.get(key)
  if (kept) return kept
  const lines = linesOf(para.text, { width, size, bold: para.bold ?? false }, measure)
  known.set(key, lines)
  return lines
}

export function setBlock(block: Block, width: number, type: Type): Laid {
  const pad = padding(block.is, type)
  const lines = block.paras.flatMap((para) => {
    const size = sizeOf(type, para)
    const bold = para.bold ?? false
    return breakPara(para, width - 2 * pad.x, size, type.measure).map((text) => ({
      text,
      lang: para.lang,
      size,
      bold,
      quiet: para.quiet ?? false,
      width: type.measure(text, size, bold),
      rtl: runsRightToLeft(text),
      known: isKnown(text),
    }))
  })
  return withHeight({ block, lines, width }, type)
}

const isShelved = (is: BoxKind) => isFramed(is) || is === 'item'
/** The least and the most a card of a wide cell is across, in times the size of the type. */
const shelfCard = { least: 15, most: 28 } as const

/** The blocks of a cell, those that can be side by side where it is wide enough: lines as long as a poster nobody reads. */
export function setBlocks(blocks: readonly Block[], width: number, type: Type): Laid[] {
  const between = gap(type)
  const most = Math.floor((width + between) / (shelfCard.least * type.size + between))
  // One card alone is as wide as two would be: those of neighbouring cells are alike.
  const many = Math.max(1, Math.min(most, Math.max(2, blocks.filter(({ is }) => isShelved(is)).length)))
  const whole = (width + between) / many - between
  const wide = many > 1 ? Math.min(whole, shelfCard.most * type.size) : whole
  const sets: Laid[] = []
  let shelf: Laid[] = []
  for (const block of blocks) {
    if (!isShelved(block.is)) {
      shelf = []
      sets.push(setBlock(block, width, type))
      continue
    }
    // What has no frame round it keeps its words away from the next one's.
    const isOpen = block.is === 'item' && many > 1
    const one = { ...setBlock(block, isOpen ? wide - type.size : wide, type), width: wide }
    const [first] = shelf
    if (!first || shelf.length === many) {
      shelf = [{ ...one, beside: [] }]
      sets.push(shelf[0]!)
      continue
    }
    shelf.push(one)
    first.beside!.push(one)
    first.height = Math.max(first.height, one.height)
  }
  return sets.map(({ beside, ...one }) => (beside?.length ? { ...one, beside } : one))
}
/** Each by itself again, one beneath the other. */
const apart = (sets: readonly Laid[], type: Type): Laid[] =>
  sets.flatMap(({ beside, ...one }) => [beside ? withHeight(one, type) : one, ...(beside ?? [])])

function withHeight(set: Omit<Laid, 'height'>, type: Type): Laid {
  const pad = padding(set.block.is, type)
  return { ...set, height: pad.top + pad.bottom + set.lines.reduce((sum, line) => sum + lineHeight(line), 0) }
}
/** Letters of other scripts stand taller than ours. */
const lineHeight = (line: { size: number; known: boolean }) => line.size * (line.known ? leading : 1.75)

/** As many lines as fit into `height`, at least one, and the rest as a further part with "continued" above it. */
export function splitSet(set: Laid, height: number, type: Type): [Laid, Laid] | undefined {
  const pad = padding(set.block.is, type)
  let left = height - pad.top - pad.bottom
  let at = 0
  while (at < set.lines.length && (left -= lineHeight(set.lines[at]!)) >= 0) at += 1
  if (at === 0 || at === set.lines.length) return undefined
  const note = setBlock({ ...set.block, paras: [type.continued] }, set.width, type).lines
  // Where "continued" alone fills what fits, it would go on for ever.
  if (set.block.part === 'further' && at <= note.length) return undefined
  const first: Block = { ...set.block, part: set.block.part ?? 'first' }
  const rest: Block = { ...set.block, part: 'further' }
  return [
    withHeight({ block: first, lines: set.lines.slice(0, at), width: set.width }, type),
    withHeight({ block: rest, lines: [...note, ...set.lines.slice(at)], width: set.width }, type),
  ]
}

/** The block as a box, its lines inside. */
export function boxOf({ block, lines, width, height }: Laid, x: number, y: number, type: Type): Box {
  const pad = padding(block.is, type)
  const right =
    x + (block.is === 'fact' ? Math.max(...lines.map((line) => line.width), 0) + pad.x : width - pad.x)
  let top = y + pad.top
  const laid = lines.map((line): Line => {
    const base = top + (line.known ? ascent : 1.28) * line.size
    top += lineHeight(line)
    return { ...line, x: line.rtl ? right : x + pad.x, y: base }
  })
  const { is, of, label, kind, part } = block
  return {
    is,
    of,
    label,
    ...(kind !== undefined && { kind }),
    ...(part && { part }),
    ...((block.again || of === 'title') && { isHeading: true as const }),
    x,
    y,
    // A mark is as wide as its words, not as its cell.
    w: is === 'fact' ? Math.max(...lines.map((line) => line.width), 0) + 2 * pad.x : width,
    h: height,
    lines: laid,
    boxes: [],
  }
}

export const heightOf = (sets: readonly Laid[], type: Type): number =>
  sets.reduce((sum, one) => sum + one.height, 0) + Math.max(0, sets.length - 1) * gap(type)

/** Lays blocks one beneath the other. */
export function stack(sets: readonly Laid[], { x, y }: Pick<Rect, 'x' | 'y'>, type: Type): Box[] {
  let top = y
  return sets.flatMap((one) => {
    const boxes = apart([one], type).map((each, n) => boxOf(each, x + n * (one.width + gap(type)), top, type))
    top += one.height + gap(type)
    return boxes
  })
}

/** What fits into a height from the top of a list, and what is left. Where nothing would fit on an empty sheet, the first is split. */
export function takeFitting(
  sets: readonly Laid[],
  height: number,
  isEmptySheet: boolean,
  type: Type,
): { taken: Laid[]; left: Laid[] } {
  let used = 0
  let at = 0
  while (at < sets.length && used + sets[at]!.height <= height + 0.001) {
    used += sets[at]!.height + gap(type)
    at += 1
  }
  // A title without anything beneath it waits for what it is the title of.
  if (at > 0 && at < sets.length && sets[at - 1]!.block.again && at === 1 && !isEmptySheet) at = 0
  const [taken, left] = [sets.slice(0, at), sets.slice(at)]
  const isStuck = left.length > 0 && taken.every((one) => one.block.again)
  if (!isStuck || !isEmptySheet) return { taken, left }
  if (left[0]!.beside) return takeFitting([...taken, ...apart(left, type)], height, true, type)
  const parts = splitSet(left[0]!, height - used, type)
  return parts ? { taken: [...taken, parts[0]], left: [parts[1], ...left.slice(1)] } : { taken, left }
}

import type { Rect } from '../../shared/exports/canvas/boxes.ts'
import { allBoxes } from '../../shared/exports/canvas/boxes.ts'
import type { Box, Sheet } from '../../shared/exports/canvasLayout.ts'
import type { ContributionType } from '../../shared/records/contribution.ts'

type Tape = { dye: string; wide: number; stitch: string }
const thin = (d: string, width = 1.8) => `<path d="${d}" fill="none" stroke="#fff" stroke-width="${width}"/>`
const [undyed, woad, lichen, weld, madder, heather] = [
  '#6d6459',
  '#2f628c',
  '#5b7236',
  '#8a6a0a',
  '#a93f35',
  '#7e5590',
]

/** The tapes of the screen, on white paper: a kind is told by its stitch where there is no colour, and by its word. */
const looks: Record<ContributionType, Tape> = {
  note: { dye: undyed, wide: 14, stitch: thin('M1 4h8', 2) },
  story: { dye: woad, wide: 14, stitch: thin('M0 4Q3.5-.8 7 4T14 4') },
  quote: { dye: woad, wide: 14, stitch: thin('M2 7 4.5 1M7 7 9.5 1', 2) },
  wish: { dye: weld, wide: 12, stitch: thin('M1.5 6.5 6 2l4.5 4.5', 2) },
  strength: { dye: lichen, wide: 6, stitch: thin('M2 .5v7', 2) },
  concern: { dye: madder, wide: 12, stitch: thin('M2 1l6 6M8 1 2 7') },
  challenge: { dye: madder, wide: 20, stitch: thin('M2 1l6 6M8 1 2 7M11.5 4h6') },
  frustration: { dye: madder, wide: 10, stitch: thin('M0 7 5 1l5 6') },
  idea: { dye: weld, wide: 9, stitch: '<circle cx="3" cy="4" r="2.3" fill="#fff"/>' },
  image: { dye: heather, wide: 12, stitch: thin('M2 1.5h6v5H2z', 1.6) },
}
/** What is no contribution itself, a theme or a clause's like, has a plain strip. */
const plain: Tape = { dye: '#23212b', wide: 8, stitch: '' }

/** The patterns of the tapes that are on a sheet, by what they are of. */
export function tapes(sheet: Sheet): string {
  const found = new Set<ContributionType | 'plain'>(
    allBoxes(sheet.boxes).flatMap(({ is, kind }) =>
      is === 'card' || is === 'legend' ? [kind ?? 'plain'] : [],
    ),
  )
  return [...found]
    .map((kind) => {
      const { dye, wide, stitch } = kind === 'plain' ? plain : looks[kind]
      return `<symbol id="tape-${kind}" viewBox="0 0 ${wide} 8" preserveAspectRatio="none"><rect width="${wide}" height="8" fill="${dye}"/>${stitch}</symbol>`
    })
    .join('')
}

/** A strip of tape at the top left of a box. Stitches are laid one by one: every program that reads SVG draws them. */
export function tapeOf(box: Box, width: number, height: number): string {
  const kind = box.kind ?? 'plain'
  const { dye, wide } = kind === 'plain' ? plain : looks[kind]
  const at: Rect = { x: box.x, y: box.y, w: width, h: height }
  const step = (wide * height) / 8
  const many = Math.max(1, Math.floor(width / step))
  const one = (n: number) =>
    `<use href="#tape-${kind}" x="${round(at.x + (n * width) / many)}" y="${round(at.y)}" width="${round(width / many + 0.05)}" height="${round(height)}"/>`
  return kind === 'plain'
    ? `<rect x="${round(at.x)}" y="${round(at.y)}" width="${round(width)}" height="${round(height)}" fill="${dye}"/>`
    : Array.from({ length: many }, (_, n) => one(n)).join('')
}
const round = (value: number) => Math.round(value * 100) / 100

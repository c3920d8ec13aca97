import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterWidths } from '../../../build/letterWidths.mjs'
import { allBoxes, inside, overlap, rectOf, type Box } from '../../../shared/exports/canvas/boxes.ts'
import { linesOf } from '../../../shared/exports/canvas/breaking.ts'
import { measureText } from '../../../shared/exports/canvas/letters.ts'
import { canvasDrawing, smallestType, type CanvasPaper } from '../../../shared/exports/canvasLayout.ts'
import { clean } from '../../../shared/exports/characters.ts'
import widths from '../../../shared/exports/letterWidths.json' with { type: 'json' }
import { canvasMethods } from '../../../shared/methods/canvases.ts'
import type { CanvasView } from '../../../shared/queries/canvas.ts'
import { aFullCanvas } from './drawnCanvas.ts'

const paper = (over: Partial<CanvasPaper> = {}): CanvasPaper => ({
  size: 'A3',
  upright: false,
  fill: 'filled',
  languages: ['en-GB'],
  large: false,
  sides: 'canvas',
  foot: [{ text: 'For the programme · 21 November 2026', lang: 'en-GB' }],
  ...over,
})
const squeezed = (text: string) => clean(text).replace(/\s+/gu, '')
const isWords = ({ is }: Box) => is === 'card' || is === 'comment' || is === 'question'
const placedOn = (view: CanvasView) => [
  ...[...view.cells.values()].flatMap((cell) => [...cell.cards, ...cell.comments, ...cell.questions]),
  ...view.stray,
]

/** Everything that has to hold of any drawing, whatever is on it. */
function holds(view: CanvasView, asked: CanvasPaper) {
  const { sheets, type } = canvasDrawing(view, asked)
  const least = smallestType[asked.large ? 'large' : 'usual']
  expect(type).toBeGreaterThanOrEqual(least)
  const said = new Map<string, string>()
  for (const sheet of sheets) {
    const whole = { x: 0, y: 0, w: sheet.width, h: sheet.height }
    const all = allBoxes(sheet.boxes)
    const within = (outer: Box) => {
      for (const line of outer.lines) {
        expect(inside(rectOf(line), outer, 0.5), `${outer.is} ${line.text}`).toBe(true)
        expect(line.size).toBeGreaterThanOrEqual(least)
      }
      for (const inner of outer.boxes)
        expect(inside(inner, outer, 0.05), `${outer.is} > ${inner.is}`).toBe(true)
    }
    all.forEach(within)
    for (const box of sheet.boxes) expect(inside(box, whole), box.is).toBe(true)
    const apart = all.filter((box) => isWords(box) || box.is === 'fact' || box.is === 'item')
    for (const [at, one] of apart.entries())
      for (const two of apart.slice(at + 1)) expect(overlap(one, two), `${one.of} over ${two.of}`).toBe(false)
    for (const [at, one] of sheet.boxes.entries())
      for (const two of sheet.boxes.slice(at + 1))
        expect(overlap(one, two, 0.05), `${one.is} ${one.of} over ${two.is} ${two.of}`).toBe(false)
    for (const box of all.filter(isWords))
      said.set(box.of, (said.get(box.of) ?? '') + box.lines.map((line) => line.text).join(' '))
  }
  return { sheets, said }
}
const anyPaper = fc.record({
  size: fc.constantFrom('A4', 'A3', 'A2', 'A1', 'A0'),
  upright: fc.boolean(),
  large: fc.boolean(),
  languages: fc.constantFrom(['en-GB'] as const, ['cy'] as const, ['cy', 'en-GB'] as const),
  sides: fc.constantFrom('canvas' as const, 'both' as const),
}) as fc.Arbitrary<Partial<CanvasPaper>>
const anyCanvas = fc.record({
  method: fc.constantFrom(...canvasMethods.map((one) => one.id)),
  cards: fc.nat(40),
  long: fc.constantFrom(0, 3, 60),
  seed: fc.nat(1_000_000),
  steps: fc.array(fc.constantFrom('Hears about it', 'Walks in', 'Needs somewhere else', 'Comes back'), {
    minLength: 1,
    maxLength: 14,
  }),
})

describe('a canvas on paper', () => {
  it('[V40] every line lies in its box, no card lies over another, and nobody’s words are cut or lost', () => {
    fc.assert(
      fc.property(anyCanvas, anyPaper, (canvas, over) => {
        const view = aFullCanvas(canvas).view()
        const { said } = holds(view, paper(over))
        const placed = placedOn(view)
        expect([...said.keys()].sort()).toEqual(placed.map((one) => one.id).sort())
        for (const one of placed) {
          const drawn = squeezed(said.get(one.id)!).replaceAll(/(parhad·?|continued)+/gu, '')
          expect(drawn).toContain(squeezed(one.words.text))
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)
  it('[V41] a blank one has its lanes and no card, fact or line', () => {
    for (const { id } of canvasMethods) {
      const view = aFullCanvas({ method: id, cards: 12, long: 0, seed: 7, steps: ['One', 'Two'] }).view()
      const { sheets } = holds(view, paper({ fill: 'blank', languages: ['en-GB', 'cy'] }))
      const all = sheets.flatMap((sheet) => allBoxes(sheet.boxes))
      expect(all.filter((box) => isWords(box) || box.is === 'fact' || box.is === 'item')).toEqual([])
      const words = all.flatMap((box) => box.lines.map((line) => line.text)).join(' ')
      for (const lane of [...view.heads, ...view.lanes])
        expect(squeezed(words)).toContain(squeezed(lane.title.cy))
    }
  })
  it('[V42] letters are as wide as in the font that ships', () => {
    expect(letterWidths()).toEqual(widths)
    expect(measureText('ŵŷ', 10, true)).toBeGreaterThan(measureText('ŵŷ', 10, false))
  })
  it('[V40] lines hold every letter of a text, however narrow', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 20, max: 300 }),
        (text, width) => {
          const lines = linesOf(text, { width, size: 10, bold: false }, measureText)
          expect(squeezed(lines.join(''))).toBe(squeezed(text))
        },
      ),
    )
  })
})

// What a person may ask of a canvas on paper or as a file: the border between a window and the store checks it.
import { z } from 'zod'
import { printSizes } from '../methods/canvasKinds.ts'
import { paperLanguages } from '../paper/node.ts'

const id = z.string().min(1).max(120)
export const canvasFormats = ['pdf', 'svg', 'png', 'docx', 'html', 'md', 'txt', 'json'] as const
export type CanvasFormat = (typeof canvasFormats)[number]
/** Drawings; the others are documents to be read line by line, or data. */
export const drawnFormats = ['pdf', 'svg', 'png'] as const
export const isDrawn = (format: CanvasFormat): boolean => (drawnFormats as readonly string[]).includes(format)

export const canvasAsked = z.strictObject({
  canvas: id,
  fill: z.enum(['filled', 'blank']),
  audience: z.enum(['programme', 'commissioner', 'public']),
  languages: z.enum(paperLanguages),
  size: z.enum(printSizes),
  upright: z.boolean(),
  large: z.boolean(),
  sides: z.enum(['canvas', 'guide', 'both']),
  /** Whole sheets, or cut into pages of a printer, to be joined. */
  tiles: z.enum(['whole', 'A4', 'A3']),
})
export type CanvasAsked = z.infer<typeof canvasAsked>

export const canvasPreview = z.strictObject({
  /** The first sheets as SVG, as they will be. */
  sheets: z.array(z.string()),
  /** How many sheets there are altogether, and how many pages come out of the printer. */
  of: z.number().int(),
  pages: z.number().int(),
  /** What the words of cards are set in, in points. */
  type: z.number(),
  /** Whose words are in it, and how many of the cards are not for this audience. */
  contributions: z.array(id),
  held: z.number().int(),
})
export type CanvasPreview = z.infer<typeof canvasPreview>

/** Dots to the inch of a picture: a poster's would be too many to open. */
export const dpiOf = (size: CanvasAsked['size']): number => (size === 'A0' || size === 'A1' ? 150 : 300)
/** How far tiles lie over each other, in millimetres. */
export const tileOverlap = 10
/** More sheets than these are not shown beforehand. */
export const mostShown = 12

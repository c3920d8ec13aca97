import type { CanvasAsked, CanvasFormat } from '../../../../shared/exports/canvasAsked.ts'
import type { CanvasView } from '../../../../shared/queries/canvas.ts'
import type { Language } from '../../../../shared/words/catalogue.ts'

/** What is chosen on the screen. */
export type Chosen = CanvasAsked & { format: CanvasFormat }
let last: Chosen | null = null

/** Gives, or keeps while the app runs, what was chosen last for this canvas. It holds nobody's words. */
export function lastChoice(canvas: string, now?: Chosen): Chosen | null {
  if (now) last = now
  return last?.canvas === canvas ? last : null
}

export const firstChoice = ({ canvas, method }: CanvasView, language: Language): Chosen => ({
  canvas: canvas.id,
  fill: 'filled',
  audience: 'programme',
  languages: language === 'cy' ? 'cy' : 'en-GB',
  size: method.print.size,
  upright: method.print.upright,
  large: false,
  sides: 'canvas',
  tiles: 'whole',
  format: 'pdf',
})

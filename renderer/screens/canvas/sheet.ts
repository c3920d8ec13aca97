import type { CanvasView } from '../../../shared/queries/canvas.ts'

/** A cell that is chosen, and perhaps one card in it. `column` is null where the canvas has none there. */
export type Chosen = { lane: string; column: string | null; card?: string }

/** What every way of drawing a canvas is given: LanesSheet, FreeSheet, NetworkSheet. */
export type SheetProps = {
  view: CanvasView
  chosen: Chosen | null
  onChoose: (chosen: Chosen | null) => void
  readOnly: boolean
}

/** What the other ways of looking at a canvas are given: as a table, its lines, beside another, on paper. */
export type ViewProps = { view: CanvasView; readOnly: boolean }

/** What is made of one cell: a clause. */
export type CellProps = { view: CanvasView; lane: string; column: string | null }

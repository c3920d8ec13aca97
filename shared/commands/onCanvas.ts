import { z } from 'zod'
import type { CanvasMethod } from '../methods/canvases.ts'
import type { Live, Model } from '../model.ts'
import { citableKinds } from '../queries/citable.ts'
import { canvasMethodInModel } from '../queries/canvasMethods.ts'
import { cellPlace } from '../records/canvasPlacement.ts'

/** A cell as commands are told of it: a lane, and a column where the canvas has them. */
export const aCell = { lane: cellPlace.lane, column: cellPlace.column.nullish() }
export const aPoint = z.strictObject({
  x: z.number().int().min(-100_000).max(100_000),
  y: z.number().int().min(-100_000).max(100_000),
})
export type Cell = { lane: string; column?: string | null | undefined }

/** The canvas, and what it is made of; nothing where either is not here. */
export function canvasHere(
  model: Model,
  id: string | null | undefined,
  day: string,
): { canvas: Live<'canvas'>; method: CanvasMethod } | undefined {
  const canvas = model.get('canvas', id)
  const method = canvas && canvasMethodInModel(model, canvas.method, day)
  return canvas && method ? { canvas, method } : undefined
}

/** True where the canvas has such a cell: heads and areas have no column, every other cell has one. */
export function isCell(
  model: Model,
  here: { canvas: Live<'canvas'>; method: CanvasMethod },
  cell: Cell,
): boolean {
  const lane = here.method.lanes.find((one) => one.id === cell.lane)
  if (!lane) return false
  const { family, columns } = here.method
  if (lane.head || family === 'network' || family === 'free') return !cell.column
  if (family === 'grid') return columns.some((one) => one.id === cell.column)
  return model.get('canvasStep', cell.column)?.canvas === here.canvas.id
}

/** True of what may be placed: something that was said, or was made of what was said, and stands. */
export const isPlaceable = (model: Model, id: string): boolean => {
  const rec = model.rec(id)
  return !!rec && !rec.removed && (citableKinds as readonly string[]).includes(rec.kind)
}

export const placedIn = (model: Model, canvas: string, cell: Cell): Live<'canvasPlacement'>[] =>
  model
    .of('canvasPlacement', 'canvas', canvas)
    .filter((one) => one.lane === cell.lane && (one.column ?? null) === (cell.column ?? null))

export const cellsAt = (model: Model, canvas: string, cell: Cell): Live<'canvasCell'>[] =>
  model
    .of('canvasCell', 'canvas', canvas)
    .filter((one) => one.lane === cell.lane && (one.column ?? null) === (cell.column ?? null))

import type { Row, Rows } from '../../../shared/rows.ts'

/** The record of a lane or column of a canvas of the programme's own, by what the canvas knows it by. */
export const partRow = (rows: Rows, method: string, key: string | undefined): Row<'canvasPart'> | undefined =>
  rows.where('canvasPart', 'method', method).find((one) => one.key === key)

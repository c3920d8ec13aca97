// What canvases are made of, without the schema of their files: records name these, and every window reads records.

/**
 * How a canvas is laid out.
 * - `grid`: its own lanes across its own columns.
 * - `lanes`: lanes across steps the room adds, renames, splits and merges.
 * - `network`: one lane whose cards are joined by lines, the others beside it.
 * - `free`: areas laid on a sheet of twelve columns.
 */
export const canvasFamilies = ['grid', 'lanes', 'network', 'free'] as const
export type CanvasFamily = (typeof canvasFamilies)[number]
/** How a line between two lanes is sewn: told apart without colour. */
export const canvasStitches = ['long', 'dashed', 'dotted'] as const
/** What may be said of a cell beside its cards. */
export const cellFacts = ['signal', 'fails', 'wait', 'told', 'feeling'] as const
export type CellFact = (typeof cellFacts)[number]
export const printSizes = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
export type PrintSize = (typeof printSizes)[number]

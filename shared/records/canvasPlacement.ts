import { z } from 'zod'
import { defineRecord, rank, ref } from '../record.ts'

/** A lane, and a column where the canvas has them: the id of a step, or the name of a fixed column. */
export const cellPlace = {
  lane: z.string().min(1).max(120),
  column: z.string().min(1).max(120),
}
export const placedAs = ['card', 'comment', 'question'] as const
export type PlacedAs = (typeof placedAs)[number]

/** Something that was said, placed in a cell of a canvas. The words stay where they are: this only points at them. */
export const canvasPlacement = defineRecord({
  kind: 'canvasPlacement',
  prefix: 'cpl',
  seenBy: 'audiences',
  fields: {
    canvas: ref,
    ...cellPlace,
    /** A contribution, theme, statement, design element, commitment or learning cycle. */
    on: ref,
    as: z.enum(placedAs),
    /** Where a card of a network lies, in hundredths of its breadth from its top left corner. */
    x: z.number().int().min(-100_000).max(100_000),
    y: z.number().int().min(-100_000).max(100_000),
    /** How much power an actor has here, as those at the table see it: 1 little, 3 much. */
    power: z.number().int().min(1).max(3),
    /** An open question that was answered. */
    settled: z.boolean(),
    /** The placement it was copied from, on another canvas. */
    from: ref,
    rank,
  },
})

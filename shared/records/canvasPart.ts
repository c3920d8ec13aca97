import { z } from 'zod'
import { canvasStitches, cellFacts } from '../methods/canvasKinds.ts'
import { clauseTypes } from './clause.ts'
import { defineRecord, rank, ref, saidList } from '../record.ts'

/** A lane, a fixed column or a kind of line of a canvas of the programme's own: texts as in `canvasMethod`. */
export const canvasPart = defineRecord({
  kind: 'canvasPart',
  prefix: 'cpt',
  seenBy: 'audiences',
  fields: {
    method: ref,
    part: z.enum(['lane', 'column', 'link']),
    /** What placements, cells and lines know it by; given once, so that a new name moves nothing. */
    key: z.string().min(1).max(60),
    titles: saidList,
    helps: saidList,
    prompts: saidList,
    /** The sentences a line reads as. */
    reads: saidList,
    stitch: z.enum(canvasStitches),
    lineTitles: saidList,
    head: z.boolean(),
    lived: z.boolean(),
    nodes: z.boolean(),
    facts: z.array(z.enum(cellFacts)).max(cellFacts.length),
    /** Where a clause made of one of its cells belongs, and its kind. */
    section: z.string().max(60),
    clauseType: z.enum(clauseTypes),
    at: z.strictObject({
      x: z.number().int().min(0).max(11),
      y: z.number().int().min(0).max(200),
      w: z.number().int().min(1).max(12),
      h: z.number().int().min(1).max(12),
    }),
    rank,
  },
})

import { z } from 'zod'
import { canvasFamilies, cellFacts, printSizes } from '../methods/canvasKinds.ts'
import { defineRecord, rank, saidList } from '../record.ts'

/** A canvas of the programme's own. Texts are lists with one text a language, or a list for each. */
export const canvasMethod = defineRecord({
  kind: 'canvasMethod',
  prefix: 'cmt',
  seenBy: 'audiences',
  fields: {
    names: saidList,
    abouts: saidList,
    family: z.enum(canvasFamilies),
    stepNames: saidList,
    starts: saidList,
    facts: z.array(z.enum(cellFacts)).max(cellFacts.length),
    size: z.enum(printSizes),
    upright: z.boolean(),
    /** The canvas it was copied from. */
    from: z.string().max(120),
    rank,
  },
})

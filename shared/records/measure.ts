import { z } from 'zod'
import { defineRecord, rank, ref, said } from '../record.ts'

/** A number counted during a learning cycle. */
export const measure = defineRecord({
  kind: 'measure',
  prefix: 'mea',
  seenBy: 'audiences',
  fields: {
    cycle: ref,
    name: said,
    value: z.number(),
    /** The measure it is a part of: followed up, out of the handovers made. */
    outOf: ref,
    rank,
  },
})

import { z } from 'zod'
import { defineRecord, rank, ref, refs, said } from '../record.ts'

/** A design element: must be the same everywhere, or chosen by each place. */
export const design = defineRecord({
  kind: 'design',
  prefix: 'des',
  seenBy: 'audiences',
  fields: {
    workshop: ref,
    text: said,
    type: z.enum(['standard', 'local_choice']),
    themes: refs,
    rank,
  },
})

import { z } from 'zod'
import { defineRecord, rank, said } from '../record.ts'

/** What is open, what is fixed, what nobody knows yet. */
export const parameter = defineRecord({
  kind: 'parameter',
  prefix: 'par',
  seenBy: 'audiences',
  fields: {
    text: said,
    state: z.enum(['open', 'fixed', 'unknown']),
    rank,
  },
})

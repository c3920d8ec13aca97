import { z } from 'zod'
import { defineRecord, rank, ref, refs } from '../record.ts'

/** Two people, or three, who sit together for one round of a workshop: who sat with whom, and nothing they said. */
export const pair = defineRecord({
  kind: 'pair',
  prefix: 'pai',
  seenBy: 'team',
  fields: {
    workshop: ref,
    /** From one; a new round keeps the old ones, so that people meet somebody else. */
    round: z.number().int().min(1).max(1000),
    people: refs,
    rank,
  },
})

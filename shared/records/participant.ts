import { z } from 'zod'
import { defineRecord, rank, said, saidList } from '../record.ts'

/** Somebody who takes part. Every fact about them is words of theirs, so that it can be taken back. */
export const participant = defineRecord({
  kind: 'participant',
  prefix: 'per',
  seenBy: 'team',
  fields: {
    /** An alias of their choosing that hints at nothing. */
    alias: said,
    role: said,
    organisation: said,
    experience: said,
    stage: said,
    period: said,
    needs: saidList,
    language: z.string().max(35),
    payment: z.enum(['none', 'offered', 'accepted', 'declined']),
    rank,
  },
})

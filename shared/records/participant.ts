import { z } from 'zod'
import { defineRecord, rank, said, saidList } from '../record.ts'

export const payments = z.enum(['none', 'offered', 'accepted', 'declined'])

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
    /** How they came to be asked, and from which part of life: a key of `sectors`. */
    recruited: said,
    sector: said,
    needs: saidList,
    language: said,
    /** One of `payments`. */
    payment: said,
    rank,
  },
})

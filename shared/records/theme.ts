import { z } from 'zod'
import { defineRecord, rank, ref, said } from '../record.ts'

/** A cluster named in participants’ words. */
export const theme = defineRecord({
  kind: 'theme',
  prefix: 'thm',
  seenBy: 'audiences',
  fields: {
    workshop: ref,
    label: said,
    /** What the vote hides. */
    minorityNote: said,
    parent: ref,
    /** Kept for files from before there were rounds of dots; nothing writes it. See `vote`. */
    dots: z.number().int().min(0).max(100000),
    rank,
  },
})

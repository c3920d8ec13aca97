import { z } from 'zod'
import { day, defineRecord, rank, ref, said } from '../record.ts'

/** You said / we did / we did not, because. */
export const challenge = defineRecord({
  kind: 'challenge',
  prefix: 'cha',
  seenBy: 'audiences',
  fields: {
    workshop: ref,
    youSaid: said,
    weDid: said,
    weDidNotBecause: said,
    to: said,
    due: day,
    /** When it was asked, and when the first answer came. */
    askedOn: day,
    answeredOn: day,
    reviewOn: day,
    status: z.enum(['open', 'done', 'not_now']),
    rank,
  },
})

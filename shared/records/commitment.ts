import { z } from 'zod'
import { day, defineRecord, rank, ref, said } from '../record.ts'

/** What somebody will do, offers to do, or asks of somebody. */
export const commitment = defineRecord({
  kind: 'commitment',
  prefix: 'com',
  seenBy: 'audiences',
  fields: {
    workshop: ref,
    type: z.enum(['commitment', 'offer', 'request']),
    text: said,
    by: ref,
    /** A role or an organisation, where it is nobody by themselves. */
    byWhom: said,
    to: said,
    due: day,
    /** When it was asked, and when an answer came: days to decision. */
    askedOn: day,
    answeredOn: day,
    status: z.enum(['open', 'in_progress', 'done', 'answered', 'declined']),
    reply: said,
    rank,
  },
})

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
    to: said,
    due: day,
    status: z.enum(['open', 'in_progress', 'done', 'answered', 'declined']),
    reply: said,
    rank,
  },
})

import { z } from 'zod'
import { day, defineRecord, ref, refs } from '../record.ts'

/** That something was taken back or erased, at one laptop: what every other laptop of the team has to confirm. */
export const withdrawal = defineRecord({
  kind: 'withdrawal',
  prefix: 'wdr',
  seenBy: 'team',
  addOnly: true,
  fields: {
    what: z.enum(['takenBack', 'erased']),
    /** The answers that take back, or the ids that were erased: random, and of nobody. */
    ids: refs,
    /** Where it was done. */
    device: ref,
    onDay: day,
  },
})

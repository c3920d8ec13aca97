import { z } from 'zod'
import { day, defineRecord, ref } from '../record.ts'

/**
 * The rung people themselves say the work stands on: slips without names, counted by hand, one number a rung in the
 * order of the ladder. Who said which is nowhere.
 */
export const felt = defineRecord({
  kind: 'felt',
  prefix: 'flt',
  seenBy: 'team',
  fields: {
    workshop: ref,
    onDay: day,
    counts: z.array(z.number().int().min(0).max(10_000)).length(5),
  },
})

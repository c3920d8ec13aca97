import { z } from 'zod'
import { defineRecord, ref, said } from '../record.ts'

/** Somebody at one workshop: the same person comes to the next one under the same alias. */
export const attendance = defineRecord({
  kind: 'attendance',
  prefix: 'att',
  seenBy: 'team',
  fields: {
    workshop: ref,
    person: ref,
    here: z.boolean(),
    /** "10:05" and "12:40": facts about a person, and so words of theirs. Not kept where they keep nothing. */
    arrived: said,
    left: said,
  },
})

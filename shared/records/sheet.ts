import { z } from 'zod'
import { day, defineRecord, ref, refs } from '../record.ts'

/** A sheet of paper that was printed with a short id, so that it is known when it comes back. */
export const sheet = defineRecord({
  kind: 'sheet',
  prefix: 'sht',
  seenBy: 'team',
  fields: {
    workshop: ref,
    /** Four characters and a check character: paper/code.ts. */
    code: z.string().length(5),
    form: z.enum(['story', 'cards', 'dots']),
    languages: z.enum(['en-GB', 'cy', 'both']),
    printedOn: day,
    /** On a dot sheet: the round it was printed for, and what stands on it, in its order. */
    vote: ref,
    over: refs,
    /** When it was last keyed in (ISO 8601), and the contributions it brought. */
    keyedAt: z.string().max(40),
    made: refs,
  },
})

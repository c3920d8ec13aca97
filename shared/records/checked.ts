import { z } from 'zod'
import { day, defineRecord, ref, said } from '../record.ts'

/** An answer to one line of a checklist, at one workshop. Of the work, never of a person. */
export const checked = defineRecord({
  kind: 'checked',
  prefix: 'chk',
  seenBy: 'team',
  fields: {
    workshop: ref,
    list: z.string().max(60),
    item: z.string().max(60),
    answer: z.string().max(60),
    /** What is to be done about it; only where the line of the list asks for words. */
    next: said,
    onDay: day,
  },
})

import { z } from 'zod'
import { defineRecord, ref, refs, said } from '../record.ts'

/** Once round the table: who is asked in which order, what is asked, and who keeps time, writes and challenges. The team only. */
export const round = defineRecord({
  kind: 'round',
  prefix: 'rnd',
  seenBy: 'team',
  fields: {
    workshop: ref,
    number: z.number().int().min(1).max(10_000),
    question: said,
    order: refs,
    /** What everybody has, in minutes: the same for all, and nobody is cut off by it. */
    minutesEach: z.number().min(0.5).max(60),
    timekeeper: ref,
    scribe: ref,
    challenger: ref,
    /** When the turn that is on began (ISO 8601). */
    turnAt: z.string().max(40),
    doneAt: z.string().max(40),
  },
})

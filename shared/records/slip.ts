import { z } from 'zod'
import { day, defineRecord, ref } from '../record.ts'

/** The code on a slip of paper somebody took home: it leads back to their words and names nobody. */
export const slip = defineRecord({
  kind: 'slip',
  prefix: 'slp',
  seenBy: 'team',
  addOnly: true,
  fields: {
    /** Whose words; or, where nobody signed them, which. */
    person: ref,
    contribution: ref,
    /** As `plainSlipCode` has it: see slipCode.ts. */
    code: z.string().max(20),
    onDay: day,
  },
})

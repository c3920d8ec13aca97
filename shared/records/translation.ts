import { z } from 'zod'
import { defineRecord, ref, said } from '../record.ts'

/** Somebody's words in another language, laid beside them: made from them, and never in their place. */
export const translation = defineRecord({
  kind: 'translation',
  prefix: 'trl',
  seenBy: 'audiences',
  fields: {
    /** The contribution. */
    of: ref,
    text: said,
    title: said,
    /** The wordings it was made from: where others stand now, it is of older words. */
    from: ref,
    fromTitle: ref,
    by: z.enum(['teller', 'facilitator', 'interpreter']),
  },
})

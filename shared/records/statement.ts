import { z } from 'zod'
import { defineRecord, rank, ref, refs, said } from '../record.ts'

/** A possibility statement: affirmative, present tense, stretching, vivid, grounded. */
export const statement = defineRecord({
  kind: 'statement',
  prefix: 'pst',
  seenBy: 'audiences',
  fields: {
    workshop: ref,
    text: said,
    themes: refs,
    groundedIn: refs,
    checks: z.strictObject({
      affirmative: z.boolean(),
      presentTense: z.boolean(),
      stretching: z.boolean(),
      vivid: z.boolean(),
      grounded: z.boolean(),
    }),
    rank,
  },
})

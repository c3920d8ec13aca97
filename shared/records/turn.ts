import { z } from 'zod'
import { defineRecord, ref, said } from '../record.ts'

/** What came of one person's turn in a round. */
export const turn = defineRecord({
  kind: 'turn',
  prefix: 'trn',
  seenBy: 'team',
  fields: {
    round: ref,
    person: ref,
    /** Passed: asked again once everybody else was. Rested: asked twice, and need not. */
    state: z.enum(['spoken', 'passed', 'rested']),
    /** Seconds they had the floor: a fact about a person, and so words of theirs. Not kept where they keep nothing. */
    spokeFor: said,
  },
})

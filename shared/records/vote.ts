import { z } from 'zod'
import { defineRecord, rank, ref, refs, said } from '../record.ts'

/**
 * One round of dots: over what, and how many each. Rounds are never replaced: a re-vote is another one. Until it is
 * revealed nobody can tell where its dots lie (see `rows.ts`).
 */
export const vote = defineRecord({
  kind: 'vote',
  prefix: 'vot',
  seenBy: 'audiences',
  fields: {
    workshop: ref,
    question: said,
    /** Dots a person may place. */
    each: z.number().int().min(1).max(100),
    /** The themes, contributions or cells of a canvas people choose between. */
    over: refs,
    revealedAt: z.string().max(40),
    /** What this vote hides, asked for when it is revealed. */
    hides: said,
    rank,
  },
})

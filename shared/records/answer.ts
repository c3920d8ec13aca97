import { z } from 'zod'
import { day, defineRecord, ref, refs, said } from '../record.ts'
import { axesSchema } from '../consent/answer.ts'

/**
 * How somebody said their words may be kept, used, named, shared, and until when.
 * Whole and never edited: see consent/history.ts for how several meet.
 */
export const answer = defineRecord({
  kind: 'answer',
  prefix: 'ans',
  seenBy: 'team',
  addOnly: true,
  fields: {
    /** Whose answer: a person (for the programme, or for one contribution), or a workshop (the group's agreement). */
    person: ref,
    contribution: ref,
    workshop: ref,
    axes: axesSchema,
    /** The answers this one was given beside, and replaces. */
    names: refs,
    purposes: z.strictObject({
      contactAgain: z.boolean(),
      recordExperience: z.boolean(),
      keepNeeds: z.boolean(),
    }),
    how: z.enum(['written', 'spoken', 'signed', 'message', 'form', 'agreed_in_the_room', 'import']),
    heardBy: said,
    onDay: day,
    /** On an agreement: it also renews the date for words taken under the ones it names. */
    renews: z.boolean(),
  },
})

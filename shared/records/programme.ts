import { z } from 'zod'
import { day, defineRecord, said } from '../record.ts'

/** What a group of people set out to find out together. One file holds one programme. */
export const programme = defineRecord({
  kind: 'programme',
  prefix: 'prg',
  seenBy: 'audiences',
  fields: {
    title: said,
    purpose: said,
    nation: z.enum(['england', 'wales', 'scotland', 'northern_ireland', 'other']),
    placeLevel: z.enum(['neighbourhood', 'place', 'system']),
    geography: said,
    decisionMaker: said,
    replyBy: day,
    /** Rung on the co-production ladder the programme claims for itself. */
    rung: z.enum(['inform', 'consult', 'engage', 'co_design', 'co_production']),
    /** The organisation's own lawful basis, apart from what people agree to. */
    lawfulBasis: z.enum([
      'public_task',
      'legal_obligation',
      'legitimate_interests',
      'consent',
      'not_recorded',
    ]),
    /** Who keeps what is said: an organisation, and somebody to ask. */
    keeper: said,
    /** How to take words back: a person, a number, a desk. */
    takeBackBy: said,
    /** Whether a public body holds it, which anybody may ask under freedom of information. */
    publicBody: z.enum(['yes', 'no']),
    /** Whom to complain to about how words are looked after. */
    complaintsTo: said,
    /** After these days names, access needs, words and counts come up to be deleted. */
    namesUntil: day,
    needsUntil: day,
    wordsUntil: day,
    countsUntil: day,
    sample: z.boolean(),
  },
})

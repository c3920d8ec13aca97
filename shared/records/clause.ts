import { z } from 'zod'
import { defineRecord, rank, ref, refs, said } from '../record.ts'

export const clauseTypes = [
  'outcome',
  'standard',
  'local_choice',
  'activity',
  'condition',
  'open_question',
] as const
export type ClauseType = (typeof clauseTypes)[number]

/** One line of the specification. */
export const clause = defineRecord({
  kind: 'clause',
  prefix: 'cla',
  seenBy: 'audiences',
  fields: {
    specification: ref,
    section: z.string().max(60),
    type: z.enum(clauseTypes),
    text: said,
    rank,
    /** The clause this one is a new wording of. */
    rewords: ref,
    because: refs,
    /** Contributions retold in our own words: each save is checked against them. */
    retold: refs,
    /** No longer part of the outline; earlier versions still hold it. */
    retired: z.boolean(),
  },
})

import { z } from 'zod'
import { defineRecord, rank, ref, refs, said } from '../record.ts'

/** A canvas somebody works on: which one it is, and what it is about. What lies on it are placements. */
export const canvas = defineRecord({
  kind: 'canvas',
  prefix: 'cnv',
  seenBy: 'audiences',
  fields: {
    /** Where it is worked on: cards written on it are contributions under this workshop's agreement. */
    workshop: ref,
    /** A canvas that ships, or one of the programme's own. */
    method: z.string().max(120),
    name: said,
    /** The table whose version it is, where several tables work on the same. */
    table: said,
    of: z.enum(['today', 'tomorrow']),
    /** The one it was copied from: today beside tomorrow. */
    beside: ref,
    /** The tables' versions it brings together. */
    madeFrom: refs,
    rank,
  },
})

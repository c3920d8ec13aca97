import { z } from 'zod'
import { day, defineRecord, ref, refs, said, saidList } from '../record.ts'
import { clauseTypes } from './clause.ts'

/** A cut of the outline on a day, with its reason. */
export const version = defineRecord({
  kind: 'version',
  prefix: 'ver',
  seenBy: 'audiences',
  fields: {
    specification: ref,
    number: z.string().max(20),
    change: said,
    onDay: day,
    status: z.enum(['outline', 'prototype', 'adopted']),
    because: refs,
    /** The clauses as they stood, in order, with their wording and what each rested on. */
    clauses: refs,
    texts: saidList,
    cut: z.array(
      z.strictObject({
        clause: ref,
        section: z.string().max(60),
        type: z.enum(clauseTypes),
        rests: refs,
        rewords: ref.nullable(),
      }),
    ),
  },
})

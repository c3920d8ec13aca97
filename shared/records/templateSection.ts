import { z } from 'zod'
import { defineRecord, rank, ref, saidList } from '../record.ts'

/** A heading of a programme's own kind of document: texts as in `template`. */
export const templateSection = defineRecord({
  kind: 'templateSection',
  prefix: 'tse',
  seenBy: 'audiences',
  fields: {
    template: ref,
    titles: saidList,
    /** Words that stand there whatever the outline says. */
    standings: saidList,
    level: z.number().int().min(1).max(2),
    numbered: z.boolean(),
    takes: z.array(z.string().max(80)).max(80),
    parts: z.array(z.string().max(40)).max(40),
    most: z.number().int().min(1).max(500),
    plain: z.boolean(),
    rank,
  },
})

import { z } from 'zod'
import { day, defineRecord, ref, said } from '../record.ts'

/** A document that came back: which copy it was, from whom, when it was read, and what in it is not proposed. */
export const returned = defineRecord({
  kind: 'returned',
  prefix: 'rtn',
  seenBy: 'team',
  fields: {
    specification: ref,
    handover: ref,
    file: said,
    /** Who sent it, if somebody typed that. Names in the file itself are not kept. */
    by: said,
    onDay: day,
    hash: z.string().max(128),
    /** Clauses of it that say what they said. */
    same: z.number().int(),
    /** Changes proposed before, from this document or another. */
    again: z.number().int(),
    /** Changes to words that were taken back since, or never went out: nothing of them is kept. */
    held: z.number().int(),
    /** New paragraphs outside the sections, among what people said. */
    outside: z.number().int(),
  },
})

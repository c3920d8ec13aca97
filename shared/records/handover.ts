import { z } from 'zod'
import { day, defineRecord, refs, said } from '../record.ts'

/** The record of an export: who received what, and whose words were in it. */
export const handover = defineRecord({
  kind: 'handover',
  prefix: 'han',
  seenBy: 'team',
  fields: {
    audience: z.enum(['programme', 'commissioner', 'public']),
    format: z.string().max(20),
    recipient: said,
    version: z.string().max(20),
    onDay: day,
    hash: z.string().max(128),
    file: said,
    contributions: refs,
  },
})

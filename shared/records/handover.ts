import { z } from 'zod'
import { day, defineRecord, ref, refs, said } from '../record.ts'

/** The record of an export: who received what, and whose words were in it. */
export const handover = defineRecord({
  kind: 'handover',
  prefix: 'han',
  seenBy: 'team',
  fields: {
    audience: z.enum(['programme', 'commissioner', 'public']),
    format: z.string().max(20),
    /** The kind of document: one that ships, or the id of one of the programme's own. */
    template: z.string().max(120),
    language: z.enum(['en-GB', 'cy']),
    recipient: said,
    version: z.string().max(20),
    onDay: day,
    hash: z.string().max(128),
    file: said,
    contributions: refs,
    /** The key a Word copy carries, and which of its blocks was which record, in which wording: so that it can come back. */
    copy: z.string().max(40),
    anchors: z.array(
      z.strictObject({
        anchor: z.string().max(80),
        section: z.string().max(60).optional(),
        clause: ref.optional(),
        words: ref.nullish(),
        evidence: ref.optional(),
      }),
    ),
  },
})

import { z } from 'zod'
import { day, defineRecord, ref, said } from '../record.ts'

/** What a room was told, before anything was written down, about who keeps it and how to take it back. */
export const readOut = defineRecord({
  kind: 'readOut',
  prefix: 'rdo',
  seenBy: 'team',
  fields: {
    workshop: ref,
    onDay: day,
    /** When, ISO 8601. */
    at: z.string().max(40),
    /** The wording as it was then: settings change, what a room was told does not. */
    text: said,
  },
})

import { z } from 'zod'
import { defineRecord, ref } from '../record.ts'

/** Two people, one asking and one telling. */
export const interview = defineRecord({
  kind: 'interview',
  prefix: 'int',
  seenBy: 'team',
  fields: {
    workshop: ref,
    interviewer: ref,
    storyteller: ref,
    story: ref,
    minutes: z.number().int().min(0).max(600),
  },
})

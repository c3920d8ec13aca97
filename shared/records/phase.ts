import { z } from 'zod'
import { defineRecord, rank, ref, said, saidList } from '../record.ts'

/** A step of the run-of-show. */
export const phase = defineRecord({
  kind: 'phase',
  prefix: 'pha',
  seenBy: 'audiences',
  fields: {
    workshop: ref,
    /** The step of the method it came from; its words come from the method's file unless changed here. */
    step: z.string().max(60),
    title: said,
    prompt: said,
    minutes: z
      .number()
      .int()
      .min(0)
      .max(24 * 60),
    rank,
    skipped: z.boolean(),
    /** When its clock last started (ISO 8601), and the seconds already run before that. */
    startedAt: z.string().max(40),
    ranSeconds: z.number().min(0).max(864000),
    extraMinutes: z.number().int().min(-1440).max(1440),
    doneAt: z.string().max(40),
    /** When the room last went to it (ISO 8601), and the seconds it was there before that: known without a clock. */
    enteredAt: z.string().max(40),
    spentSeconds: z.number().min(0).max(864000),
    /** Questions people ask each other and parts of the screen it is worked in, where a programme's own method gave them. */
    guide: saidList,
    uses: z.array(z.string().max(60)).max(30),
    rest: z.boolean(),
  },
})

import { z } from 'zod'
import { day, defineRecord, ref, said, saidList } from '../record.ts'

/** A day a room meets. `promises` are its working agreement, in the words on the wall. */
export const workshop = defineRecord({
  kind: 'workshop',
  prefix: 'wsh',
  seenBy: 'audiences',
  fields: {
    title: said,
    topic: said,
    method: z.string().max(60),
    date: day,
    start: z.string().regex(/^\d{2}:\d{2}$/),
    venue: said,
    support: said,
    facilitators: saidList,
    promises: saidList,
    /** The phase the room is in now. */
    phase: ref,
    /** The round of dots that counts, where it is not the last one revealed. */
    vote: ref,
  },
})

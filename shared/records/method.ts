import { z } from 'zod'
import { defineRecord, rank, saidList } from '../record.ts'

/** A programme's own way of working. Its texts are lists with one text a language, or a list for each. */
export const method = defineRecord({
  kind: 'method',
  prefix: 'mth',
  seenBy: 'audiences',
  fields: {
    names: saidList,
    abouts: saidList,
    promises: saidList,
    /** The method it was copied from. */
    from: z.string().max(60),
    /** A panel opens only once the room can be told what may change. */
    way: z.enum(['inquiry', 'panel']),
    rank,
  },
})

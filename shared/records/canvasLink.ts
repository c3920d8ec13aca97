import { z } from 'zod'
import { defineRecord, rank, ref, said, saidList } from '../record.ts'

/** A line between two cards of a canvas: an arrow, an exchange, a cause. */
export const canvasLink = defineRecord({
  kind: 'canvasLink',
  prefix: 'cln',
  seenBy: 'audiences',
  fields: {
    canvas: ref,
    /** Placements. */
    from: ref,
    to: ref,
    /** Which kind of line, as the canvas names them. */
    type: z.string().min(1).max(60),
    text: said,
    /** What other tables said of it. */
    also: saidList,
    /** It goes both ways. Not `both`: that is what a row says where two laptops set a field differently. */
    twoWay: z.boolean(),
    rank,
  },
})

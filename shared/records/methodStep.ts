import { z } from 'zod'
import { defineRecord, rank, ref, saidList } from '../record.ts'

/** A step of a programme's own way of working: texts as in `method`. */
export const methodStep = defineRecord({
  kind: 'methodStep',
  prefix: 'mst',
  seenBy: 'audiences',
  fields: {
    method: ref,
    titles: saidList,
    prompts: saidList,
    guide: saidList,
    minutes: z.number().int().min(0).max(1440),
    rest: z.boolean(),
    /** A panel opens with this step. */
    opens: z.boolean(),
    /** Parts of the workshop's screen it is worked in. */
    uses: z.array(z.string().max(60)).max(30),
    rank,
  },
})

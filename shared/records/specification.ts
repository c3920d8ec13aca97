import { z } from 'zod'
import { defineRecord, said } from '../record.ts'

/** The living outline. */
export const specification = defineRecord({
  kind: 'specification',
  prefix: 'spe',
  seenBy: 'audiences',
  fields: {
    title: said,
    template: z.string().max(60),
  },
})

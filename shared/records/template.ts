import { z } from 'zod'
import { defineRecord, rank, saidList } from '../record.ts'

/** A programme's own kind of document. Its texts are lists with one text a language. */
export const template = defineRecord({
  kind: 'template',
  prefix: 'tpl',
  seenBy: 'audiences',
  fields: {
    names: saidList,
    abouts: saidList,
    /** The template it was copied from. */
    from: z.string().max(60),
    rank,
  },
})

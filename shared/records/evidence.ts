import { defineRecord, rank, ref } from '../record.ts'

/** What a clause rests on. */
export const evidence = defineRecord({
  kind: 'evidence',
  prefix: 'evi',
  seenBy: 'audiences',
  fields: {
    clause: ref,
    /** A contribution, theme, statement, design element, commitment or learning cycle. */
    to: ref,
    rank,
  },
})

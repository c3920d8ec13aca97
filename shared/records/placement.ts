import { defineRecord, rank, ref } from '../record.ts'

/** Where a contribution lies on the board. Loose is no placement, or one with no theme. */
export const placement = defineRecord({
  kind: 'placement',
  prefix: 'pla',
  seenBy: 'audiences',
  fields: {
    contribution: ref,
    theme: ref,
    rank,
  },
})

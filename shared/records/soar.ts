import { defineRecord, ref, saidList } from '../record.ts'

/** Strengths, opportunities, aspirations, results. */
export const soar = defineRecord({
  kind: 'soar',
  prefix: 'soa',
  seenBy: 'audiences',
  fields: {
    workshop: ref,
    strengths: saidList,
    opportunities: saidList,
    aspirations: saidList,
    results: saidList,
  },
})

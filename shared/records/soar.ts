import { defineRecord, ref, refs, saidList } from '../record.ts'

export const soarParts = ['strengths', 'opportunities', 'aspirations', 'results'] as const
export type SoarPart = (typeof soarParts)[number]

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
    /** Contributions placed in each field, beside what was written there. */
    strengthsFrom: refs,
    opportunitiesFrom: refs,
    aspirationsFrom: refs,
    resultsFrom: refs,
  },
})

import { defineRecord, ref, said } from '../record.ts'

/** A facilitator's own note beside a step: for the team, and on no wall and in no document. */
export const aside = defineRecord({
  kind: 'aside',
  prefix: 'asi',
  seenBy: 'team',
  fields: { workshop: ref, phase: ref, text: said },
})

import { defineRecord, refs } from '../record.ts'

/** Two people who are not put together. The team only, and no reason is ever kept. */
export const apart = defineRecord({
  kind: 'apart',
  prefix: 'apt',
  seenBy: 'team',
  fields: { people: refs },
})

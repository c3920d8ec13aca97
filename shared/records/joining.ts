import { defineRecord, refs } from '../record.ts'

/** Two records of one person: one history from now on. */
export const joining = defineRecord({
  kind: 'joining',
  prefix: 'joi',
  seenBy: 'team',
  addOnly: true,
  fields: {
    people: refs,
  },
})

import { defineRecord, ref } from '../record.ts'

/** These words are theirs. */
export const signing = defineRecord({
  kind: 'signing',
  prefix: 'sig',
  seenBy: 'team',
  addOnly: true,
  fields: {
    contribution: ref,
    person: ref,
  },
})

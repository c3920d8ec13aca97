import { day, defineRecord, ref, said } from '../record.ts'

/** Who an alias is, kept apart, with a date of its own to be deleted. */
export const identity = defineRecord({
  kind: 'identity',
  prefix: 'idn',
  seenBy: 'team',
  fields: {
    person: ref,
    firstName: said,
    fullName: said,
    contact: said,
    deleteOn: day,
  },
})

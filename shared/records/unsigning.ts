import { defineRecord, ref, refs } from '../record.ts'

/** A name taken off a contribution: holds only against the answers it names. */
export const unsigning = defineRecord({
  kind: 'unsigning',
  prefix: 'uns',
  seenBy: 'team',
  addOnly: true,
  fields: {
    contribution: ref,
    person: ref,
    /** The signings it takes back, and the answers of that person it was weighed against. */
    signings: refs,
    names: refs,
  },
})

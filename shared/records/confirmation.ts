import { day, defineRecord, ref, refs } from '../record.ts'

/** A laptop says that what was taken back or erased elsewhere is gone from it, backups included. Copies carry it back. */
export const confirmation = defineRecord({
  kind: 'confirmation',
  prefix: 'cnf',
  seenBy: 'team',
  addOnly: true,
  fields: { withdrawals: refs, laptop: ref, onDay: day },
})

import { day, defineRecord, ref } from '../record.ts'

/** A workshop ended. Words kept for that workshop only end with it; reopening revives nothing. */
export const closing = defineRecord({
  kind: 'closing',
  prefix: 'clo',
  seenBy: 'team',
  addOnly: true,
  fields: {
    workshop: ref,
    onDay: day,
  },
})

import { day, defineRecord, ref } from '../record.ts'

/** One of the team's laptops and a device it counts as: a restore takes a new device and is the same laptop. */
export const laptop = defineRecord({
  kind: 'laptop',
  prefix: 'lap',
  seenBy: 'team',
  addOnly: true,
  fields: { laptop: ref, device: ref, onDay: day },
})

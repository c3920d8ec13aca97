import { z } from 'zod'
import { defineRecord, rank, ref, refs, said, saidList } from '../record.ts'

export const contributionTypes = [
  'note',
  'story',
  'quote',
  'wish',
  'strength',
  'concern',
  'challenge',
  'frustration',
  'idea',
  'image',
] as const
export type ContributionType = (typeof contributionTypes)[number]
/** The kinds one takes down on a line or ticks on a card, in the order of their numbers. */
export const takenDown: readonly ContributionType[] = [
  'note',
  'story',
  'quote',
  'strength',
  'wish',
  'idea',
  'concern',
]

/** Everything anyone says. Boards, canvases, maps and specifications only place or cite it. */
export const contribution = defineRecord({
  kind: 'contribution',
  prefix: 'con',
  seenBy: 'audiences',
  fields: {
    workshop: ref,
    phase: ref,
    type: z.enum(contributionTypes),
    text: said,
    title: said,
    /** What an image means to those who made it, and the table it was made at: theirs, like its words. */
    means: said,
    table: said,
    /** A picture of it, kept apart from the log: its id. It is shown to the facilitator and leaves for nobody. */
    picture: ref,
    /** The story a strength, wish or quote was told in, or the picture it was read from. */
    partOf: ref,
    values: saidList,
    /** What to take care with: said of the teller's words, so it goes with them. */
    sensitivity: saidList,
    checkedByTeller: z.boolean(),
    takenAt: z.string().max(40),
    /** Who said it, when that was known as it was written. Signings may follow. Set once. */
    people: refs,
    /** The group's agreements in force when it was taken, and the closings it came after. Set once. */
    agreements: refs,
    closings: refs,
    /** The contributions its words were made from, all ancestors flattened. Set once; outlasts the words. */
    madeFrom: refs,
    answeredBy: refs,
    status: z.enum(['open', 'answered', 'carried']),
    rank,
  },
})

import { z } from 'zod'
import { defineRecord, ref } from '../record.ts'

/** How dots came in: placed at the laptop by one person, or keyed in for the room or from a sheet of paper. */
export const waysOfVoting = ['screen', 'keyed'] as const
export type WayOfVoting = (typeof waysOfVoting)[number]

/**
 * That somebody has voted, and nothing of who. One person's at the laptop, or one sheet keyed in. Never edited, so
 * that laptops brought together have the dots of both.
 */
export const ballot = defineRecord({
  kind: 'ballot',
  prefix: 'bal',
  seenBy: 'team',
  fields: {
    vote: ref,
    how: z.enum(waysOfVoting),
    /** How many people’s dots it holds, where that is known. */
    people: z.number().int().min(0).max(100_000),
  },
})

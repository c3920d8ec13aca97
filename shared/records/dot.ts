import { z } from 'zod'
import { defineRecord, ref } from '../record.ts'
import { waysOfVoting } from './ballot.ts'

/** Dots of one ballot on one thing. They belong to nobody: no dot leads to a person. */
export const dot = defineRecord({
  kind: 'dot',
  prefix: 'dot',
  seenBy: 'audiences',
  fields: {
    vote: ref,
    ballot: ref,
    /** A theme or a contribution. Set again only where two themes become one. */
    on: ref,
    count: z.number().int().min(1).max(100_000),
    how: z.enum(waysOfVoting),
  },
})

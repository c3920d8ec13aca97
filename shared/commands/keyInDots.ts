import { z } from 'zod'
import { defineCommand, isRefusal, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { putBallot, someDots, stillOpen } from './voting.ts'

/** A sheet of dots counted in the room or on paper. More than the budget allows is kept: the scribe was there. */
export const keyInDots = defineCommand({
  name: 'keyInDots',
  args: z.strictObject({
    vote: anId,
    dots: someDots,
    people: z.number().int().min(0).max(100_000).nullish(),
  }),
  run: (model, { vote: id, dots, people }, make) => {
    const vote = stillOpen(model, id, dots)
    if (isRefusal(vote)) return vote
    if (!dots.length) return refuse('refusals.noDots')
    return putBallot(make, id, 'keyed', people ?? null, dots)
  },
})

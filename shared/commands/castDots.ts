import { z } from 'zod'
import { defineCommand, isRefusal, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { putBallot, someDots, stillOpen, sumOf } from './voting.ts'

/**
 * One person's dots, placed at the laptop; none at all is an answer too. Not undone by undo: whoever comes to the
 * laptop next must not be able to take the last person's ballot back out.
 */
export const castDots = defineCommand({
  name: 'castDots',
  undoable: false,
  args: z.strictObject({ vote: anId, dots: someDots }),
  run: (model, { vote: id, dots }, make) => {
    const vote = stillOpen(model, id, dots)
    if (isRefusal(vote)) return vote
    const each = vote.each ?? 3
    if (sumOf(dots) > each) return refuse('refusals.tooManyDots', { each })
    return putBallot(make, id, 'screen', 1, dots)
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Says which round counts, where it is not the last one revealed. Earlier and later rounds stay. */
export const countVote = defineCommand({
  name: 'countVote',
  args: z.strictObject({ vote: anId }),
  run: (model, args, make) => {
    const vote = model.get('vote', args.vote)
    if (!vote?.workshop) return refuse('refusals.notHere')
    if (!vote.revealedAt) return refuse('refusals.voteNotRevealed')
    make.edit('workshop', vote.workshop, { vote: vote.id })
    return { id: vote.id }
  },
})

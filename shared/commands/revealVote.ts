import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Shows everybody where the dots lie, and ends the round. Refused where nobody has placed any. */
export const revealVote = defineCommand({
  name: 'revealVote',
  args: z.strictObject({ vote: anId }),
  run: (model, args, make) => {
    const vote = model.get('vote', args.vote)
    if (!vote) return refuse('refusals.notHere')
    if (vote.revealedAt) return { id: vote.id }
    if (!model.of('ballot', 'vote', vote.id).length) return refuse('refusals.noDotsYet')
    make.edit('vote', vote.id, { revealedAt: make.at })
    return { id: vote.id }
  },
})

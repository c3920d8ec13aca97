import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Takes a sheet that was keyed in out again, with its dots. A person's own ballot stays where they put it. */
export const takeOutSheet = defineCommand({
  name: 'takeOutSheet',
  args: z.strictObject({ ballot: anId }),
  run: (model, args, make) => {
    const ballot = model.get('ballot', args.ballot)
    if (!ballot) return refuse('refusals.notHere')
    if (ballot.how !== 'keyed') return refuse('refusals.cannotRemove')
    if (model.get('vote', ballot.vote)?.revealedAt) return refuse('refusals.voteRevealed')
    for (const dot of model.of('dot', 'ballot', ballot.id)) make.remove(dot.id)
    make.remove(ballot.id)
    return { id: ballot.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId, place } from './arguments.ts'

/** A clause rests on this, too. */
export const linkEvidence = defineCommand({
  name: 'linkEvidence',
  args: z.strictObject({ clause: anId, to: anId }),
  run: (model, args, make) => {
    if (!model.get('clause', args.clause) || !model.rec(args.to) || model.rec(args.to)!.removed)
      return refuse('refusals.notHere')
    const links = model.of('evidence', 'clause', args.clause)
    const here = links.find((link) => link.to === args.to)
    return {
      id:
        here?.id ?? make.add('evidence', { clause: args.clause, to: args.to, rank: place(links, undefined) }),
    }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId, place } from './arguments.ts'

/** Lays a contribution under one more theme: the same words may stand in several places. */
export const layAlso = defineCommand({
  name: 'layAlso',
  args: z.strictObject({ contribution: anId, theme: anId }),
  run: (model, args, make) => {
    if (!model.get('contribution', args.contribution) || !model.get('theme', args.theme))
      return refuse('refusals.notHere')
    const here = model.of('placement', 'contribution', args.contribution).find((p) => p.theme === args.theme)
    return {
      id:
        here?.id ??
        make.add('placement', {
          contribution: args.contribution,
          theme: args.theme,
          rank: place(model.of('placement', 'theme', args.theme), undefined),
        }),
    }
  },
})

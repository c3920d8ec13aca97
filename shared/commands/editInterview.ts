import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** The story an interview gave, once it is written down. */
export const editInterview = defineCommand({
  name: 'editInterview',
  args: z.strictObject({
    id: anId,
    story: anId.nullish(),
    minutes: z.number().int().min(0).max(600).nullish(),
  }),
  run: (model, args, make) => {
    if (!model.get('interview', args.id)) return refuse('refusals.notHere')
    if (args.story && !model.get('contribution', args.story)) return refuse('refusals.notHere')
    make.edit('interview', args.id, { story: args.story, minutes: args.minutes })
    return { id: args.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Who asked whom, and the story it gave. */
export const addInterview = defineCommand({
  name: 'addInterview',
  args: z.strictObject({
    workshop: anId,
    interviewer: anId,
    storyteller: anId,
    story: anId.nullish(),
    minutes: z.number().int().min(0).max(600).nullish(),
  }),
  run: (model, args, make) => {
    if (!model.get('workshop', args.workshop)) return refuse('refusals.notHere')
    return { id: make.add('interview', args) }
  },
})

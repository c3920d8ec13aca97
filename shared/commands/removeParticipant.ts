import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Takes somebody off the list of people. Their answers still hold; their words are not erased by it. */
export const removeParticipant = defineCommand({
  name: 'removeParticipant',
  undoable: false,
  args: z.strictObject({ id: anId }),
  run: (model, args, make) => {
    if (!model.get('participant', args.id)) return refuse('refusals.notHere')
    make.remove(args.id)
    return { id: args.id }
  },
})

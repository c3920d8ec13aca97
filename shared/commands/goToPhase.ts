import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Takes the room to a step of the run-of-show. */
export const goToPhase = defineCommand({
  name: 'goToPhase',
  args: z.strictObject({ workshop: anId, phase: anId }),
  run: (model, args, make) => {
    if (!model.get('phase', args.phase)) return refuse('refusals.notHere')
    make.edit('workshop', args.workshop, { phase: args.phase })
    return { id: args.phase }
  },
})

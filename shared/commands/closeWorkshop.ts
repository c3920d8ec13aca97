import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { forgetNeedsIn } from './forgetNeeds.ts'

/** Ends a workshop: what was kept for it only ends with it, access needs too unless somebody asked otherwise. */
export const closeWorkshop = defineCommand({
  name: 'closeWorkshop',
  undoable: false,
  args: z.strictObject({ workshop: anId }),
  run: (model, args, make) => {
    if (!model.get('workshop', args.workshop)) return refuse('refusals.notHere')
    forgetNeedsIn(model, make, make.day, args.workshop)
    return { id: make.add('closing', { workshop: args.workshop, onDay: make.day }) }
  },
})

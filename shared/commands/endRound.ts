import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Ends a round before everybody was asked. */
export const endRound = defineCommand({
  name: 'endRound',
  args: z.strictObject({ round: anId, at: z.iso.datetime() }),
  run: (model, { round, at }, make) => {
    if (!model.get('round', round)) return refuse('refusals.notHere')
    make.edit('round', round, { turnAt: null, doneAt: at })
    return { id: round }
  },
})

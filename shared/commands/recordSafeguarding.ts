import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { safeguarding } from '../records/safeguarding.ts'
import { anId } from './arguments.ts'

/** Notes that a worry was handed over, when, and to which role. There is nothing else to say here. */
export const recordSafeguarding = defineCommand({
  name: 'recordSafeguarding',
  undoable: false,
  args: z.strictObject({ workshop: anId, at: z.iso.datetime(), to: safeguarding.fields.to }),
  run: (model, { workshop, at, to }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    return { id: make.add('safeguarding', { workshop, onDay: make.day, at, to }) }
  },
})

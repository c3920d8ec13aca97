import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { pausing } from '../records/pausing.ts'
import { anId } from './arguments.ts'

/** Notes that the room paused: when, how far it went, what came of it, and nothing else. */
export const recordPause = defineCommand({
  name: 'recordPause',
  undoable: false,
  args: z.strictObject({
    workshop: anId,
    at: z.iso.datetime(),
    stage: pausing.fields.stage,
    outcome: pausing.fields.outcome,
  }),
  run: (model, { workshop, at, stage, outcome }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    return { id: make.add('pausing', { workshop, onDay: make.day, at, stage, outcome }) }
  },
})

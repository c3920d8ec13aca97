import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { secondsBetween } from '../queries/clock.ts'

/** Starts, stops, lengthens or resets the clock of a step. */
export const runClock = defineCommand({
  name: 'runClock',
  args: z.strictObject({
    phase: anId,
    to: z.enum(['start', 'stop', 'reset']).optional(),
    addMinutes: z.number().int().min(-600).max(600).optional(),
    at: z.iso.datetime(),
  }),
  run: (model, args, make) => {
    const phase = model.get('phase', args.phase)
    if (!phase) return refuse('refusals.notHere')
    const ran = (phase.ranSeconds ?? 0) + secondsBetween(phase.startedAt, args.at)
    if (args.to === 'start' && !phase.startedAt) make.edit('phase', phase.id, { startedAt: args.at })
    if (args.to === 'stop' && phase.startedAt)
      make.edit('phase', phase.id, { startedAt: null, ranSeconds: Math.min(ran, 864000) })
    if (args.to === 'reset')
      make.edit('phase', phase.id, { startedAt: null, ranSeconds: 0, extraMinutes: args.addMinutes ?? 0 })
    else if (args.addMinutes)
      make.edit('phase', phase.id, { extraMinutes: (phase.extraMinutes ?? 0) + args.addMinutes })
    return { id: phase.id }
  },
})

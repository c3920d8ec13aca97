import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { isOpening, panelMissingIn } from '../queries/panelReady.ts'
import { secondsBetween } from '../queries/clock.ts'

/** Longer than anybody stays: a laptop left open overnight says nothing of how long a step took. */
const longestStay = 12 * 3600

/**
 * Takes the room to a step of the run-of-show. With a time, the step it leaves stops its clock and knows how long the
 * room was in it; nothing said there is touched. A panel does not open before the room can be told what may change.
 */
export const goToPhase = defineCommand({
  name: 'goToPhase',
  args: z.strictObject({ workshop: anId, phase: anId, at: z.iso.datetime().optional() }),
  run: (model, args, make) => {
    if (!model.get('phase', args.phase)) return refuse('refusals.notHere')
    const missing = isOpening(model, args.workshop, args.phase, make.day) ? panelMissingIn(model) : []
    if (missing.length) return refuse('refusals.panelNotReady', { count: missing.length })
    make.edit('workshop', args.workshop, { phase: args.phase })
    const { at } = args
    if (at === undefined) return { id: args.phase }
    for (const step of model.of('phase', 'workshop', args.workshop)) {
      if (step.id === args.phase) {
        if (!step.enteredAt) make.edit('phase', step.id, { enteredAt: at })
        continue
      }
      const stayed = Math.min(longestStay, secondsBetween(step.enteredAt, at))
      make.edit('phase', step.id, {
        ...(step.enteredAt
          ? { enteredAt: null, doneAt: at, spentSeconds: (step.spentSeconds ?? 0) + stayed }
          : {}),
        ...(step.startedAt
          ? {
              startedAt: null,
              ranSeconds: Math.min(864000, (step.ranSeconds ?? 0) + secondsBetween(step.startedAt, at)),
            }
          : {}),
      })
    }
    return { id: args.phase }
  },
})

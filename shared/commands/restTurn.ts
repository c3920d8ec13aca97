import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { secondsBetween } from '../queries/clock.ts'
import { anId } from './arguments.ts'

/** Gives the turn that is on the time back that a pause took from it. */
export const restTurn = defineCommand({
  name: 'restTurn',
  args: z.strictObject({ round: anId, from: z.iso.datetime(), to: z.iso.datetime() }),
  run: (model, { round: id, from, to }, make) => {
    const round = model.get('round', id)
    if (!round?.turnAt || round.doneAt) return refuse('refusals.notHere')
    // A turn that began during the pause loses only what of it came after.
    const began = round.turnAt > from ? round.turnAt : from
    const later = Date.parse(round.turnAt) + secondsBetween(began, to) * 1000
    make.edit('round', id, { turnAt: new Date(Math.min(later, Date.parse(to))).toISOString() })
    return { id }
  },
})

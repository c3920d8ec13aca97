import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Two records are one person: one history, and an answer is written on both from now on. */
export const joinParticipants = defineCommand({
  name: 'joinParticipants',
  undoable: false,
  args: z.strictObject({ people: z.array(anId).min(2).max(20) }),
  run: (model, args, make) => {
    if (new Set(args.people).size < 2) return refuse('refusals.notHere')
    if (args.people.some((id) => model.rec(id)?.kind !== 'participant')) return refuse('refusals.notHere')
    return { id: make.add('joining', { people: [...new Set(args.people)].sort() }) }
  },
})

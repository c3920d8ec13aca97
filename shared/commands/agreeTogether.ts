import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId, aDay } from './arguments.ts'
import { axesSchema } from '../consent/answer.ts'
import { agreementsOf, headsOfHistory } from '../consent/history.ts'

/** The group agrees what holds for words nobody signed, and as everyone’s starting answer. */
export const agreeTogether = defineCommand({
  name: 'agreeTogether',
  undoable: false,
  args: z.strictObject({
    workshop: anId,
    axes: axesSchema,
    renews: z.boolean().default(false),
    onDay: aDay.nullish(),
  }),
  run: (model, args, make) => {
    if (!model.get('workshop', args.workshop)) return refuse('refusals.notHere')
    const beside = headsOfHistory(agreementsOf(model, args.workshop))
    const id = make.add('answer', {
      workshop: args.workshop,
      axes: { ...args.axes, takenBack: false },
      names: beside.map((a) => a.id),
      how: 'agreed_in_the_room',
      onDay: args.onDay ?? make.day,
      renews: args.renews,
    })
    return { id }
  },
})

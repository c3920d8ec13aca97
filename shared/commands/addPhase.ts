import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, maybeText, aLang, anId, anOrder, place } from './arguments.ts'

/** Puts a step of the facilitator’s own into the run-of-show. */
export const addPhase = defineCommand({
  name: 'addPhase',
  args: z.strictObject({
    workshop: anId,
    title: aText,
    prompt: maybeText,
    lang: aLang,
    minutes: z.number().int().min(0).max(1440),
    after: anOrder,
  }),
  run: (model, args, make) => {
    if (!model.get('workshop', args.workshop)) return refuse('refusals.notHere')
    const { lang } = args
    const title = make.sayIf(args.title, { lang })
    if (!title) return refuse('refusals.nothingTyped')
    const rank = place(model.of('phase', 'workshop', args.workshop), args.after)
    return {
      id: make.add('phase', {
        workshop: args.workshop,
        step: 'own',
        title,
        prompt: make.sayIf(args.prompt, { lang }),
        minutes: args.minutes,
        rank,
      }),
    }
  },
})

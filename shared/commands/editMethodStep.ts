import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { methodStep } from '../records/methodStep.ts'
import { aLang, anId, anOrder, aText, place } from './arguments.ts'
import { sayAgain } from './tongues.ts'

/** Renames, rewords, lengthens or moves a step of the programme's own method; what it says in the other language stays. */
export const editMethodStep = defineCommand({
  name: 'editMethodStep',
  args: z.strictObject({
    id: anId,
    lang: aLang,
    title: aText.optional(),
    prompt: aText.optional(),
    guide: z.array(aText).max(50).optional(),
    minutes: methodStep.fields.minutes.optional(),
    rest: z.boolean().optional(),
    uses: methodStep.fields.uses.optional(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    const step = model.get('methodStep', args.id)
    if (!step) return refuse('refusals.notHere')
    if (args.title !== undefined && !cleanText(args.title)) return refuse('refusals.nothingTyped')
    const say = (old: string[] | null | undefined, text: string | string[] | undefined) =>
      sayAgain(model, make, old, text === undefined ? undefined : [text].flat(), args.lang)
    make.edit('methodStep', args.id, {
      titles: say(step.titles, args.title),
      prompts: say(step.prompts, args.prompt),
      guide: say(step.guide, args.guide),
      minutes: args.minutes,
      rest: args.rest,
      uses: args.uses,
      rank:
        args.after === undefined
          ? undefined
          : place(model.of('methodStep', 'method', step.method ?? ''), args.after, args.id),
    })
    return { id: args.id }
  },
})

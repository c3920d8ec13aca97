import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { methodStep } from '../records/methodStep.ts'
import { aLang, anId, anOrder, aText, place } from './arguments.ts'

/** Adds a step to one of the programme's own methods. */
export const addMethodStep = defineCommand({
  name: 'addMethodStep',
  args: z.strictObject({
    method: anId,
    lang: aLang,
    title: aText,
    prompt: aText.default(''),
    guide: z.array(aText).max(50).default([]),
    minutes: methodStep.fields.minutes,
    rest: z.boolean().optional(),
    uses: methodStep.fields.uses.optional(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    if (!model.get('method', args.method)) return refuse('refusals.notHere')
    if (!cleanText(args.title)) return refuse('refusals.nothingTyped')
    const { lang } = args
    return {
      id: make.add('methodStep', {
        method: args.method,
        titles: make.sayAll([args.title], { lang }),
        prompts: make.sayAll([args.prompt], { lang }),
        guide: make.sayAll(args.guide, { lang }),
        minutes: args.minutes,
        rest: args.rest,
        uses: args.uses,
        rank: place(model.of('methodStep', 'method', args.method), args.after),
      }),
    }
  },
})

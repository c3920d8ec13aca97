import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, aLang, anId } from './arguments.ts'

/** Strengths, opportunities, aspirations, results, as the room said them. */
export const addSoar = defineCommand({
  name: 'addSoar',
  args: z.strictObject({
    workshop: anId,
    lang: aLang,
    strengths: z.array(aText).default([]),
    opportunities: z.array(aText).default([]),
    aspirations: z.array(aText).default([]),
    results: z.array(aText).default([]),
  }),
  run: (model, args, make) => {
    if (!model.get('workshop', args.workshop)) return refuse('refusals.notHere')
    const all = (texts: string[]) => make.sayAll(texts, { lang: args.lang })
    return {
      id: make.add('soar', {
        workshop: args.workshop,
        strengths: all(args.strengths),
        opportunities: all(args.opportunities),
        aspirations: all(args.aspirations),
        results: all(args.results),
      }),
    }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, aLang, place } from './arguments.ts'
import { parameter } from '../records/parameter.ts'

/** Says what is open, fixed or unknown. */
export const addParameter = defineCommand({
  name: 'addParameter',
  args: z.strictObject({ text: aText, lang: aLang, state: parameter.fields.state }),
  run: (model, args, make) => {
    const text = make.sayIf(args.text, { lang: args.lang })
    if (!text) return refuse('refusals.nothingTyped')
    return {
      id: make.add('parameter', { text, state: args.state, rank: place(model.all('parameter'), undefined) }),
    }
  },
})

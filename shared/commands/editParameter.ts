import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { maybeText, aLang, anId } from './arguments.ts'
import { parameter } from '../records/parameter.ts'

/** Rewords a parameter, or says it is now open, fixed or unknown. */
export const editParameter = defineCommand({
  name: 'editParameter',
  args: z.strictObject({ id: anId, text: maybeText, lang: aLang, state: parameter.fields.state.optional() }),
  run: (model, args, make) => {
    if (!model.get('parameter', args.id)) return refuse('refusals.notHere')
    make.edit('parameter', args.id, {
      text: make.sayIf(args.text, { lang: args.lang }) ?? undefined,
      state: args.state,
    })
    return { id: args.id }
  },
})

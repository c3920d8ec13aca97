import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, aLang, anId, someIds, place } from './arguments.ts'
import { statement } from '../records/statement.ts'

/** A possibility statement, with what it stands on. */
export const addStatement = defineCommand({
  name: 'addStatement',
  args: z.strictObject({
    workshop: anId,
    text: aText,
    lang: aLang,
    themes: someIds,
    groundedIn: someIds,
    checks: statement.fields.checks.nullish(),
  }),
  run: (model, args, make) => {
    const text = make.sayIf(args.text, { lang: args.lang })
    if (!text) return refuse('refusals.nothingTyped')
    const rank = place(model.of('statement', 'workshop', args.workshop), undefined)
    return {
      id: make.add('statement', {
        workshop: args.workshop,
        text,
        themes: args.themes,
        groundedIn: args.groundedIn,
        checks: args.checks,
        rank,
      }),
    }
  },
})

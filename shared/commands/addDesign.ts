import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, aLang, anId, someIds, place } from './arguments.ts'
import { design } from '../records/design.ts'

/** A design element: the same everywhere, or chosen by each place. */
export const addDesign = defineCommand({
  name: 'addDesign',
  args: z.strictObject({
    workshop: anId,
    text: aText,
    lang: aLang,
    type: design.fields.type,
    themes: someIds,
  }),
  run: (model, args, make) => {
    const text = make.sayIf(args.text, { lang: args.lang })
    if (!text) return refuse('refusals.nothingTyped')
    const rank = place(model.of('design', 'workshop', args.workshop), undefined)
    return {
      id: make.add('design', { workshop: args.workshop, text, type: args.type, themes: args.themes, rank }),
    }
  },
})

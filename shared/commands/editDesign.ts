import { z } from 'zod'
import { cleanText, defineCommand, isRefusal, refuse } from '../command.ts'
import { anId, anOrder, maybeText, place, sameIds, sameLang } from './arguments.ts'
import { reworded } from './taking.ts'
import { design } from '../records/design.ts'

/** Rewords a design element, moves it, or says whether it must be the same everywhere. */
export const editDesign = defineCommand({
  name: 'editDesign',
  args: z.strictObject({
    id: anId,
    text: maybeText,
    lang: sameLang,
    type: design.fields.type.optional(),
    themes: sameIds,
    after: anOrder,
  }),
  run: (model, args, make) => {
    const old = model.get('design', args.id)
    if (!old) return refuse('refusals.notHere')
    if (args.text !== undefined && !cleanText(args.text ?? '')) return refuse('refusals.nothingTyped')
    const text = reworded(model, make, old, args)
    if (isRefusal(text)) return text
    make.edit('design', args.id, {
      text,
      type: args.type,
      themes: args.themes,
      rank:
        args.after === undefined
          ? undefined
          : place(model.of('design', 'workshop', old.workshop ?? ''), args.after, args.id),
    })
    return { id: args.id }
  },
})

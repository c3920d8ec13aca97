import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { canvas } from '../records/canvas.ts'
import { aLang, anId, anOrder, maybeText, place } from './arguments.ts'
import { heldBy } from './taking.ts'

/** Renames a canvas, says whose version it is, or which workshop goes on with it. */
export const editCanvas = defineCommand({
  name: 'editCanvas',
  args: z.strictObject({
    id: anId,
    name: maybeText,
    table: maybeText,
    lang: aLang,
    of: canvas.fields.of.nullish(),
    workshop: anId.optional(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    const here = model.get('canvas', args.id)
    if (!here || (args.workshop && !model.get('workshop', args.workshop))) return refuse('refusals.notHere')
    if (args.name !== undefined && !cleanText(args.name ?? '')) return refuse('refusals.nothingTyped')
    const say = (field: 'name' | 'table') => {
      const typed = args[field]
      if (typed === undefined || cleanText(typed ?? '') === model.saidIn(args.id, field)?.text)
        return undefined
      return make.sayIf(typed, { lang: args.lang, ...heldBy(model, args.id, field) })
    }
    make.edit('canvas', args.id, {
      name: say('name'),
      table: say('table'),
      of: args.of,
      workshop: args.workshop,
      rank: args.after === undefined ? undefined : place(model.all('canvas'), args.after, args.id),
    })
    return { id: args.id }
  },
})

import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { aLang, anId, anOrder, maybeText, place } from './arguments.ts'
import { sayAnew } from './saidApart.ts'

/** Renames a step, or moves it with everything on it. */
export const editCanvasStep = defineCommand({
  name: 'editCanvasStep',
  args: z.strictObject({ id: anId, title: maybeText, lang: aLang, after: anOrder }),
  run: (model, args, make) => {
    const step = model.get('canvasStep', args.id)
    if (!step) return refuse('refusals.notHere')
    if (args.title !== undefined && !cleanText(args.title ?? '')) return refuse('refusals.nothingTyped')
    const { first: title, also } = sayAnew(model, make, args.id, 'title', args.title, args.lang)
    make.edit('canvasStep', args.id, {
      title,
      also,
      rank:
        args.after === undefined
          ? undefined
          : place(model.of('canvasStep', 'canvas', step.canvas ?? ''), args.after, args.id),
    })
    return { id: args.id }
  },
})

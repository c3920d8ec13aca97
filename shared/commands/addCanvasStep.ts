import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aLang, anId, anOrder, aText, place } from './arguments.ts'
import { canvasHere } from './onCanvas.ts'

/** A further step, after another or first or last. */
export const addCanvasStep = defineCommand({
  name: 'addCanvasStep',
  args: z.strictObject({ canvas: anId, title: aText, lang: aLang, after: anOrder }),
  run: (model, args, make) => {
    const here = canvasHere(model, args.canvas, make.day)
    if (!here) return refuse('refusals.notHere')
    if (here.method.family !== 'lanes') return refuse('refusals.noSteps')
    const title = make.sayIf(args.title, { lang: args.lang })
    if (!title) return refuse('refusals.nothingTyped')
    const rank = place(model.of('canvasStep', 'canvas', args.canvas), args.after)
    return { id: make.add('canvasStep', { canvas: args.canvas, title, rank }) }
  },
})

import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { canvasPart } from '../records/canvasPart.ts'
import { aLang, anId, anOrder, aText, place } from './arguments.ts'

/** A further lane, column or area of a canvas of the programme's own. On a free canvas it lies under all others. */
export const addCanvasPart = defineCommand({
  name: 'addCanvasPart',
  args: z.strictObject({
    method: anId,
    part: canvasPart.fields.part.exclude(['link']),
    title: aText,
    lang: aLang,
    after: anOrder,
  }),
  run: (model, args, make) => {
    const method = model.get('canvasMethod', args.method)
    if (!method) return refuse('refusals.notHere')
    if (args.part === 'column' && method.family !== 'grid') return refuse('refusals.noSteps')
    if (!cleanText(args.title)) return refuse('refusals.nothingTyped')
    const parts = model.of('canvasPart', 'method', args.method)
    const lowest = Math.max(0, ...parts.flatMap((one) => (one.at ? one.at.y + one.at.h : [])))
    const id = make.id('canvasPart')
    make.add(
      'canvasPart',
      {
        method: args.method,
        part: args.part,
        // Known by its own id: two laptops may each add one of the same name.
        key: `own-${id.slice(4, 40)}`,
        titles: [make.say(args.title, { lang: args.lang.startsWith('cy') ? 'cy' : 'en-GB' })],
        at: method.family === 'free' && args.part === 'lane' ? { x: 0, y: lowest, w: 12, h: 2 } : undefined,
        rank: place(parts, args.after),
      },
      id,
    )
    return { id }
  },
})

import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { aLang, anId, aText, place } from './arguments.ts'

/** One step becomes two: what is named here goes to the second, everything else stays where it is. */
export const splitCanvasStep = defineCommand({
  name: 'splitCanvasStep',
  args: z.strictObject({
    id: anId,
    title: aText,
    lang: aLang,
    /** Placements that go to the second. */
    placements: z.array(anId).max(10_000).default([]),
  }),
  run: (model, args, make) => {
    const step = model.get('canvasStep', args.id)
    if (!step?.canvas) return refuse('refusals.notHere')
    if (!cleanText(args.title)) return refuse('refusals.nothingTyped')
    const going = args.placements.map((id) => model.get('canvasPlacement', id))
    if (going.some((one) => one?.column !== args.id)) return refuse('refusals.notHere')
    const id = make.add('canvasStep', {
      canvas: step.canvas,
      title: make.say(args.title, { lang: args.lang }),
      rank: place(model.of('canvasStep', 'canvas', step.canvas), args.id),
    })
    for (const one of going) make.edit('canvasPlacement', one!.id, { column: id })
    return { id }
  },
})

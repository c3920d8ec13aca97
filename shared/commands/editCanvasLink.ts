import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aLang, anId, maybeText } from './arguments.ts'
import { canvasHere } from './onCanvas.ts'
import { sayAnew } from './saidApart.ts'

/** What a line says, which kind it is, and whether it goes both ways. */
export const editCanvasLink = defineCommand({
  name: 'editCanvasLink',
  args: z.strictObject({
    id: anId,
    type: z.string().min(1).max(60).optional(),
    text: maybeText,
    lang: aLang,
    both: z.boolean().optional(),
    /** Turns it round. */
    turned: z.boolean().optional(),
  }),
  run: (model, args, make) => {
    const link = model.get('canvasLink', args.id)
    const here = canvasHere(model, link?.canvas, make.day)
    if (!link || !here) return refuse('refusals.notHere')
    if (args.type && !here.method.links.some((kind) => kind.id === args.type))
      return refuse('refusals.notHere')
    const { first: text, also } = sayAnew(model, make, args.id, 'text', args.text, args.lang)
    make.edit('canvasLink', args.id, {
      type: args.type,
      twoWay: args.both,
      text,
      also,
      ...(args.turned ? { from: link.to ?? undefined, to: link.from ?? undefined } : {}),
    })
    return { id: args.id }
  },
})

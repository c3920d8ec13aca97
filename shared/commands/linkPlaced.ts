import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aLang, anId, maybeText, place } from './arguments.ts'
import { canvasHere } from './onCanvas.ts'

/** Joins two cards of a canvas by a line of one of its kinds. */
export const linkPlaced = defineCommand({
  name: 'linkPlaced',
  args: z.strictObject({
    from: anId,
    to: anId,
    type: z.string().min(1).max(60),
    text: maybeText,
    lang: aLang,
    both: z.boolean().nullish(),
  }),
  run: (model, args, make) => {
    const [from, to] = [model.get('canvasPlacement', args.from), model.get('canvasPlacement', args.to)]
    const here = canvasHere(model, from?.canvas, make.day)
    if (!here || from!.canvas !== to?.canvas || from!.id === to!.id) return refuse('refusals.notHere')
    if (!here.method.links.some((kind) => kind.id === args.type)) return refuse('refusals.notHere')
    const links = model.of('canvasLink', 'canvas', here.canvas.id)
    const known = links.find((one) => one.from === args.from && one.to === args.to && one.type === args.type)
    if (known) return { id: known.id }
    const id = make.add('canvasLink', {
      canvas: here.canvas.id,
      from: args.from,
      to: args.to,
      type: args.type,
      text: make.sayIf(args.text, { lang: args.lang }),
      twoWay: args.both,
      rank: place(links, undefined),
    })
    return { id }
  },
})

import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { canvasMethodInModel } from '../queries/canvasMethods.ts'
import { canvas } from '../records/canvas.ts'
import { aLang, anId, maybeText, place } from './arguments.ts'

/** Begins a canvas, with the steps such a one starts with. */
export const startCanvas = defineCommand({
  name: 'startCanvas',
  args: z.strictObject({
    workshop: anId,
    method: anId,
    name: maybeText,
    lang: aLang,
    /** Whose version it is, where several tables work on the same. */
    table: maybeText,
    of: canvas.fields.of.nullish(),
    /** The steps it starts with, instead of the usual ones. */
    steps: z.array(z.string().max(2_000)).max(200).nullish(),
  }),
  run: (model, args, make) => {
    const method = canvasMethodInModel(model, args.method, make.day)
    if (!model.get('workshop', args.workshop) || !method) return refuse('refusals.notHere')
    const lang = args.lang.startsWith('cy') ? 'cy' : 'en-GB'
    const id = make.add('canvas', {
      workshop: args.workshop,
      method: args.method,
      name: make.sayIf(args.name ?? method.name[lang], { lang: args.lang }),
      table: make.sayIf(args.table, { lang: args.lang }),
      of: args.of,
      rank: place(model.all('canvas'), undefined),
    })
    let rank: string | null = null
    const steps = (method.family === 'lanes' ? (args.steps ?? method.starts[lang]) : []).flatMap((title) => {
      const words = make.sayIf(title, { lang: args.lang })
      if (!words) return []
      rank = generateKeyBetween(rank, null)
      return make.add('canvasStep', { canvas: id, title: words, rank })
    })
    return { id, steps }
  },
})

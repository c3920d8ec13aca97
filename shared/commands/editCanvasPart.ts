import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { canvasPart } from '../records/canvasPart.ts'
import { aLang, anId, anOrder, aText, place } from './arguments.ts'
import { sayAgain } from './tongues.ts'

/** Renames, rewords or moves a lane, column or area of the programme's own; what lies in it stays in it. */
export const editCanvasPart = defineCommand({
  name: 'editCanvasPart',
  args: z.strictObject({
    id: anId,
    lang: aLang,
    title: aText.optional(),
    help: aText.optional(),
    prompt: aText.optional(),
    lived: z.boolean().optional(),
    facts: canvasPart.fields.facts.nullish(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    const part = model.get('canvasPart', args.id)
    if (!part) return refuse('refusals.notHere')
    if (args.title !== undefined && !cleanText(args.title)) return refuse('refusals.nothingTyped')
    const say = (old: string[] | null | undefined, text: string | undefined) =>
      sayAgain(model, make, old, text === undefined ? undefined : [text], args.lang)
    make.edit('canvasPart', args.id, {
      titles: say(part.titles, args.title),
      helps: say(part.helps, args.help),
      prompts: say(part.prompts, args.prompt),
      lived: args.lived,
      facts: args.facts,
      rank:
        args.after === undefined
          ? undefined
          : place(model.of('canvasPart', 'method', part.method ?? ''), args.after, args.id),
    })
    return { id: args.id }
  },
})

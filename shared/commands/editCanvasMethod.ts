import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { canvasMethod } from '../records/canvasMethod.ts'
import { aLang, anId, aText } from './arguments.ts'
import { sayAgain } from './tongues.ts'

/** Renames a canvas of the programme's own, or changes what it starts with; the other language stays. */
export const editCanvasMethod = defineCommand({
  name: 'editCanvasMethod',
  args: z.strictObject({
    id: anId,
    lang: aLang,
    name: aText.optional(),
    about: aText.optional(),
    /** What a column is called. */
    step: aText.optional(),
    starts: z.array(aText).max(50).optional(),
    facts: canvasMethod.fields.facts.optional(),
    size: canvasMethod.fields.size.optional(),
    upright: z.boolean().optional(),
  }),
  run: (model, args, make) => {
    const method = model.get('canvasMethod', args.id)
    if (!method) return refuse('refusals.notHere')
    const isEmpty = (text: string | undefined) => text !== undefined && !cleanText(text)
    if (isEmpty(args.name) || (method.family === 'lanes' && isEmpty(args.step)))
      return refuse('refusals.nothingTyped')
    const say = (old: string[] | null | undefined, text: string | string[] | undefined) =>
      sayAgain(model, make, old, text === undefined ? undefined : [text].flat(), args.lang)
    make.edit('canvasMethod', args.id, {
      names: say(method.names, args.name),
      abouts: say(method.abouts, args.about),
      stepNames: say(method.stepNames, args.step),
      starts: say(method.starts, args.starts),
      facts: args.facts,
      size: args.size,
      upright: args.upright,
    })
    return { id: args.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { maybeText, aLang, anId, anOrder, place } from './arguments.ts'

/** Renames, lengthens, shortens, skips or moves a step, also half-way; nothing said in it is touched. */
export const editPhase = defineCommand({
  name: 'editPhase',
  args: z.strictObject({
    id: anId,
    title: maybeText,
    prompt: maybeText,
    lang: aLang,
    minutes: z.number().int().min(0).max(1440).optional(),
    skipped: z.boolean().optional(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    const phase = model.get('phase', args.id)
    if (!phase) return refuse('refusals.notHere')
    const { lang } = args
    const say = (text: string | null | undefined) =>
      text === undefined ? undefined : make.sayIf(text, { lang })
    make.edit('phase', args.id, {
      title: say(args.title),
      prompt: say(args.prompt),
      minutes: args.minutes,
      skipped: args.skipped,
      rank:
        args.after === undefined
          ? undefined
          : place(model.of('phase', 'workshop', phase.workshop ?? ''), args.after, args.id),
    })
    return { id: args.id }
  },
})

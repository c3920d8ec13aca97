import { z } from 'zod'
import { cleanText, defineCommand, isRefusal, refuse } from '../command.ts'
import { anId, anOrder, maybeText, place, sameIds, sameLang } from './arguments.ts'
import { areWordsGone, reworded } from './taking.ts'
import { statement } from '../records/statement.ts'

/** Rewords a possibility statement, ticks what the room finds of it, or says what stands beneath it. */
export const editStatement = defineCommand({
  name: 'editStatement',
  args: z.strictObject({
    id: anId,
    text: maybeText,
    lang: sameLang,
    checks: statement.fields.checks.optional(),
    themes: sameIds,
    groundedIn: sameIds,
    after: anOrder,
  }),
  run: (model, args, make) => {
    const old = model.get('statement', args.id)
    if (!old) return refuse('refusals.notHere')
    if (args.text !== undefined && !cleanText(args.text ?? '')) return refuse('refusals.nothingTyped')
    const beneath = [...(args.groundedIn ?? []), ...(args.themes ?? [])]
    const fresh = beneath.filter((id) => ![...(old.groundedIn ?? []), ...(old.themes ?? [])].includes(id))
    if (fresh.some((id) => !model.rec(id) || model.rec(id)!.removed)) return refuse('refusals.notHere')
    if (fresh.some((id) => areWordsGone(model, id))) return refuse('refusals.wordsGone')
    const text = reworded(model, make, old, args)
    if (isRefusal(text)) return text
    make.edit('statement', args.id, {
      text,
      checks: args.checks,
      themes: args.themes,
      groundedIn: args.groundedIn,
      rank:
        args.after === undefined
          ? undefined
          : place(model.of('statement', 'workshop', old.workshop ?? ''), args.after, args.id),
    })
    return { id: args.id }
  },
})

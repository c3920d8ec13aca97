import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { aDay, anId, anOrder, maybeText, place, sameLang } from './arguments.ts'
import { heldBy } from './taking.ts'
import { challenge } from '../records/challenge.ts'

/** Rewords what was said, or records what was done, or was not, because; and when that is looked at again. */
export const editChallenge = defineCommand({
  name: 'editChallenge',
  args: z.strictObject({
    id: anId,
    youSaid: maybeText,
    lang: sameLang,
    weDid: maybeText,
    weDidNotBecause: maybeText,
    to: maybeText,
    due: aDay.nullish(),
    reviewOn: aDay.nullish(),
    status: challenge.fields.status.optional(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    const old = model.get('challenge', args.id)
    if (!old) return refuse('refusals.notHere')
    if (args.youSaid !== undefined) {
      if (!cleanText(args.youSaid ?? '')) return refuse('refusals.nothingTyped')
      if (!model.saidIn(old.id, 'youSaid')) return refuse('refusals.wordsGone')
    }
    const lang = args.lang ?? model.saidIn(old.id, 'youSaid')?.lang ?? 'en-GB'
    const reword = (field: 'youSaid' | 'weDid' | 'weDidNotBecause' | 'to') => {
      const text = args[field]
      if (text === undefined) return undefined
      const before = model.saidIn(old.id, field)
      if (cleanText(text ?? '') === (before?.text ?? '')) return (old[field] as string | null) ?? undefined
      return make.sayIf(text, { lang: args.lang ?? before?.lang ?? lang, ...heldBy(model, old.id, field) })
    }
    const answer = `${args.weDid ?? ''}${args.weDidNotBecause ?? ''}`
    make.edit('challenge', args.id, {
      youSaid: reword('youSaid'),
      weDid: reword('weDid'),
      weDidNotBecause: reword('weDidNotBecause'),
      to: reword('to'),
      due: args.due,
      reviewOn: args.reviewOn,
      // The first answer is what was waited for; a better one later does not make the wait longer.
      answeredOn: !old.answeredOn && cleanText(answer) ? make.day : undefined,
      status: args.status,
      rank: args.after === undefined ? undefined : place(model.all('challenge'), args.after, args.id),
    })
    return { id: args.id }
  },
})

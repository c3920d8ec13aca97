import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { aText, maybeText, aLang, anId, someIds, aDay, place } from './arguments.ts'
import { challenge } from '../records/challenge.ts'
import { areWordsGone, sourcesOfRecord } from './taking.ts'

/** You said; we did, or did not, because. */
export const addChallenge = defineCommand({
  name: 'addChallenge',
  args: z.strictObject({
    workshop: anId.nullish(),
    youSaid: aText,
    lang: aLang,
    weDid: maybeText,
    weDidNotBecause: maybeText,
    to: maybeText,
    due: aDay.nullish(),
    reviewOn: aDay.nullish(),
    /** The day it was asked: today, unless it was asked before it was written down here. */
    askedOn: aDay.nullish(),
    answeredOn: aDay.nullish(),
    status: challenge.fields.status.default('open'),
    from: someIds,
  }),
  run: (model, args, make) => {
    const { workshop, lang, due, reviewOn, status } = args
    if (args.from.some((id) => areWordsGone(model, id))) return refuse('refusals.wordsGone')
    const youSaid = make.sayIf(args.youSaid, {
      lang,
      sources: args.from.flatMap((id) => sourcesOfRecord(model, id)),
    })
    if (!youSaid) return refuse('refusals.nothingTyped')
    const say = (text: string | null | undefined) => make.sayIf(text, { lang })
    const rank = place(model.all('challenge'), undefined)
    return {
      id: make.add('challenge', {
        workshop,
        youSaid,
        weDid: say(args.weDid),
        weDidNotBecause: say(args.weDidNotBecause),
        to: say(args.to),
        due,
        reviewOn,
        askedOn: args.askedOn ?? make.day,
        answeredOn:
          args.answeredOn ??
          (cleanText(`${args.weDid ?? ''}${args.weDidNotBecause ?? ''}`) ? make.day : null),
        status,
        rank,
      }),
    }
  },
})

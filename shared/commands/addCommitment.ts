import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, maybeText, aLang, anId, aDay, place } from './arguments.ts'
import { refuseNotKept } from './taking.ts'
import { commitment } from '../records/commitment.ts'

/** What somebody will do, offers to do, or asks of somebody. Their words, if they are named. */
export const addCommitment = defineCommand({
  name: 'addCommitment',
  args: z.strictObject({
    workshop: anId,
    type: commitment.fields.type,
    text: aText,
    lang: aLang,
    by: anId.nullish(),
    byWhom: maybeText,
    to: maybeText,
    askedOn: aDay.nullish(),
    answeredOn: aDay.nullish(),
    due: aDay.nullish(),
    status: commitment.fields.status.default('open'),
    reply: maybeText,
  }),
  run: (model, args, make) => {
    const notKept = refuseNotKept(model, args.by ? [args.by] : [])
    if (notKept) return notKept
    const theirs = { lang: args.lang, subjects: args.by ? [args.by] : [] }
    const text = make.sayIf(args.text, theirs)
    if (!text) return refuse('refusals.nothingTyped')
    const { workshop, type, by, due, status, lang } = args
    const rank = place(model.of('commitment', 'workshop', workshop), undefined)
    return {
      id: make.add('commitment', {
        workshop,
        type,
        text,
        by,
        byWhom: make.sayIf(args.byWhom, { lang }),
        // A request waits for its answer from the day it is written down, unless another day is given.
        askedOn: args.askedOn === undefined && type === 'request' ? make.day : args.askedOn,
        answeredOn: args.answeredOn,
        to: make.sayIf(args.to, { lang }),
        due,
        status,
        reply: make.sayIf(args.reply, { lang }),
        rank,
      }),
    }
  },
})

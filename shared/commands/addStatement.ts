import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, aLang, anId, someIds, place } from './arguments.ts'
import { areWordsGone, ownersOfRecords } from './taking.ts'
import { statement } from '../records/statement.ts'

/** A possibility statement, with what it stands on. */
export const addStatement = defineCommand({
  name: 'addStatement',
  args: z.strictObject({
    workshop: anId,
    text: aText,
    lang: aLang,
    themes: someIds,
    groundedIn: someIds,
    checks: statement.fields.checks.nullish(),
    /** Where its words begin from somebody's: they keep their hold, and stand beneath it. */
    madeFrom: someIds,
  }),
  run: (model, args, make) => {
    const beneath = [...args.madeFrom, ...args.groundedIn]
    if ([...beneath, ...args.themes].some((id) => !model.rec(id) || model.rec(id)!.removed))
      return refuse('refusals.notHere')
    if (beneath.some((id) => areWordsGone(model, id))) return refuse('refusals.wordsGone')
    const text = make.sayIf(args.text, { lang: args.lang, ...ownersOfRecords(model, args.madeFrom) })
    if (!text) return refuse('refusals.nothingTyped')
    const rank = place(model.of('statement', 'workshop', args.workshop), undefined)
    return {
      id: make.add('statement', {
        workshop: args.workshop,
        text,
        themes: args.themes,
        groundedIn: [...new Set(beneath)],
        checks: args.checks,
        rank,
      }),
    }
  },
})

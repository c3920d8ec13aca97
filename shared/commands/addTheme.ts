import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, maybeText, aLang, anId, someIds, place } from './arguments.ts'
import { areWordsGone, sourcesOfRecord } from './taking.ts'

/** Names a cluster. A label taken from somebody’s words stays theirs. */
export const addTheme = defineCommand({
  name: 'addTheme',
  args: z.strictObject({
    workshop: anId,
    label: aText,
    lang: aLang,
    from: someIds,
    parent: anId.nullish(),
    minorityNote: maybeText,
    dots: z.number().int().min(0).max(100000).nullish(),
  }),
  run: (model, args, make) => {
    if (!model.get('workshop', args.workshop)) return refuse('refusals.notHere')
    if (args.from.some((id) => areWordsGone(model, id))) return refuse('refusals.wordsGone')
    const label = make.sayIf(args.label, {
      lang: args.lang,
      sources: args.from.flatMap((id) => sourcesOfRecord(model, id)),
    })
    if (!label) return refuse('refusals.nothingTyped')
    const rank = place(model.of('theme', 'workshop', args.workshop), undefined)
    const minorityNote = make.sayIf(args.minorityNote, { lang: args.lang })
    return {
      id: make.add('theme', {
        workshop: args.workshop,
        label,
        parent: args.parent,
        minorityNote,
        dots: args.dots,
        rank,
      }),
    }
  },
})

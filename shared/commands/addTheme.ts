import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, maybeText, aLang, anId, someIds, place } from './arguments.ts'
import { areWordsGone, sourcesOfRecord } from './taking.ts'

/** Names a cluster, and lays notes under it in the same gesture. A label taken from somebody’s words stays theirs. */
export const addTheme = defineCommand({
  name: 'addTheme',
  args: z.strictObject({
    workshop: anId,
    label: aText,
    lang: aLang,
    from: someIds,
    parent: anId.nullish(),
    minorityNote: maybeText,
    lay: z.array(anId).max(2_000).default([]),
    /** The themes those notes are taken from; every theme where left out. */
    layFrom: z.array(anId).nullish(),
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
    const { workshop, parent } = args
    const id = make.add('theme', { workshop, label, parent, minorityNote, rank })
    let last: string | null = null
    for (const contribution of args.lay) {
      if (!model.get('contribution', contribution)) return refuse('refusals.notHere')
      const places = model
        .of('placement', 'contribution', contribution)
        .filter((one) => one.theme && (args.layFrom?.includes(one.theme) ?? true))
      last = generateKeyBetween(last, null)
      const [kept, ...rest] = places
      for (const one of rest) make.remove(one.id)
      if (kept) make.edit('placement', kept.id, { theme: id, rank: last })
      else make.add('placement', { contribution, theme: id, rank: last })
    }
    return { id }
  },
})

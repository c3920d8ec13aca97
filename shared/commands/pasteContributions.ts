import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, aLang, anId, someIds } from './arguments.ts'
import { generateKeyBetween } from 'fractional-indexing'
import { contribution } from '../records/contribution.ts'
import { keepsNothing, rankAfterAll, takenUnder, refuseNotKept } from './taking.ts'

/** Keeps a pasted list, one contribution a line, as one gesture. */
export const pasteContributions = defineCommand({
  name: 'pasteContributions',
  args: z.strictObject({
    workshop: anId,
    phase: anId.nullish(),
    type: contribution.fields.type,
    texts: z.array(aText).min(1).max(2_000),
    lang: aLang,
    people: someIds,
  }),
  run: (model, args, make) => {
    if (!model.get('workshop', args.workshop)) return refuse('refusals.notHere')
    const notKept = refuseNotKept(model, args.people)
    if (notKept) return notKept
    if (!args.people.length && keepsNothing(model, args.workshop)) return refuse('refusals.nothingKept')
    let rank: string | null = rankAfterAll(model, args.workshop)
    const ids: string[] = []
    for (const line of args.texts) {
      const id = make.id('contribution')
      const text = make.sayIf(line, { lang: args.lang, sources: [id] })
      if (!text) continue
      const people = args.people.length ? args.people : null
      make.add(
        'contribution',
        {
          workshop: args.workshop,
          phase: args.phase,
          type: args.type,
          text,
          people,
          takenAt: make.at,
          rank,
          ...takenUnder(model, args.workshop),
        },
        id,
      )
      rank = generateKeyBetween(rank, null)
      ids.push(id)
    }
    return ids.length ? { ids } : refuse('refusals.nothingTyped')
  },
})

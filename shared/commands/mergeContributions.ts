import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, aLang, anId } from './arguments.ts'
import { contributionsAmong } from '../erasure.ts'
import { areWordsGone, rankAfterAll, sourcesOfRecord, takenUnder } from './taking.ts'

/** Brings notes that say one thing together as one; the first ones stay, marked as part of it. */
export const mergeContributions = defineCommand({
  name: 'mergeContributions',
  args: z.strictObject({ contributions: z.array(anId).min(2).max(200), text: aText, lang: aLang }),
  run: (model, args, make) => {
    const parts = args.contributions.flatMap((id) => model.get('contribution', id) ?? [])
    if (parts.length !== args.contributions.length) return refuse('refusals.notHere')
    if (new Set(args.contributions).size < args.contributions.length) return refuse('refusals.notHere')
    if (parts.some((part) => areWordsGone(model, part.id))) return refuse('refusals.wordsGone')
    const first = parts[0]!
    const { workshop } = first
    if (!workshop) return refuse('refusals.notHere')
    const id = make.id('contribution')
    const sources = [id, ...parts.flatMap((part) => sourcesOfRecord(model, part.id))]
    const text = make.sayIf(args.text, { lang: args.lang, sources })
    if (!text) return refuse('refusals.nothingTyped')
    make.add(
      'contribution',
      {
        workshop,
        phase: first.phase,
        type: first.type ?? 'note',
        text,
        takenAt: make.at,
        rank: rankAfterAll(model, workshop),
        ...takenUnder(model, workshop),
        madeFrom: contributionsAmong(sources).filter((one) => one !== id),
      },
      id,
    )
    for (const part of parts) make.edit('contribution', part.id, { partOf: id })
    return { id }
  },
})

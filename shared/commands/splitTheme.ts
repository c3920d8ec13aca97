import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aLang, anId, aText, place, someIds } from './arguments.ts'
import { areWordsGone, sourcesOfRecord } from './taking.ts'

/**
 * Takes chosen notes of a theme out into a new one beside it, named in one gesture. What was cited, and the dots,
 * stay with the theme they were given to.
 */
export const splitTheme = defineCommand({
  name: 'splitTheme',
  args: z.strictObject({
    theme: anId,
    contributions: z.array(anId).min(1).max(2_000),
    label: aText,
    lang: aLang,
    from: someIds,
  }),
  run: (model, args, make) => {
    const theme = model.get('theme', args.theme)
    if (!theme?.workshop) return refuse('refusals.notHere')
    if (args.from.some((id) => areWordsGone(model, id))) return refuse('refusals.wordsGone')
    const wanted = new Set(args.contributions)
    const laid = model.of('placement', 'theme', theme.id)
    const out = laid.filter((one) => wanted.has(one.contribution ?? ''))
    if (!out.length) return refuse('refusals.notHere')
    if (out.length === laid.length) return refuse('refusals.splitAll')
    const label = make.sayIf(args.label, {
      lang: args.lang,
      sources: args.from.flatMap((id) => sourcesOfRecord(model, id)),
    })
    if (!label) return refuse('refusals.nothingTyped')
    const { workshop, parent } = theme
    const rank = place(model.of('theme', 'workshop', workshop), theme.id)
    const id = make.add('theme', { workshop, label, parent, rank })
    let last: string | null = null
    for (const one of out) {
      last = generateKeyBetween(last, null)
      make.edit('placement', one.id, { theme: id, rank: last })
    }
    return { id }
  },
})

import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { aText, maybeText, aLang, someIds, aDay } from './arguments.ts'
import { generateNKeysBetween } from 'fractional-indexing'
import { cycle } from '../records/cycle.ts'

/** A turn of trying something out: believed, predicted, tried, happened, learned, decided. */
export const addCycle = defineCommand({
  name: 'addCycle',
  /** A measure's `outOf` names another of them by its place. */
  args: z.strictObject({
    prototype: aText,
    number: z.number().int().min(1).max(999),
    lang: aLang,
    believed: maybeText,
    predicted: maybeText,
    tried: maybeText,
    withWhom: maybeText,
    from: aDay.nullish(),
    to: aDay.nullish(),
    moneyGbp: z.number().min(0).max(1e9).nullish(),
    happened: maybeText,
    surprised: maybeText,
    failedBiggest: maybeText,
    learned: maybeText,
    changes: z.array(aText).max(100).default([]),
    decision: cycle.fields.decision.nullish(),
    reviewedBy: someIds,
    measures: z
      .array(z.strictObject({ name: aText, value: z.number(), outOf: z.number().int().min(0).nullish() }))
      .max(100)
      .default([]),
  }),
  run: (model, args, make) => {
    const { lang, number, from, to, moneyGbp, decision, reviewedBy } = args
    const prototype = make.sayIf(args.prototype, { lang })
    if (!prototype) return refuse('refusals.nothingTyped')
    const say = (text: string | null | undefined) => make.sayIf(text, { lang })
    const id = make.add('cycle', {
      prototype,
      number,
      believed: say(args.believed),
      predicted: say(args.predicted),
      tried: say(args.tried),
      withWhom: say(args.withWhom),
      from,
      to,
      moneyGbp,
      happened: say(args.happened),
      surprised: say(args.surprised),
      failedBiggest: say(args.failedBiggest),
      learned: say(args.learned),
      changes: make.sayAll(args.changes, { lang }),
      decision,
      reviewedBy,
    })
    const counted = args.measures.filter((one) => cleanText(one.name))
    const ids = counted.map(() => make.id('measure'))
    const ranks = generateNKeysBetween(null, null, counted.length)
    counted.forEach(({ name, value, outOf }, at) => {
      const whole = outOf == null ? -1 : counted.indexOf(args.measures[outOf]!)
      make.add(
        'measure',
        {
          cycle: id,
          name: make.say(name, { lang }),
          value,
          outOf: whole === at ? null : (ids[whole] ?? null),
          rank: ranks[at]!,
        },
        ids[at],
      )
    })
    return { id }
  },
})

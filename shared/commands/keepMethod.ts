import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand } from '../command.ts'
import { methodFile } from '../methods/schema.ts'
import { place } from './arguments.ts'
import { sayTongues } from './tongues.ts'

/** The programme keeps a way of working of its own: a copy of one that ships, or one from a file. */
export const keepMethod = defineCommand({
  name: 'keepMethod',
  args: z.strictObject({ method: methodFile, from: z.string().max(60).nullish() }),
  run: (model, { method, from }, make) => {
    const id = make.add('method', {
      names: sayTongues(make, method.name),
      abouts: sayTongues(make, method.about),
      promises: sayTongues(make, method.promises),
      from,
      way: method.kind,
      rank: place(model.all('method'), undefined),
    })
    let rank: string | null = null
    const steps = method.steps.map((step) => {
      rank = generateKeyBetween(rank, null)
      return make.add('methodStep', {
        method: id,
        titles: sayTongues(make, step.title),
        prompts: sayTongues(make, step.prompt),
        guide: sayTongues(make, step.guide),
        minutes: step.minutes,
        rest: step.rest,
        opens: step.opens,
        uses: step.uses,
        rank,
      })
    })
    return { id, steps }
  },
})

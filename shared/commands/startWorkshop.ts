import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { aText, maybeText, aLang, aDay } from './arguments.ts'
import { generateKeyBetween } from 'fractional-indexing'
import { inLanguage, methodNamed } from '../methods/index.ts'
import { workshop } from '../records/workshop.ts'

/** Sets up a workshop from a method: its steps become the run-of-show, its promises the working agreement. */
export const startWorkshop = defineCommand({
  name: 'startWorkshop',
  args: z.strictObject({
    method: z.string().max(60),
    title: aText,
    lang: aLang,
    topic: maybeText,
    date: aDay.nullish(),
    start: workshop.fields.start.nullish(),
    venue: maybeText,
    support: maybeText,
    facilitators: z.array(aText).max(50).default([]),
    promises: z.array(aText).max(50).nullish(),
    minutes: z.record(z.string(), z.number().int().min(0).max(1440)).nullish(),
  }),
  run: (model, args, make) => {
    const method = methodNamed(args.method)
    if (!method) return refuse('refusals.methodUnknown', { method: args.method })
    if (!cleanText(args.title)) return refuse('refusals.workshopNeedsName')
    const { lang } = args
    const id = make.add('workshop', {
      title: make.say(args.title, { lang }),
      topic: make.sayIf(args.topic, { lang }),
      method: method.id,
      date: args.date,
      start: args.start,
      venue: make.sayIf(args.venue, { lang }),
      support: make.sayIf(args.support, { lang }),
      facilitators: make.sayAll(args.facilitators, { lang }),
      promises: make.sayAll(args.promises ?? inLanguage(method.promises, lang), { lang }),
    })
    let rank: string | null = null
    const phases = method.steps.map((step) => {
      rank = generateKeyBetween(rank, null)
      return make.add('phase', {
        workshop: id,
        step: step.id,
        minutes: args.minutes?.[step.id] ?? step.minutes,
        rank,
      })
    })
    make.edit('workshop', id, { phase: phases[0] })
    return { id, phases }
  },
})

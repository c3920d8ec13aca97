import { z } from 'zod'
import { defineCommand, refuse, cleanText, type Make } from '../command.ts'
import type { Model } from '../model.ts'
import { aText, maybeText, aLang, aDay, place } from './arguments.ts'
import { generateKeyBetween } from 'fractional-indexing'
import { inLanguage, methodNamed, type Step } from '../methods/index.ts'
import { methodInModel } from '../queries/methods.ts'
import { parameter } from '../records/parameter.ts'
import { programme } from '../records/programme.ts'
import { workshop } from '../records/workshop.ts'

/**
 * Sets up a workshop from a method: its steps become the run-of-show, its promises the working agreement. What the room
 * should know of the programme (purpose, place, who decides, what can change) may be said in the same breath.
 */
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
    purpose: maybeText,
    geography: maybeText,
    placeLevel: programme.fields.placeLevel.nullish(),
    decisionMaker: maybeText,
    replyBy: aDay.nullish(),
    parameters: z
      .array(z.strictObject({ text: aText, state: parameter.fields.state }))
      .max(200)
      .default([]),
    minutes: z.record(z.string(), z.number().int().min(0).max(1440)).nullish(),
  }),
  run: (model, args, make) => {
    const method = methodInModel(model, args.method, make.day)
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
    // A programme may change its own method later: the day keeps the words it was started with.
    const isOwn = !methodNamed(method.id)
    let rank: string | null = null
    const phases = method.steps.map((step) => {
      rank = generateKeyBetween(rank, null)
      return make.add('phase', {
        workshop: id,
        step: step.id,
        minutes: args.minutes?.[step.id] ?? step.minutes,
        rank,
        ...(isOwn ? wordsOfStep(make, step, lang) : {}),
      })
    })
    aboutProgramme(model, args, make)
    make.edit('workshop', id, { phase: phases[0] })
    return { id, phases }
  },
})

const wordsOfStep = (make: Make, step: Step, lang: string) => ({
  title: make.sayIf(inLanguage(step.title, lang), { lang }),
  prompt: step.prompt ? make.sayIf(inLanguage(step.prompt, lang), { lang }) : null,
  guide: step.guide ? make.sayAll(inLanguage(step.guide, lang), { lang }) : null,
  uses: step.uses ?? null,
  rest: step.rest ?? null,
})

type About = {
  lang: string
  purpose?: string | null | undefined
  geography?: string | null | undefined
  decisionMaker?: string | null | undefined
  placeLevel?: 'neighbourhood' | 'place' | 'system' | null | undefined
  replyBy?: string | null | undefined
  parameters: { text: string; state: 'open' | 'fixed' | 'unknown' }[]
}

/** What was said of the programme as the day was set up; what was left empty leaves what is known. */
function aboutProgramme(model: Model, about: About, make: Make): void {
  const { lang, parameters, replyBy, placeLevel } = about
  const held = model.all('programme')[0]
  const fresh = (text: string | null | undefined, old: string | null | undefined) =>
    cleanText(text ?? '') && cleanText(text ?? '') !== model.words.get(old ?? '')?.text
      ? make.say(text!, { lang })
      : undefined
  if (held)
    make.edit('programme', held.id, {
      purpose: fresh(about.purpose, held.purpose),
      geography: fresh(about.geography, held.geography),
      decisionMaker: fresh(about.decisionMaker, held.decisionMaker),
      placeLevel: placeLevel ?? undefined,
      replyBy: replyBy ?? undefined,
    })
  let rank = place(model.all('parameter'), undefined)
  for (const { text, state } of parameters) {
    const kept = make.sayIf(text, { lang })
    if (!kept) continue
    make.add('parameter', { text: kept, state, rank })
    rank = generateKeyBetween(rank, null)
  }
}

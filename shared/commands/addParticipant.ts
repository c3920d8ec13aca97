import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { aText, maybeText, aLang, place } from './arguments.ts'
import { payments } from '../records/participant.ts'

const sameName = (a: string | undefined, b: string) =>
  a !== undefined && a.toLocaleLowerCase('en') === cleanText(b).toLocaleLowerCase('en')

/** Somebody takes part, by an alias. Nothing else about them is needed. */
export const addParticipant = defineCommand({
  name: 'addParticipant',
  args: z.strictObject({
    alias: aText,
    lang: aLang,
    role: maybeText,
    organisation: maybeText,
    experience: maybeText,
    stage: maybeText,
    period: maybeText,
    recruited: maybeText,
    sector: maybeText,
    needs: z.array(aText).max(30).default([]),
    language: z.string().max(35).nullish(),
    payment: payments.nullish(),
  }),
  run: (model, args, make) => {
    const id = make.id('participant')
    const theirs = { lang: args.lang, subjects: [id] }
    const alias = make.sayIf(args.alias, theirs)
    if (!alias) return refuse('refusals.aliasNeeded')
    const taken = model
      .all('participant')
      .some((p) => sameName(model.words.get(p.alias ?? '')?.text, args.alias))
    if (taken) return refuse('refusals.aliasTaken', { alias: cleanText(args.alias) })
    make.add(
      'participant',
      {
        alias,
        role: make.sayIf(args.role, theirs),
        organisation: make.sayIf(args.organisation, theirs),
        experience: make.sayIf(args.experience, theirs),
        stage: make.sayIf(args.stage, theirs),
        period: make.sayIf(args.period, theirs),
        recruited: make.sayIf(args.recruited, theirs),
        sector: make.sayIf(args.sector, theirs),
        needs: make.sayAll(args.needs, theirs),
        language: make.sayIf(args.language, theirs),
        payment: make.sayIf(args.payment, theirs),
        rank: place(model.all('participant'), undefined),
      },
      id,
    )
    return { id }
  },
})

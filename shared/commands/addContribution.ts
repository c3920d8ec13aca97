import { z } from 'zod'
import { generateKeyBetween } from 'fractional-indexing'
import { defineCommand, refuse, type Make, type Refusal } from '../command.ts'
import { aText, maybeText, aLang, anId, someIds } from './arguments.ts'
import { contributionsAmong } from '../erasure.ts'
import type { Model } from '../model.ts'
import {
  areWordsGone,
  keepsNothing,
  rankAfterAll,
  sourcesOfRecord,
  takenUnder,
  uncheck,
  refuseNotKept,
} from './taking.ts'
import { isSaid } from '../record.ts'
import { contribution } from '../records/contribution.ts'

/** Keeps what somebody said, in their own words. Nobody need have signed it. */
export const addContribution = defineCommand({
  name: 'addContribution',
  args: z.strictObject({
    workshop: anId,
    phase: anId.nullish(),
    type: contribution.fields.type,
    text: aText,
    lang: aLang,
    title: maybeText,
    means: maybeText,
    table: maybeText,
    people: someIds,
    partOf: anId.nullish(),
    theme: anId.nullish(),
    values: z.array(aText).max(50).default([]),
    sensitivity: z.array(z.string().max(60)).max(20).default([]),
    checkedByTeller: z.boolean().nullish(),
    picture: anId.nullish(),
    status: contribution.fields.status.nullish(),
  }),
  run: (model, args, make): { id: string } | Refusal => takeDown(model, args, make),
})

/** The same for a command that keeps several in one gesture: `nth` is how many came before, and `partOf` may be one of them. */
export function takeDown(
  model: Model,
  args: z.output<typeof addContribution.args>,
  make: Make,
  nth = 0,
): { id: string } | Refusal {
  if (!model.get('workshop', args.workshop)) return refuse('refusals.notHere')
  const notKept = refuseNotKept(model, args.people)
  if (notKept) return notKept
  if (!args.people.length && keepsNothing(model, args.workshop)) return refuse('refusals.nothingKept')
  if (args.partOf && areWordsGone(model, args.partOf)) return refuse('refusals.wordsGone')
  const id = make.id('contribution')
  let rank = rankAfterAll(model, args.workshop)
  for (let at = 0; at < nth; at += 1) rank = generateKeyBetween(rank, null)
  const whole = args.partOf ? [...sourcesOfRecord(model, args.partOf), ...madeJustNow(make, args.partOf)] : []
  const from = { lang: args.lang, sources: [id, ...whole] }
  const text = make.sayIf(args.text, from)
  if (!text) return refuse('refusals.nothingTyped')
  make.add(
    'contribution',
    {
      workshop: args.workshop,
      phase: args.phase,
      type: args.type,
      text,
      title: make.sayIf(args.title, from),
      means: make.sayIf(args.means, from),
      table: make.sayIf(args.table, from),
      partOf: args.partOf,
      values: args.values.length ? make.sayAll(args.values, from) : null,
      sensitivity: args.sensitivity.length ? make.sayAll(args.sensitivity, from) : null,
      checkedByTeller: args.checkedByTeller,
      picture: args.picture,
      status: args.status,
      takenAt: make.at,
      people: args.people.length ? args.people : null,
      ...takenUnder(model, args.workshop),
      madeFrom: whole.length ? contributionsAmong(whole) : null,
      rank,
    },
    id,
  )
  if (args.partOf) uncheck(model, make, args.partOf)
  if (args.theme)
    make.add('placement', {
      contribution: id,
      theme: args.theme,
      rank: generateKeyBetween(model.lastRank('placement', 'theme', args.theme), null),
    })
  return { id }
}

/** A record of this same gesture, and its texts: the model does not know them yet. Labels in lists are no text of it. */
function madeJustNow(make: Make, id: string): string[] {
  const made = make.changes.find((one) => one.record === id)
  const fields: Record<string, z.ZodType> = contribution.fields
  const texts = Object.entries(made?.sets ?? {}).flatMap(([field, words]) =>
    isSaid(fields[field]) ? [words as string] : [],
  )
  return made ? [id, ...texts] : []
}

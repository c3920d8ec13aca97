import { z } from 'zod'
import { defineCommand, isRefusal, refuse, type Make, type Refusal } from '../command.ts'
import { axesSchema, type Axes } from '../consent/answer.ts'
import { peopleAs } from '../consent/people.ts'
import type { Model } from '../model.ts'
import type { ContributionType } from '../records/contribution.ts'
import { addParticipant } from './addParticipant.ts'
import { takeDown } from './addContribution.ts'
import { aLang, anId, aText, maybeText } from './arguments.ts'
import { markKeyed } from './keying.ts'

const someTexts = z.array(aText).max(50).default([])

/**
 * A story sheet that came back: the story and its parts, and the answer ticked on the paper, in one gesture, so that
 * no word of it is ever here without the answer. The paper was given before it was keyed, so its answer names no other
 * and can only tighten what the person said since. Where it says that nothing is to be kept, nothing is.
 */
export const keyStory = defineCommand({
  name: 'keyStory',
  undoable: false,
  args: z.strictObject({
    sheet: anId,
    phase: anId.nullish(),
    title: maybeText,
    text: maybeText,
    possible: someTexts,
    values: someTexts,
    wishes: someTexts,
    quote: maybeText,
    /** Somebody who is known here, or the name a new person chose; neither for words nobody signed. */
    person: anId.nullish(),
    alias: maybeText,
    /** What was ticked; null where nothing was, and then what the group agreed holds. */
    axes: axesSchema.nullish(),
    lang: aLang,
    again: z.boolean().default(false),
  }),
  run: (model, args, make) => {
    const sheet = model.get('sheet', args.sheet)
    if (!sheet?.workshop || sheet.form !== 'story') return refuse('refusals.notHere')
    if (sheet.keyedAt && !args.again) return refuse('refusals.sheetKeyed', { code: sheet.code ?? '' })
    if (args.person && model.rec(args.person)?.kind !== 'participant') return refuse('refusals.notHere')
    if (args.axes?.keep === 'nothing') {
      markKeyed(make, sheet, [])
      return { ids: [], person: null }
    }
    const texts = [args.text, args.quote, ...args.possible, ...args.wishes]
    if (!texts.some((one) => one?.trim())) return refuse('refusals.nothingTyped')
    const person = personOf(model, args, sheet.code ?? '', make)
    if (isRefusal(person)) return person
    const ids = keepParts(model, args, sheet.workshop, person, make)
    if (isRefusal(ids)) return ids
    if (person && args.axes) answerOn(model, ids, person, args.axes, make)
    markKeyed(make, sheet, ids)
    return { ids, person }
  },
})

type Args = z.output<typeof keyStory.args>

/** Whose words they are. Ticks without a name belong to somebody all the same: known by the id on the slip they kept. */
function personOf(
  model: Model,
  { person, alias, axes, lang }: Args,
  code: string,
  make: Make,
): string | null | Refusal {
  if (person) return person
  const name = alias?.trim() || (axes ? code : '')
  if (!name) return null
  const made = addParticipant.run(model, addParticipant.args.parse({ alias: name, lang }), make)
  return isRefusal(made) ? made : made.id
}

/** The story first; what was told in it hangs on it, so that what holds for the one holds for the others. */
function keepParts(
  model: Model,
  args: Args,
  workshop: string,
  person: string | null,
  make: Make,
): string[] | Refusal {
  const parts: [ContributionType, string | null | undefined][] = [
    ['quote', args.quote],
    ...args.possible.map((one): [ContributionType, string] => ['strength', one]),
    ...args.wishes.map((one): [ContributionType, string] => ['wish', one]),
  ]
  const ids: string[] = []
  let story: string | null = null
  for (const [type, text] of [['story', args.text] as const, ...parts]) {
    if (!text?.trim()) continue
    const isStory = type === 'story'
    const made = takeDown(
      model,
      {
        workshop,
        phase: args.phase,
        type,
        text,
        lang: args.lang,
        title: isStory ? args.title : null,
        people: person ? [person] : [],
        partOf: isStory ? null : story,
        values: isStory ? args.values : [],
        sensitivity: [],
      },
      make,
      ids.length,
    )
    if (isRefusal(made)) return made
    if (isStory) story = made.id
    ids.push(made.id)
  }
  return ids
}

function answerOn(model: Model, ids: readonly string[], person: string, axes: Axes, make: Make) {
  for (const contribution of ids)
    for (const each of peopleAs(model, person))
      make.add('answer', { person: each, contribution, axes, names: [], how: 'form', onDay: make.day })
}

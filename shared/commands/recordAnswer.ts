import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { maybeText, aLang, anId, someIds, aDay } from './arguments.ts'
import { axesSchema } from '../consent/answer.ts'
import type { Answer } from '../consent/history.ts'
import { peopleAs } from '../consent/people.ts'
import { answer } from '../records/answer.ts'

/** A person says how far their words may go: for the programme, or for one contribution. Only answers they were shown may be named. */
export const recordAnswer = defineCommand({
  name: 'recordAnswer',
  undoable: false,
  args: z.strictObject({
    person: anId,
    contribution: anId.nullish(),
    axes: axesSchema,
    purposes: z
      .strictObject({ contactAgain: z.boolean(), recordExperience: z.boolean(), keepNeeds: z.boolean() })
      .nullish(),
    names: someIds,
    how: answer.fields.how,
    heardBy: maybeText,
    onDay: aDay.nullish(),
    lang: aLang,
  }),
  run: (model, args, make) => {
    if (model.rec(args.person)?.kind !== 'participant') return refuse('refusals.notHere')
    if (args.contribution && model.rec(args.contribution)?.kind !== 'contribution')
      return refuse('refusals.notHere')
    if (args.names.some((id) => model.rec(id)?.kind !== 'answer')) return refuse('refusals.answerMoved')
    const as = peopleAs(model, args.person)
    // Beside their own: what nobody's name was on yet when these words were taken back.
    const mayName = (one: Answer | undefined) =>
      one?.person ? as.includes(one.person) : !!args.contribution && one?.contribution === args.contribution
    if (args.names.some((id) => !mayName(model.get('answer', id)))) return refuse('refusals.answerOfAnother')
    const ids = as.map((person) =>
      make.add('answer', {
        person,
        contribution: args.contribution,
        axes: args.axes,
        names: args.names,
        purposes: args.purposes ?? undefined,
        how: args.how,
        heardBy: make.sayIf(args.heardBy, { lang: args.lang }),
        onDay: args.onDay ?? make.day,
      }),
    )
    return { ids }
  },
})

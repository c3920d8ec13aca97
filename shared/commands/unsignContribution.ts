import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { answersOn, generalAnswers } from '../consent/history.ts'
import { peopleAs } from '../consent/people.ts'

/** Takes a name off a contribution, weighed against every answer of that person known here. */
export const unsignContribution = defineCommand({
  name: 'unsignContribution',
  undoable: false,
  args: z.strictObject({ contribution: anId, person: anId }),
  run: (model, args, make) => {
    const made = model.rec(args.contribution)
    if (made?.kind !== 'contribution') return refuse('refusals.notHere')
    const as = peopleAs(model, args.person)
    const signings = model
      .by('signing', 'contribution', args.contribution)
      .filter((s) => as.includes(s.person ?? ''))
    const from = ((made.fields.people as string[] | undefined) ?? []).some((id) => as.includes(id))
      ? [args.contribution]
      : []
    const answers = [...generalAnswers(model, args.person), ...answersOn(model, args.contribution, as)]
    const names = answers.map((a) => a.id)
    const ids = as.map((person) =>
      make.add('unsigning', {
        contribution: args.contribution,
        person,
        signings: [...from, ...signings.map((s) => s.id)],
        names,
      }),
    )
    return { ids }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import type { Model } from '../model.ts'
import type { Axes } from '../consent/answer.ts'
import { answersOn, generalAnswers, headsOfHistory, personHeld, type Answer } from '../consent/history.ts'
import { everSignedTo, peopleAs } from '../consent/people.ts'
import { standingOf } from '../consent/standing.ts'
import { answer } from '../records/answer.ts'

const everybody = (model: Model, people: readonly string[]) =>
  people.flatMap((person) => peopleAs(model, person))

/** Somebody takes back one contribution, or everything they said. As easy as giving, and never undone by undo. */
export const takeBack = defineCommand({
  name: 'takeBack',
  undoable: false,
  args: z.strictObject({
    person: anId.nullish(),
    contribution: anId.nullish(),
    how: answer.fields.how.default('spoken'),
  }),
  run: (model, args, make) => {
    const ids: string[] = []
    const give = (person: string | null, heads: Answer[], now: Axes) =>
      ids.push(
        make.add('answer', {
          person: person ?? undefined,
          contribution: args.contribution,
          axes: { ...now, takenBack: true },
          names: heads.map((a) => a.id),
          how: args.how,
          onDay: make.day,
        }),
      )
    if (args.contribution) {
      if (model.rec(args.contribution)?.kind !== 'contribution') return refuse('refusals.notHere')
      const standing = standingOf(model, args.contribution)
      const asked = args.person ? peopleAs(model, args.person) : []
      const signed = everSignedTo(model, args.contribution)
      // Whoever never signed these words takes them back as nobody: it holds, and puts no name on them.
      const people = args.person
        ? asked.some((id) => signed.includes(id))
          ? asked
          : []
        : everybody(model, standing.people)
      if (!people.length) give(null, headsOfHistory(answersOn(model, args.contribution, null)), standing.axes)
      for (const person of people) {
        const history = [
          ...generalAnswers(model, person),
          ...answersOn(model, args.contribution, peopleAs(model, person)),
        ]
        give(person, headsOfHistory(history), standing.axes)
      }
    } else {
      if (!args.person || model.rec(args.person)?.kind !== 'participant') return refuse('refusals.notHere')
      const held = personHeld(model, args.person)
      const heads = headsOfHistory(generalAnswers(model, args.person))
      for (const person of peopleAs(model, args.person)) give(person, heads, held.axes)
    }
    const { day: onDay, device } = make
    make.add('withdrawal', { what: 'takenBack', ids: [...ids], device, onDay })
    return { ids }
  },
})

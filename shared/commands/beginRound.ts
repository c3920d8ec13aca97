import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { round } from '../records/round.ts'
import { aLang, anId, maybeText } from './arguments.ts'

/**
 * Begins a round: everybody once, for the same time. The order goes round with each round, so that nobody is always
 * first, and the three roles go with it; somebody may be given one by hand.
 */
export const beginRound = defineCommand({
  name: 'beginRound',
  args: z.strictObject({
    workshop: anId,
    /** In the order they sit. */
    people: z.array(anId).min(1).max(200),
    question: maybeText,
    lang: aLang,
    minutesEach: round.fields.minutesEach.default(2),
    at: z.iso.datetime(),
  }),
  run: (model, { workshop, people, question, lang, minutesEach, at }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    const seats = [...new Set(people)]
    if (seats.some((id) => !model.get('participant', id))) return refuse('refusals.notHere')
    const before = model.of('round', 'workshop', workshop)
    if (before.some((one) => !one.doneAt)) return refuse('refusals.roundIsOn')
    const number = Math.max(0, ...before.map((one) => one.number ?? 0)) + 1
    const order = turned(seats, number - 1)
    const role = (from: number) =>
      seats.length > 3 ? order[(order.length - from) % order.length] : undefined
    return {
      id: make.add('round', {
        workshop,
        number,
        question: make.sayIf(question, { lang }),
        order,
        minutesEach,
        timekeeper: role(1),
        scribe: role(2),
        challenger: role(3),
        turnAt: at,
      }),
    }
  },
})

/** The same circle, begun so many seats further on. */
const turned = <T>(all: readonly T[], by: number): T[] => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length),
]

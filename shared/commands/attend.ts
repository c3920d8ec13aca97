import { z } from 'zod'
import { defineCommand, refuse, type Make } from '../command.ts'
import { peopleAs } from '../consent/people.ts'
import type { Model } from '../model.ts'
import { aLang, anId, someIds } from './arguments.ts'
import { refuseNotKept } from './taking.ts'

/** "10:05" on the laptop's clock. */
export const clockTime = z.string().regex(/^\d{2}:\d{2}$/)

/**
 * Who is in the room: somebody comes, goes, or was marked by mistake. What they said stays as they answered, whatever
 * this says. A time is a fact about them and is not kept where they keep nothing.
 */
export const attend = defineCommand({
  name: 'attend',
  args: z.strictObject({
    workshop: anId,
    people: someIds,
    to: z.enum(['here', 'left', 'notMarked']),
    at: clockTime.nullish(),
    lang: aLang,
  }),
  run: (model, { workshop, people, to, at, lang }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    if (people.some((id) => !model.get('participant', id))) return refuse('refusals.notHere')
    for (const person of people) {
      const ids = new Set(peopleAs(model, person))
      const theirs = model
        .of('attendance', 'workshop', workshop)
        .filter((one) => one.person && ids.has(one.person))
      if (to === 'notMarked') for (const one of theirs) make.remove(one.id)
      else if (theirs.length === 0 && to === 'here') arrive(model, make, { workshop, person, at, lang })
      else
        for (const one of theirs)
          make.edit('attendance', one.id, {
            here: to === 'here',
            left: to === 'here' ? null : (timeOf(model, make, person, at, lang) ?? null),
          })
    }
    return { count: people.length }
  },
})

type Arriving = { workshop: string; person: string; at?: string | null | undefined; lang: string }

/** Somebody is in the room who was not marked yet. */
export const arrive = (model: Model, make: Make, { workshop, person, at, lang }: Arriving): string =>
  make.add('attendance', { workshop, person, here: true, arrived: timeOf(model, make, person, at, lang) })

const timeOf = (model: Model, make: Make, person: string, at: string | null | undefined, lang: string) =>
  // Somebody new has not answered, so that what the groups agreed holds for them too.
  refuseNotKept(model, [person]) !== undefined
    ? undefined
    : (make.sayIf(at, { lang, subjects: [person] }) ?? undefined)

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { peopleAs } from '../consent/people.ts'
import { pairKey } from '../pairing.ts'
import { apartKeys } from '../queries/attendance.ts'
import { anId, place } from './arguments.ts'

/** The most that sit together: a pair takes in one more, no further. */
const most = 3

/**
 * Seats somebody by hand: with a pair, by themselves (`with: null`, to be joined), or nowhere (`with` left out). They
 * leave the pair they were in; a pair with nobody left in it goes.
 */
export const seatPerson = defineCommand({
  name: 'seatPerson',
  args: z.strictObject({
    workshop: anId,
    person: anId,
    with: anId.nullish(),
    round: z.number().int().min(1),
  }),
  run: (model, { workshop, person, with: pair, round }, make) => {
    if (!model.get('participant', person)) return refuse('refusals.notHere')
    const all = model.of('pair', 'workshop', workshop).filter((one) => one.round === round)
    const to = pair ? all.find((one) => one.id === pair) : undefined
    if (pair && !to) return refuse('refusals.notHere')
    if (to?.people?.includes(person)) return { id: to.id }
    if ((to?.people?.length ?? 0) >= most) return refuse('refusals.pairIsFull')
    const apart = apartKeys(model.all('apart'), (id) => peopleAs(model, id))
    if (to?.people?.some((other) => apart.has(pairKey(person, other)))) return refuse('refusals.keptApart')
    for (const one of all)
      if (one.people?.includes(person)) {
        const others = one.people.filter((id) => id !== person)
        if (others.length) make.edit('pair', one.id, { people: others })
        else make.remove(one.id)
      }
    if (to) make.edit('pair', to.id, { people: [...(to.people ?? []), person] })
    if (pair === null)
      return { id: make.add('pair', { workshop, round, people: [person], rank: place(all, undefined) }) }
    return { id: to?.id ?? person }
  },
})

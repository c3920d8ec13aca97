import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { peopleAs } from '../consent/people.ts'
import { pairKey } from '../pairing.ts'
import { apartKeys } from '../queries/attendance.ts'
import { anId } from './arguments.ts'

/** Two people are not put together from now on. Nobody is asked why, and nothing of it leaves the team. */
export const keepApart = defineCommand({
  name: 'keepApart',
  args: z.strictObject({ one: anId, other: anId }),
  run: (model, { one, other }, make) => {
    if (!model.get('participant', one) || !model.get('participant', other)) return refuse('refusals.notHere')
    if (peopleAs(model, one).includes(other)) return refuse('refusals.samePerson')
    const known = model
      .all('apart')
      .find((held) => apartKeys([held], (id) => peopleAs(model, id)).has(pairKey(one, other)))
    return { id: known?.id ?? make.add('apart', { people: [one, other] }) }
  },
})

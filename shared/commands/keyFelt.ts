import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { felt } from '../records/felt.ts'
import { anId } from './arguments.ts'

/** Keys in what people themselves say of the rung, counted from slips without names. A second count replaces the first. */
export const keyFelt = defineCommand({
  name: 'keyFelt',
  args: z.strictObject({ workshop: anId, counts: felt.fields.counts }),
  run: (model, { workshop, counts }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    const was = model.of('felt', 'workshop', workshop)[0]
    if (was) make.edit('felt', was.id, { counts, onDay: make.day })
    return { id: was?.id ?? make.add('felt', { workshop, counts, onDay: make.day }) }
  },
})

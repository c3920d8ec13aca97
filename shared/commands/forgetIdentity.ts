import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { peopleAs } from '../consent/people.ts'
import { anId } from './arguments.ts'

/** Erases who an alias is, every earlier wording of it included. The alias, its answers and its words stay. */
export const forgetIdentity = defineCommand({
  name: 'forgetIdentity',
  undoable: false,
  args: z.strictObject({ person: anId }),
  run: (model, args, make) => {
    const known = peopleAs(model, args.person).flatMap((id) => model.by('identity', 'person', id))
    const wordings = known.flatMap((one) => model.wordingsOf(one.id))
    const isForgotten = known.every((one) => model.rec(one.id)!.removed)
    if (isForgotten && !wordings.some((id) => model.words.has(id))) return refuse('refusals.notHere')
    make.erase(wordings)
    for (const one of known) make.remove(one.id)
    return { ids: known.map((one) => one.id) }
  },
})

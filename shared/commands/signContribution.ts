import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { isPersonErased } from '../erasure.ts'
import { personKey } from '../consent/people.ts'
import { standingOf } from '../consent/standing.ts'

/** These words are theirs. Reaches everything already made from them. */
export const signContribution = defineCommand({
  name: 'signContribution',
  undoable: false,
  args: z.strictObject({ contribution: anId, person: anId }),
  run: (model, args, make) => {
    if (!model.get('contribution', args.contribution)) return refuse('refusals.notHere')
    if (model.rec(args.person)?.kind !== 'participant') return refuse('refusals.notHere')
    if (isPersonErased(model, args.person)) return refuse('refusals.notHere')
    if (standingOf(model, args.contribution).people.includes(personKey(model, args.person)))
      return { id: args.contribution }
    return { id: make.add('signing', { contribution: args.contribution, person: args.person }) }
  },
})

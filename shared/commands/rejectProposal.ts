import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aLang, anId, maybeText } from './arguments.ts'

/** Leaves a clause as it is, with the reason if one is given: what somebody proposed stays to be read. */
export const rejectProposal = defineCommand({
  name: 'rejectProposal',
  args: z.strictObject({ id: anId, reason: maybeText, lang: aLang }),
  run: (model, { id, reason, lang }, make) => {
    const one = model.get('proposal', id)
    if (!one) return refuse('refusals.notHere')
    if (one.state !== 'open') return refuse('roundtrip.refused.decided')
    make.edit('proposal', id, { state: 'rejected', reason: make.sayIf(reason, { lang }) })
    return { id }
  },
})

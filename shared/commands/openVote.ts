import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aLang, anId, maybeText } from './arguments.ts'
import { isVotable } from './voting.ts'

/** Begins a round of dots over themes or chosen notes. Refused while another round of the workshop is not revealed. */
export const openVote = defineCommand({
  name: 'openVote',
  args: z.strictObject({
    workshop: anId,
    over: z.array(anId).min(1).max(500),
    each: z.number().int().min(1).max(100).default(3),
    question: maybeText,
    lang: aLang,
  }),
  run: (model, args, make) => {
    const { workshop, each } = args
    const over = [...new Set(args.over)]
    if (!model.get('workshop', workshop) || !over.every((id) => isVotable(model, workshop, id)))
      return refuse('refusals.notHere')
    if (model.of('vote', 'workshop', workshop).some((one) => !one.revealedAt))
      return refuse('refusals.voteOpen')
    const question = make.sayIf(args.question, { lang: args.lang })
    const rank = generateKeyBetween(model.lastRank('vote', 'workshop', workshop), null)
    return { id: make.add('vote', { workshop, over, each, question, rank }) }
  },
})

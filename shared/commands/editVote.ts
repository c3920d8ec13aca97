import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { anId, maybeText, sameLang } from './arguments.ts'
import { heldBy } from './taking.ts'

/** Writes the question of a round, or what it hides. */
export const editVote = defineCommand({
  name: 'editVote',
  args: z.strictObject({ id: anId, question: maybeText, hides: maybeText, lang: sameLang }),
  run: (model, args, make) => {
    const vote = model.get('vote', args.id)
    if (!vote) return refuse('refusals.notHere')
    const worded = (field: 'question' | 'hides') => {
      const text = args[field]
      const row = model.words.get(vote[field] ?? '')
      if (text === undefined || cleanText(text ?? '') === (row?.text ?? '')) return undefined
      return make.sayIf(text, {
        lang: args.lang ?? row?.lang ?? 'en-GB',
        ...heldBy(model, args.id, field),
      })
    }
    make.edit('vote', args.id, { question: worded('question'), hides: worded('hides') })
    return { id: args.id }
  },
})

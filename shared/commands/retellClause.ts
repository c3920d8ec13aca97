import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { aText, aLang, anId } from './arguments.ts'
import { everRetold, retellingProblem } from '../consent/retelling.ts'
import { contributionsAmong } from '../erasure.ts'
import { heldBy } from './taking.ts'

/**
 * In our own words now: clears the sources’ hold on the text and keeps what it rests on. Somebody the text
 * speaks of without a contribution between keeps theirs: there is nothing to compare it with.
 */
export const retellClause = defineCommand({
  name: 'retellClause',
  args: z.strictObject({ id: anId, text: aText, lang: aLang }),
  run: (model, args, make) => {
    const old = model.get('clause', args.id)
    if (!old) return refuse('refusals.notHere')
    const row = model.saidIn(old.id, 'text')
    if (!row) return refuse('refusals.wordsGone')
    if (!cleanText(args.text)) return refuse('refusals.nothingTyped')
    const held = heldBy(model, args.id, 'text')
    const retold = [...new Set([...everRetold(model, args.id), ...contributionsAmong(held.sources)])].sort()
    const problem = retellingProblem(model, args.text, retold, held.subjects)
    if (problem) return problem
    make.edit('clause', args.id, {
      text: make.say(args.text, { lang: args.lang, subjects: held.subjects }),
      retold,
    })
    return { id: args.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { aText, sameLang, anId } from './arguments.ts'
import { contributionsAmong } from '../erasure.ts'
import { isSaid } from '../record.ts'
import { recordDef } from '../records/index.ts'
import { heldBy } from './taking.ts'

/**
 * Cuts something out of a text and forgets how it read before, for good: the new wording stands without its
 * older ones, which are erased with whatever else was made from them. Whose words it is stays as it was.
 */
export const cutAndForget = defineCommand({
  name: 'cutAndForget',
  undoable: false,
  args: z.strictObject({
    id: anId,
    field: z.string().max(40).default('text'),
    text: aText,
    lang: sameLang,
  }),
  run: (model, args, make) => {
    const rec = model.rec(args.id)
    const def = rec && recordDef(rec.kind)
    if (!rec || rec.removed || !def || !isSaid(def.fields[args.field])) return refuse('refusals.notHere')
    const row = model.saidIn(args.id, args.field)
    if (!row) return refuse('refusals.wordsGone')
    if (!cleanText(args.text)) return refuse('refusals.nothingTyped')
    const { sources, subjects } = heldBy(model, args.id, args.field)
    const text = make.say(args.text, {
      lang: args.lang ?? row.lang,
      sources: contributionsAmong(sources),
      subjects,
    })
    make.edit(rec.kind as 'contribution', args.id, { [args.field]: text })
    make.erase(model.wordingsOf(args.id, [args.field]))
    return { id: args.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { maybeText, sameLang, anId, sameIds, anOrder, place } from './arguments.ts'
import { everRetold, notIn, retellingProblem } from '../consent/retelling.ts'
import { heldBy } from './taking.ts'
import { clause } from '../records/clause.ts'
import { isSection } from '../methods/index.ts'

/** Rewords, retypes or moves a clause. Words it was made from keep their hold on it. */
export const editClause = defineCommand({
  name: 'editClause',
  args: z.strictObject({
    id: anId,
    text: maybeText,
    lang: sameLang,
    type: clause.fields.type.optional(),
    section: z.string().max(60).optional(),
    after: anOrder,
    because: sameIds,
    retired: z.boolean().optional(),
  }),
  run: (model, args, make) => {
    const old = model.get('clause', args.id)
    if (!old) return refuse('refusals.notHere')
    if (args.section !== undefined && !isSection(args.section)) return refuse('refusals.sectionUnknown')
    const row = model.saidIn(old.id, 'text')
    let text: string | null | undefined
    if (args.text !== undefined && cleanText(args.text ?? '') !== row?.text) {
      if (!cleanText(args.text ?? '')) return refuse('refusals.nothingTyped')
      if (!row) return refuse('refusals.wordsGone')
      const held = heldBy(model, args.id, 'text')
      const retold = notIn(everRetold(model, args.id), held.sources)
      const problem = retellingProblem(model, args.text ?? '', retold)
      if (problem) return problem
      text = make.sayIf(args.text, { lang: args.lang ?? row.lang, ...held })
    }
    // Said again as it stands: keeps it where two laptops worded it differently, and changes nothing elsewhere.
    if (args.text !== undefined && text === undefined) text = old.text ?? undefined
    const section = args.section ?? old.section ?? ''
    const others = model
      .of('clause', 'specification', old.specification ?? '')
      .filter((c) => c.section === section)
    const moves = args.after !== undefined || section !== old.section
    make.edit('clause', args.id, {
      text,
      type: args.type,
      section: args.section,
      because: args.because,
      retired: args.retired,
      rank: moves ? place(others, args.after, args.id) : undefined,
    })
    return { id: args.id }
  },
})

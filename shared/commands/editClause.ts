import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { maybeText, aLang, anId, someIds, anOrder, place } from './arguments.ts'
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
    lang: aLang.optional(),
    type: clause.fields.type.optional(),
    section: z.string().max(60).optional(),
    after: anOrder,
    because: someIds.optional(),
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

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, aLang, anId, someIds, anOrder, place } from './arguments.ts'
import { generateKeyBetween } from 'fractional-indexing'
import { clause } from '../records/clause.ts'
import { isSection } from '../methods/index.ts'
import { everRetold, notIn, retellingProblem } from '../consent/retelling.ts'
import { areWordsGone, ownersOfRecords } from './taking.ts'

/** A line of the specification. Text taken from people’s words stays theirs; what it rests on is linked. */
export const addClause = defineCommand({
  name: 'addClause',
  args: z.strictObject({
    specification: anId,
    section: z.string().max(60),
    type: clause.fields.type,
    text: aText,
    lang: aLang,
    madeFrom: someIds,
    evidence: someIds,
    because: someIds,
    rewords: anId.nullish(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    if (!model.get('specification', args.specification)) return refuse('refusals.notHere')
    if (!isSection(args.section)) return refuse('refusals.sectionUnknown')
    const gone = [...args.madeFrom, ...args.evidence].find((id) => !model.rec(id) || model.rec(id)!.removed)
    if (gone) return refuse('refusals.notHere')
    const replaced = model.get('clause', args.rewords)
    if ([...args.madeFrom, ...(replaced ? [replaced.id] : [])].some((id) => areWordsGone(model, id)))
      return refuse('refusals.wordsGone')
    // A new wording of a clause takes over whose words the old one was made of, and what it retold.
    const owners = ownersOfRecords(model, [...args.madeFrom, ...(replaced ? [replaced.id] : [])])
    const retold = replaced ? everRetold(model, replaced.id) : []
    const problem = retellingProblem(model, args.text, notIn(retold, owners.sources))
    if (problem) return problem
    const text = make.sayIf(args.text, { lang: args.lang, ...owners })
    if (!text) return refuse('refusals.nothingTyped')
    const inSection = model
      .of('clause', 'specification', args.specification)
      .filter((c) => c.section === args.section)
    const after = args.after === undefined && replaced ? replaced.id : args.after
    const id = make.add('clause', {
      specification: args.specification,
      section: args.section,
      type: args.type,
      text,
      rank: place(inSection, after),
      because: args.because.length ? args.because : null,
      rewords: args.rewords,
      retold: retold.length ? retold : null,
    })
    let rank: string | null = null
    for (const to of new Set([...args.madeFrom, ...args.evidence])) {
      rank = generateKeyBetween(rank, null)
      make.add('evidence', { clause: id, to, rank })
    }
    if (replaced) make.edit('clause', replaced.id, { retired: true })
    return { id }
  },
})

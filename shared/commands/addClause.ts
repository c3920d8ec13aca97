import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, aLang, anId, someIds, anOrder, place } from './arguments.ts'
import { generateKeyBetween } from 'fractional-indexing'
import { clause } from '../records/clause.ts'
import { isSection } from '../methods/index.ts'
import { ownersOfRecords } from './taking.ts'

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
    const text = make.sayIf(args.text, { lang: args.lang, ...ownersOfRecords(model, args.madeFrom) })
    if (!text) return refuse('refusals.nothingTyped')
    const inSection = model
      .of('clause', 'specification', args.specification)
      .filter((c) => c.section === args.section)
    const replaced = model.get('clause', args.rewords)
    const after = args.after === undefined && replaced ? replaced.id : args.after
    const id = make.add('clause', {
      specification: args.specification,
      section: args.section,
      type: args.type,
      text,
      rank: place(inSection, after),
      because: args.because.length ? args.because : null,
      rewords: args.rewords,
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

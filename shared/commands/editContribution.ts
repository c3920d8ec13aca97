import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { maybeText, sameLang, anId, sameIds } from './arguments.ts'
import { heldBy } from './taking.ts'
import { contribution } from '../records/contribution.ts'

/** Corrects a contribution. The old wording stays until it is erased. */
export const editContribution = defineCommand({
  name: 'editContribution',
  args: z.strictObject({
    id: anId,
    text: maybeText,
    title: maybeText,
    means: maybeText,
    table: maybeText,
    lang: sameLang,
    type: contribution.fields.type.optional(),
    phase: anId.nullish(),
    answeredBy: sameIds,
    status: contribution.fields.status.nullish(),
    checkedByTeller: z.boolean().nullish(),
  }),
  run: (model, args, make) => {
    const old = model.get('contribution', args.id)
    if (!old) return refuse('refusals.notHere')
    if (args.text !== undefined && !cleanText(args.text ?? '')) return refuse('refusals.nothingTyped')
    const row = model.saidIn(old.id, 'text')
    if (!row) return refuse('refusals.wordsGone')
    const lang = args.lang ?? row.lang
    const held = heldBy(model, args.id, 'text')
    const from = { lang, sources: [...held.sources, args.id], subjects: held.subjects }
    const beside = (field: 'title' | 'means' | 'table') => {
      if (args[field] === undefined) return undefined
      const sources = [...from.sources, ...heldBy(model, args.id, field).sources]
      return make.sayIf(args[field], { ...from, sources })
    }
    const same = args.text !== undefined && cleanText(args.text ?? '') === row.text && from.lang === row.lang
    make.edit('contribution', args.id, {
      text: args.text === undefined || same ? undefined : make.sayIf(args.text, from),
      title: beside('title'),
      means: beside('means'),
      table: beside('table'),
      type: args.type,
      phase: args.phase,
      answeredBy: args.answeredBy,
      status: args.status,
      checkedByTeller: args.checkedByTeller,
    })
    return { id: args.id }
  },
})

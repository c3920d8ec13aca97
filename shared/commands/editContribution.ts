import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { aText, maybeText, sameLang, anId, sameIds } from './arguments.ts'
import { heldBy, uncheck } from './taking.ts'
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
    values: z.array(aText).max(50).optional(),
    sensitivity: z.array(z.string().max(60)).max(20).optional(),
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
    const several = (field: 'values' | 'sensitivity') => {
      const texts = args[field]?.map(cleanText).filter(Boolean)
      if (!texts) return undefined
      const here = (old[field] ?? []).flatMap((id) => model.words.get(id) ?? [])
      const sources = [...from.sources, ...here.flatMap((one) => [...one.sources, one.id])]
      const ids = texts.map(
        (one) => here.find(({ text }) => text === one)?.id ?? make.say(one, { ...from, sources }),
      )
      return ids.length ? ids : null
    }
    const same = args.text !== undefined && cleanText(args.text ?? '') === row.text && from.lang === row.lang
    const isReworded =
      (args.text !== undefined && !same) || args.title !== undefined || args.values !== undefined
    make.edit('contribution', args.id, {
      text: args.text === undefined || same ? undefined : make.sayIf(args.text, from),
      title: beside('title'),
      means: beside('means'),
      table: beside('table'),
      values: several('values'),
      sensitivity: several('sensitivity'),
      type: args.type,
      phase: args.phase,
      answeredBy: args.answeredBy,
      status: args.status,
      checkedByTeller:
        args.checkedByTeller ?? (isReworded && old.checkedByTeller ? false : args.checkedByTeller),
    })
    if (isReworded) uncheck(model, make, old.partOf)
    return { id: args.id }
  },
})

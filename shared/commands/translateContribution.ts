import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aText, maybeText, anId } from './arguments.ts'
import { areWordsGone, heldBy, ownersOfRecords } from './taking.ts'
import { translation } from '../records/translation.ts'

/** Lays somebody's words in another language beside them, or corrects the ones that lie there. Theirs stay as they are. */
export const translateContribution = defineCommand({
  name: 'translateContribution',
  args: z.strictObject({
    contribution: anId,
    text: aText,
    title: maybeText,
    lang: z.string().min(2).max(35),
    by: translation.fields.by,
  }),
  run: (model, args, make) => {
    const original = model.get('contribution', args.contribution)
    if (!original) return refuse('refusals.notHere')
    const row = model.saidIn(original.id, 'text')
    if (!row || areWordsGone(model, original.id)) return refuse('refusals.wordsGone')
    if (row.lang === args.lang) return refuse('stories.refused.sameLanguage')
    const old = model
      .of('translation', 'of', original.id)
      .find((one) => model.saidIn(one.id, 'text')?.lang === args.lang)
    // Made from the words as they stand: whoever they belong to decides, and erasing one wording erases what was made of it.
    const { sources, subjects } = ownersOfRecords(model, [original.id])
    const before = old
      ? [...heldBy(model, old.id, 'text').sources, ...heldBy(model, old.id, 'title').sources]
      : []
    const from = { lang: args.lang, sources: [...sources, ...before], subjects }
    const text = make.sayIf(args.text, from)
    if (!text) return refuse('refusals.nothingTyped')
    const title =
      args.title === undefined
        ? {}
        : { title: make.sayIf(args.title, from), fromTitle: model.saidIn(original.id, 'title')?.id ?? null }
    const fields = { of: original.id, text, from: row.id, by: args.by, ...title }
    if (!old) return { id: make.add('translation', fields) }
    make.edit('translation', old.id, fields)
    return { id: old.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { maybeText, aLang, aDay } from './arguments.ts'
import { programme } from '../records/programme.ts'

/** Changes what is known of the programme. */
export const editProgramme = defineCommand({
  name: 'editProgramme',
  args: z.strictObject({
    title: maybeText,
    lang: aLang,
    purpose: maybeText,
    nation: programme.fields.nation.nullish(),
    placeLevel: programme.fields.placeLevel.nullish(),
    geography: maybeText,
    decisionMaker: maybeText,
    replyBy: aDay.nullish(),
    rung: programme.fields.rung.nullish(),
    lawfulBasis: programme.fields.lawfulBasis.nullish(),
    keeper: maybeText,
    takeBackBy: maybeText,
    publicBody: programme.fields.publicBody.nullish(),
    complaintsTo: maybeText,
    namesUntil: aDay.nullish(),
    needsUntil: aDay.nullish(),
    wordsUntil: aDay.nullish(),
    countsUntil: aDay.nullish(),
    specificationTitle: maybeText,
  }),
  run: (model, args, make) => {
    const programme = model.all('programme')[0]
    if (!programme) return refuse('refusals.notHere')
    if (args.title !== undefined && !cleanText(args.title ?? '')) return refuse('refusals.programmeNeedsName')
    const { lang } = args
    const fresh = (text: string | null | undefined, old: string | null | undefined) =>
      text === undefined || cleanText(text ?? '') === (model.words.get(old ?? '')?.text ?? '')
        ? undefined
        : make.sayIf(text, { lang })
    make.edit('programme', programme.id, {
      title: fresh(args.title, programme.title),
      purpose: fresh(args.purpose, programme.purpose),
      nation: args.nation,
      placeLevel: args.placeLevel,
      geography: fresh(args.geography, programme.geography),
      decisionMaker: fresh(args.decisionMaker, programme.decisionMaker),
      replyBy: args.replyBy,
      rung: args.rung,
      lawfulBasis: args.lawfulBasis,
      keeper: fresh(args.keeper, programme.keeper),
      takeBackBy: fresh(args.takeBackBy, programme.takeBackBy),
      publicBody: args.publicBody,
      complaintsTo: fresh(args.complaintsTo, programme.complaintsTo),
      namesUntil: args.namesUntil,
      needsUntil: args.needsUntil,
      wordsUntil: args.wordsUntil,
      countsUntil: args.countsUntil,
    })
    const outline = model.all('specification')[0]
    if (outline && args.specificationTitle)
      make.edit('specification', outline.id, { title: fresh(args.specificationTitle, outline.title) })
    return { id: programme.id }
  },
})

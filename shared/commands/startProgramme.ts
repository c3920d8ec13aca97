import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { aText, maybeText, aLang, aDay } from './arguments.ts'
import { programme } from '../records/programme.ts'

/** Opens the programme of this file, with the living outline every programme has. */
export const startProgramme = defineCommand({
  name: 'startProgramme',
  undoable: false,
  args: z.strictObject({
    title: aText,
    lang: aLang,
    purpose: maybeText,
    nation: programme.fields.nation.nullish(),
    placeLevel: programme.fields.placeLevel.nullish(),
    geography: maybeText,
    decisionMaker: maybeText,
    replyBy: aDay.nullish(),
    rung: programme.fields.rung.nullish(),
    sample: z.boolean().nullish(),
  }),
  run: (model, args, make) => {
    if (!cleanText(args.title)) return refuse('refusals.programmeNeedsName')
    if (model.all('programme').length) return refuse('refusals.programmeExists')
    const { lang } = args
    const id = make.add('programme', {
      title: make.say(args.title, { lang }),
      purpose: make.sayIf(args.purpose, { lang }),
      nation: args.nation,
      placeLevel: args.placeLevel,
      geography: make.sayIf(args.geography, { lang }),
      decisionMaker: make.sayIf(args.decisionMaker, { lang }),
      replyBy: args.replyBy,
      rung: args.rung,
      sample: args.sample,
    })
    const specification = make.add('specification', {
      title: make.say(args.title, { lang }),
      template: 'outline',
    })
    return { id, specification }
  },
})

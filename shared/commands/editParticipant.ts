import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { aText, maybeText, aLang, anId } from './arguments.ts'
import { payments } from '../records/participant.ts'

/** Corrects what is known of somebody. */
export const editParticipant = defineCommand({
  name: 'editParticipant',
  args: z.strictObject({
    id: anId,
    alias: maybeText,
    lang: aLang,
    role: maybeText,
    organisation: maybeText,
    experience: maybeText,
    stage: maybeText,
    period: maybeText,
    recruited: maybeText,
    sector: maybeText,
    needs: z.array(aText).max(30).optional(),
    language: z.string().max(35).nullish(),
    payment: payments.nullish(),
  }),
  run: (model, args, make) => {
    if (!model.get('participant', args.id)) return refuse('refusals.notHere')
    if (args.alias !== undefined && !cleanText(args.alias ?? '')) return refuse('refusals.aliasNeeded')
    const theirs = { lang: args.lang, subjects: [args.id] }
    const say = (text: string | null | undefined) =>
      text === undefined ? undefined : make.sayIf(text, theirs)
    make.edit('participant', args.id, {
      alias: say(args.alias),
      role: say(args.role),
      organisation: say(args.organisation),
      experience: say(args.experience),
      stage: say(args.stage),
      period: say(args.period),
      recruited: say(args.recruited),
      sector: say(args.sector),
      needs: args.needs ? make.sayAll(args.needs, theirs) : undefined,
      language: say(args.language),
      payment: say(args.payment),
    })
    return { id: args.id }
  },
})

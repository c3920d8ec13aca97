import { z } from 'zod'
import { defineCommand } from '../command.ts'
import { maybeText, aLang, someIds } from './arguments.ts'
import { handover } from '../records/handover.ts'

/** Notes who received what, and whose words were in it. */
export const recordHandover = defineCommand({
  name: 'recordHandover',
  undoable: false,
  args: z.strictObject({
    audience: handover.fields.audience,
    format: z.string().max(20),
    template: z.string().max(120).nullish(),
    language: handover.fields.language.nullish(),
    recipient: maybeText,
    version: z.string().max(20).nullish(),
    hash: z.string().max(128),
    file: maybeText,
    contributions: someIds,
    copy: handover.fields.copy.optional(),
    anchors: handover.fields.anchors.optional(),
    lang: aLang,
  }),
  run: (model, args, make) => {
    const { audience, format, template, language, version, hash, contributions, lang } = args
    const say = (text: string | null | undefined) => make.sayIf(text, { lang })
    return {
      id: make.add('handover', {
        audience,
        format,
        template,
        language,
        version,
        hash,
        contributions,
        recipient: say(args.recipient),
        file: say(args.file),
        onDay: make.day,
        copy: args.copy,
        anchors: args.anchors,
      }),
    }
  },
})

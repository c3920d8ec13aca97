import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { heldBy } from './taking.ts'
import { maybeText, aLang, anId, anOrder, place } from './arguments.ts'

/** Renames, moves or annotates a theme. */
export const editTheme = defineCommand({
  name: 'editTheme',
  args: z.strictObject({
    id: anId,
    label: maybeText,
    lang: aLang,
    minorityNote: maybeText,
    parent: anId.nullish(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    const theme = model.get('theme', args.id)
    if (!theme) return refuse('refusals.notHere')
    if (args.label !== undefined && !cleanText(args.label ?? '')) return refuse('refusals.nothingTyped')
    const row = model.words.get(theme.label ?? '')
    make.edit('theme', args.id, {
      label:
        args.label === undefined || cleanText(args.label ?? '') === row?.text
          ? undefined
          : make.sayIf(args.label, { lang: args.lang, ...heldBy(model, args.id, 'label') }),
      minorityNote:
        args.minorityNote === undefined ? undefined : make.sayIf(args.minorityNote, { lang: args.lang }),
      parent: args.parent,
      rank:
        args.after === undefined
          ? undefined
          : place(model.of('theme', 'workshop', theme.workshop ?? ''), args.after, args.id),
    })
    return { id: args.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { areWordsGone, heldBy, sourcesOfRecord } from './taking.ts'
import { maybeText, aLang, anId, anOrder, place, someIds } from './arguments.ts'

/** Renames, moves or annotates a theme. */
export const editTheme = defineCommand({
  name: 'editTheme',
  args: z.strictObject({
    id: anId,
    label: maybeText,
    lang: aLang,
    /** Contributions the label is taken from: it is theirs too, from now on. */
    from: someIds,
    minorityNote: maybeText,
    parent: anId.nullish(),
    after: anOrder,
  }),
  run: (model, args, make) => {
    const theme = model.get('theme', args.id)
    if (!theme) return refuse('refusals.notHere')
    if (args.label !== undefined && !cleanText(args.label ?? '')) return refuse('refusals.nothingTyped')
    if (args.from.some((id) => areWordsGone(model, id))) return refuse('refusals.wordsGone')
    const row = model.words.get(theme.label ?? '')
    const held = heldBy(model, args.id, 'label')
    make.edit('theme', args.id, {
      label:
        args.label === undefined || (cleanText(args.label ?? '') === row?.text && !args.from.length)
          ? undefined
          : make.sayIf(args.label, {
              lang: args.lang,
              sources: [...held.sources, ...args.from.flatMap((id) => sourcesOfRecord(model, id))],
              subjects: held.subjects,
            }),
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

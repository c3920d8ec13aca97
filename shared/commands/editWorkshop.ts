import { z } from 'zod'
import { defineCommand, refuse, cleanText } from '../command.ts'
import { aText, maybeText, aLang, anId, aDay } from './arguments.ts'
import { workshop } from '../records/workshop.ts'

/** Changes what is known of a workshop. */
export const editWorkshop = defineCommand({
  name: 'editWorkshop',
  args: z.strictObject({
    id: anId,
    title: maybeText,
    lang: aLang,
    topic: maybeText,
    date: aDay.nullish(),
    start: workshop.fields.start.nullish(),
    venue: maybeText,
    support: maybeText,
    promises: z.array(aText).max(50).optional(),
  }),
  run: (model, args, make) => {
    if (!model.get('workshop', args.id)) return refuse('refusals.notHere')
    if (args.title !== undefined && !cleanText(args.title ?? '')) return refuse('refusals.workshopNeedsName')
    const { lang } = args
    const say = (text: string | null | undefined) =>
      text === undefined ? undefined : make.sayIf(text, { lang })
    make.edit('workshop', args.id, {
      title: say(args.title),
      topic: say(args.topic),
      date: args.date,
      start: args.start,
      venue: say(args.venue),
      support: say(args.support),
      promises: args.promises ? make.sayAll(args.promises, { lang }) : undefined,
    })
    return { id: args.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { maybeText, aLang, anId, aDay } from './arguments.ts'

/** Keeps who an alias is, apart, until a day. */
export const nameParticipant = defineCommand({
  name: 'nameParticipant',
  args: z.strictObject({
    person: anId,
    firstName: maybeText,
    fullName: maybeText,
    contact: maybeText,
    deleteOn: aDay,
    lang: aLang,
  }),
  run: (model, args, make) => {
    if (!model.get('participant', args.person)) return refuse('refusals.notHere')
    const theirs = { lang: args.lang, subjects: [args.person] }
    const fields = {
      person: args.person,
      firstName: make.sayIf(args.firstName, theirs),
      fullName: make.sayIf(args.fullName, theirs),
      contact: make.sayIf(args.contact, theirs),
      deleteOn: args.deleteOn,
    }
    const known = model.of('identity', 'person', args.person)[0]
    if (known) make.edit('identity', known.id, fields)
    return { id: known?.id ?? make.add('identity', fields) }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { answersOf, checklistNamed } from '../methods/checklists.ts'
import { aLang, anId, maybeText } from './arguments.ts'

/** Answers one line of a checklist for a workshop. Words only where the line asks for them. */
export const answerChecklist = defineCommand({
  name: 'answerChecklist',
  args: z.strictObject({
    workshop: anId,
    list: z.string().max(60),
    item: z.string().max(60),
    answer: z.string().max(60).nullish(),
    next: maybeText,
    lang: aLang,
  }),
  run: (model, { workshop, list, item, answer, next, lang }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    const line = checklistNamed(list)
      ?.parts.flatMap((part) => part.items)
      .find((one) => one.id === item)
    if (!line || (answer && !answersOf(line).includes(answer))) return refuse('refusals.notHere')
    if (next && !line.words) return refuse('refusals.noWordsHere')
    const was = model
      .of('checked', 'workshop', workshop)
      .find((one) => one.list === list && one.item === item)
    const said = next === undefined ? undefined : make.sayIf(next, { lang })
    const sets = { answer, next: said, onDay: make.day }
    if (was) make.edit('checked', was.id, sets)
    return { id: was?.id ?? make.add('checked', { workshop, list, item, ...sets }) }
  },
})

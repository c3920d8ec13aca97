import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aLang, anId, aText } from './arguments.ts'

/** The room was told who keeps what it says and how to take it back: when, and in which words. It blocks nothing. */
export const recordReadOut = defineCommand({
  name: 'recordReadOut',
  args: z.strictObject({ workshop: anId, at: z.iso.datetime(), text: aText, lang: aLang }),
  run: (model, { workshop, at, text, lang }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    return { id: make.add('readOut', { workshop, onDay: make.day, at, text: make.sayIf(text, { lang }) }) }
  },
})

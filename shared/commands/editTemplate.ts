import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { aLang, anId, aText } from './arguments.ts'
import { sayAgain } from './tongues.ts'

/** Renames one of the programme's own kinds of document, in one language. */
export const editTemplate = defineCommand({
  name: 'editTemplate',
  args: z.strictObject({ id: anId, lang: aLang, name: aText.optional(), about: aText.optional() }),
  run: (model, { id, lang, name, about }, make) => {
    const template = model.get('template', id)
    if (!template) return refuse('refusals.notHere')
    if (name !== undefined && !cleanText(name)) return refuse('refusals.nothingTyped')
    const say = (old: string[] | null | undefined, text: string | undefined) =>
      sayAgain(model, make, old, text === undefined ? undefined : [text], lang)
    make.edit('template', id, { names: say(template.names, name), abouts: say(template.abouts, about) })
    return { id }
  },
})

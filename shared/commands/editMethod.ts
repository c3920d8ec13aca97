import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { aLang, anId, aText } from './arguments.ts'
import { sayAgain } from './tongues.ts'

/** Renames one of the programme's own methods, in one language; days that were started from it stay as they are. */
export const editMethod = defineCommand({
  name: 'editMethod',
  args: z.strictObject({
    id: anId,
    lang: aLang,
    name: aText.optional(),
    about: aText.optional(),
    promises: z.array(aText).max(50).optional(),
  }),
  run: (model, { id, lang, name, about, promises }, make) => {
    const method = model.get('method', id)
    if (!method) return refuse('refusals.notHere')
    if (name !== undefined && !cleanText(name)) return refuse('refusals.nothingTyped')
    const say = (old: string[] | null | undefined, texts: string[] | undefined) =>
      sayAgain(model, make, old, texts, lang)
    make.edit('method', id, {
      names: say(method.names, name === undefined ? undefined : [name]),
      abouts: say(method.abouts, about === undefined ? undefined : [about]),
      promises: say(method.promises, promises),
    })
    return { id }
  },
})

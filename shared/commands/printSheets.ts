import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { codeFrom } from '../paper/code.ts'
import { sheet } from '../records/sheet.ts'
import { anId, someIds } from './arguments.ts'

/** Gives each sheet that is printed a short id nobody has yet. Not undone: the paper is in somebody's hand. */
export const printSheets = defineCommand({
  name: 'printSheets',
  undoable: false,
  args: z.strictObject({
    workshop: anId,
    form: sheet.fields.form,
    languages: sheet.fields.languages,
    count: z.number().int().min(1).max(400),
    vote: anId.nullish(),
    over: someIds,
  }),
  run: (model, { workshop, form, languages, count, vote, over }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    const taken = new Set(model.all('sheet').map((one) => one.code))
    const sheets = Array.from({ length: count }, () => {
      let id = make.id('sheet')
      // Few are left only after a hundred thousand sheets; another random id is another code.
      for (let tries = 0; taken.has(codeFrom(id.slice(4))) && tries < 1_000; tries += 1) id = make.id('sheet')
      const code = codeFrom(id.slice(4))
      taken.add(code)
      const fields = { workshop, code, form, languages, printedOn: make.day }
      make.add('sheet', over.length ? { ...fields, vote: vote ?? undefined, over } : fields, id)
      return { id, code }
    })
    return { sheets }
  },
})

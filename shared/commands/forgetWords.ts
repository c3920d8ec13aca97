import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { recordDef } from '../records/index.ts'
import { anId } from './arguments.ts'
import { sayAnew, standing } from './cutAndForget.ts'

/**
 * Forgets words for good that no screen shows as they stand: an older wording, what was taken out or undone, or who
 * heard an answer. Where newer words stand in their place these stay as they read, and hold the old ones no longer;
 * whatever else was made from them goes with them.
 */
export const forgetWords = defineCommand({
  name: 'forgetWords',
  undoable: false,
  args: z.strictObject({ words: anId }),
  run: (model, { words }, make) => {
    if (!model.words.has(words)) return refuse('refusals.wordsGone')
    for (const { id, field } of model.placesOf([words]).get(words) ?? []) {
      const rec = model.rec(id)!
      if (rec.removed || recordDef(rec.kind)?.addOnly) continue
      const now = standing(model, id, field)
      if (now.length && now.every((row) => row.id !== words)) sayAnew(model, make, id, field, (row) => row)
    }
    make.erase([words])
    return { words }
  },
})

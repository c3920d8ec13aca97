import { z } from 'zod'
import { defineCommand, isRefusal, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { keyInDots } from './keyInDots.ts'
import { markKeyed } from './keying.ts'
import { someDots } from './voting.ts'

/** A dot sheet that came back: one person's dots, keyed into the round that is open. */
export const keyDots = defineCommand({
  name: 'keyDots',
  args: z.strictObject({ sheet: anId, vote: anId, dots: someDots, again: z.boolean().default(false) }),
  run: (model, { sheet: id, vote, dots, again }, make) => {
    const sheet = model.get('sheet', id)
    if (!sheet || sheet.form !== 'dots') return refuse('refusals.notHere')
    if (sheet.keyedAt && !again) return refuse('refusals.sheetKeyed', { code: sheet.code ?? '' })
    const made = keyInDots.run(model, { vote, dots, people: 1 }, make)
    if (isRefusal(made)) return made
    markKeyed(make, sheet, [])
    return made
  },
})

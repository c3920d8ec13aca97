import { z } from 'zod'
import { defineCommand, isRefusal, refuse } from '../command.ts'
import { contribution } from '../records/contribution.ts'
import { addContribution } from './addContribution.ts'
import { aLang, anId, aText } from './arguments.ts'
import { markKeyed } from './keying.ts'

/** A card that came back: what stands on it is kept as a contribution nobody signed. */
export const keyCard = defineCommand({
  name: 'keyCard',
  args: z.strictObject({
    sheet: anId,
    phase: anId.nullish(),
    type: contribution.fields.type,
    text: aText,
    lang: aLang,
    /** It was keyed in before, and this is a second time on purpose. */
    again: z.boolean().default(false),
  }),
  run: (model, { sheet: id, phase, type, text, lang, again }, make) => {
    const sheet = model.get('sheet', id)
    if (!sheet?.workshop || sheet.form !== 'cards') return refuse('refusals.notHere')
    if (sheet.keyedAt && !again) return refuse('refusals.sheetKeyed', { code: sheet.code ?? '' })
    const args = addContribution.args.parse({ workshop: sheet.workshop, phase, type, text, lang })
    const made = addContribution.run(model, args, make)
    if (isRefusal(made)) return made
    markKeyed(make, sheet, [made.id])
    return { ids: [made.id] }
  },
})

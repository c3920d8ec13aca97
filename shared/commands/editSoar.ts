import { z } from 'zod'
import { cleanText, defineCommand, refuse, type Make } from '../command.ts'
import type { Model } from '../model.ts'
import { aLang, aText, anId } from './arguments.ts'
import { areWordsGone } from './taking.ts'
import { soarParts, type SoarPart } from '../records/soar.ts'

const does = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('write'), text: aText, lang: aLang }),
  z.strictObject({ is: z.literal('reword'), words: anId, text: aText, lang: aLang }),
  z.strictObject({ is: z.literal('takeOut'), words: anId }),
  z.strictObject({ is: z.literal('place'), contribution: anId }),
  z.strictObject({ is: z.literal('lift'), contribution: anId }),
])

/**
 * One thing done in one of the four fields: a line written, reworded or taken out, somebody's words placed or
 * lifted. The first thing done in a workshop makes its frame.
 */
export const editSoar = defineCommand({
  name: 'editSoar',
  args: z.strictObject({ workshop: anId, id: anId.nullish(), part: z.enum(soarParts), does }),
  run: (model, { workshop, id, part, does }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    const frame = id ? model.get('soar', id) : model.of('soar', 'workshop', workshop)[0]
    if (id && !frame) return refuse('refusals.notHere')
    const [texts, placed] = [frame?.[part] ?? [], frame?.[`${part}From`] ?? []]
    if ('words' in does && !texts.includes(does.words)) return refuse('refusals.notHere')
    if ('text' in does && !cleanText(does.text)) return refuse('refusals.nothingTyped')
    if (does.is === 'place') {
      if (!model.get('contribution', does.contribution)) return refuse('refusals.notHere')
      if (areWordsGone(model, does.contribution)) return refuse('refusals.wordsGone')
    }
    const set = (fields: Partial<Record<SoarPart | `${SoarPart}From`, string[]>>) =>
      frame
        ? (make.edit('soar', frame.id, fields), { id: frame.id })
        : { id: make.add('soar', { workshop, ...fields }) }
    switch (does.is) {
      case 'write':
        return set({ [part]: [...texts, make.say(does.text, { lang: does.lang })] })
      case 'reword':
        return set({ [part]: texts.map((one) => (one === does.words ? reworded(model, make, does) : one)) })
      case 'takeOut':
        return set({ [part]: texts.filter((one) => one !== does.words) })
      case 'place':
        return set({ [`${part}From`]: [...new Set([...placed, does.contribution])] })
      case 'lift':
        return set({ [`${part}From`]: placed.filter((one) => one !== does.contribution) })
    }
  },
})

/** A new wording keeps the old one as its source, so that erasing that reaches this. */
function reworded(model: Model, make: Make, does: { words: string; text: string; lang: string }): string {
  const row = model.words.get(does.words)
  if (row?.text === cleanText(does.text)) return does.words
  return make.say(does.text, {
    lang: does.lang,
    sources: [...(row?.sources ?? []), does.words],
    subjects: row?.subjects,
  })
}

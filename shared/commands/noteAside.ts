import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { aLang, anId, aText } from './arguments.ts'

/** The facilitator's own note beside a step, for the team alone. Emptied, it goes. */
export const noteAside = defineCommand({
  name: 'noteAside',
  args: z.strictObject({ phase: anId, text: aText, lang: aLang }),
  run: (model, { phase, text, lang }, make) => {
    const step = model.get('phase', phase)
    if (!step?.workshop) return refuse('refusals.notHere')
    const [first] = model.of('aside', 'phase', phase)
    const isEmpty = !cleanText(text)
    if (first && isEmpty) make.remove(first.id)
    if (isEmpty) return { id: first?.id ?? null }
    const words = make.say(text, { lang })
    if (!first) return { id: make.add('aside', { workshop: step.workshop, phase, text: words }) }
    make.edit('aside', first.id, { text: words })
    return { id: first.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { peopleAs } from '../consent/people.ts'

/** Erases: contributions, wordings or everything of a person, with everything made from them. For good. */
export const eraseWords = defineCommand({
  name: 'eraseWords',
  undoable: false,
  args: z.strictObject({ ids: z.array(anId).min(1).max(10_000) }),
  run: (model, args, make) => {
    const known = args.ids.filter(
      (id) => model.words.has(id) || ['contribution', 'participant'].includes(model.rec(id)?.kind ?? ''),
    )
    if (!known.length) return refuse('refusals.notHere')
    const ids = known.flatMap((id) => (model.rec(id)?.kind === 'participant' ? peopleAs(model, id) : [id]))
    make.erase(ids)
    make.add('withdrawal', { what: 'erased', ids, device: make.device, onDay: make.day })
    return { ids: known }
  },
})

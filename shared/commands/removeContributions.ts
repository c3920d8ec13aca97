import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Takes notes off, as one gesture. Nothing anybody said is erased by it. */
export const removeContributions = defineCommand({
  name: 'removeContributions',
  args: z.strictObject({ ids: z.array(anId).min(1).max(2_000) }),
  run: (model, args, make) => {
    const ids = [...new Set(args.ids)]
    if (!ids.every((id) => model.get('contribution', id))) return refuse('refusals.notHere')
    for (const id of ids) make.remove(id)
    return { ids }
  },
})

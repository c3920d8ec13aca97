import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** Sheets that were never printed, or lie unused: no longer waited for. Those keyed in stay known. */
export const dropSheets = defineCommand({
  name: 'dropSheets',
  args: z.strictObject({ ids: z.array(anId).min(1).max(10_000) }),
  run: (model, { ids }, make) => {
    const out = ids.filter((id) => model.get('sheet', id) && !model.get('sheet', id)!.keyedAt)
    if (!out.length) return refuse('refusals.notHere')
    for (const id of out) make.remove(id)
    return { dropped: out.length }
  },
})

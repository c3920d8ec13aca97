import { z } from 'zod'
import { defineCommand, refuse, type Make } from '../command.ts'
import type { Model } from '../model.ts'
import { anId } from './arguments.ts'

/** Takes cards off a canvas, and the lines from and to them. What was said stays where it was said. */
export const takeOffCanvas = defineCommand({
  name: 'takeOffCanvas',
  args: z.strictObject({ ids: z.array(anId).min(1).max(10_000) }),
  run: (model, args, make) => {
    if (args.ids.some((id) => !model.get('canvasPlacement', id))) return refuse('refusals.notHere')
    takeOff(model, make, args.ids)
    return { ids: args.ids }
  },
})

export function takeOff(model: Model, make: Make, ids: readonly string[]): void {
  const links = new Set(
    ids
      .flatMap((id) => [...model.of('canvasLink', 'from', id), ...model.of('canvasLink', 'to', id)])
      .map((one) => one.id),
  )
  for (const id of [...links, ...ids]) make.remove(id)
}

import { z } from 'zod'
import { defineCommand, refuse, type Make } from '../command.ts'
import type { Model } from '../model.ts'
import { anId } from './arguments.ts'
import { placedIn } from './onCanvas.ts'

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

/** What is shown once is taken off once: the same thing in the same cell goes with it. */
export function takeOff(model: Model, make: Make, placed: readonly string[]): void {
  const ids = new Set(placed.flatMap((id) => [id, ...twinsOf(model, id)]))
  const links = new Set(
    [...ids]
      .flatMap((id) => [...model.of('canvasLink', 'from', id), ...model.of('canvasLink', 'to', id)])
      .map((one) => one.id),
  )
  for (const id of [...links, ...ids]) make.remove(id)
}

function twinsOf(model: Model, id: string): string[] {
  const one = model.get('canvasPlacement', id)
  if (!one?.canvas || !one.lane) return []
  return placedIn(model, one.canvas, { lane: one.lane, column: one.column })
    .filter((other) => other.on === one.on && (other.as ?? 'card') === (one.as ?? 'card'))
    .map((other) => other.id)
}

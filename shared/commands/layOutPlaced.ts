import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { aPoint } from './onCanvas.ts'

/** Gives many cards of a network their places at once: one gesture, and one undo. */
export const layOutPlaced = defineCommand({
  name: 'layOutPlaced',
  args: z.strictObject({
    canvas: anId,
    spots: z
      .array(z.strictObject({ id: anId, at: aPoint }))
      .min(1)
      .max(2_000),
  }),
  run: (model, args, make) => {
    const placed = args.spots.map(({ id }) => model.get('canvasPlacement', id))
    if (!model.get('canvas', args.canvas) || placed.some((one) => one?.canvas !== args.canvas))
      return refuse('refusals.notHere')
    for (const { id, at } of args.spots) make.edit('canvasPlacement', id, at)
    return { ids: args.spots.map(({ id }) => id) }
  },
})

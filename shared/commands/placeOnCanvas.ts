import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { canvasPlacement } from '../records/canvasPlacement.ts'
import { anId, anOrder, place } from './arguments.ts'
import { aCell, aPoint, canvasHere, isCell, isPlaceable, placedIn } from './onCanvas.ts'

/** Places what was said in a cell: by pointer, key or menu, the same thing. It may stand in other cells too. */
export const placeOnCanvas = defineCommand({
  name: 'placeOnCanvas',
  args: z.strictObject({
    canvas: anId,
    ...aCell,
    on: z.array(anId).min(1).max(2_000),
    as: canvasPlacement.fields.as.default('card'),
    after: anOrder,
    /** In a network: where the first lies. */
    at: aPoint.nullish(),
  }),
  run: (model, args, make) => {
    const here = canvasHere(model, args.canvas, make.day)
    if (!here || !isCell(model, here, args)) return refuse('refusals.notHere')
    if (args.on.some((id) => !isPlaceable(model, id))) return refuse('refusals.notHere')
    const laid: { id: string; rank?: string | null }[] = placedIn(model, args.canvas, args)
    let after = args.after
    const ids = [...new Set(args.on)].map((on, nth) => {
      const known = placedIn(model, args.canvas, args).find(
        (one) => one.on === on && (one.as ?? 'card') === args.as,
      )
      // What lies here already is not laid twice.
      if (known) return known.id
      const rank = place(laid, after)
      const at = args.at && nth === 0 ? args.at : undefined
      const id = make.add('canvasPlacement', {
        canvas: args.canvas,
        lane: args.lane,
        column: args.column ?? undefined,
        on,
        as: args.as,
        x: at?.x,
        y: at?.y,
        rank,
      })
      laid.push({ id, rank })
      after = id
      return id
    })
    return { ids }
  },
})

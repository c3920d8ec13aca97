import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId, anOrder, place } from './arguments.ts'
import { aCell, aPoint, canvasHere, isCell, placedIn } from './onCanvas.ts'

/** Moves cards to a cell of their canvas, or to another place in it. */
export const movePlaced = defineCommand({
  name: 'movePlaced',
  args: z.strictObject({
    ids: z.array(anId).min(1).max(2_000),
    ...aCell,
    after: anOrder,
    at: aPoint.nullish(),
  }),
  run: (model, args, make) => {
    const moved = args.ids.map((id) => model.get('canvasPlacement', id))
    const canvas = moved[0]?.canvas
    const here = canvasHere(model, canvas, make.day)
    if (!here || moved.some((one) => one?.canvas !== canvas) || !isCell(model, here, args))
      return refuse('refusals.notHere')
    const laid: { id: string; rank?: string | null }[] = placedIn(model, here.canvas.id, args).filter(
      (one) => !args.ids.includes(one.id),
    )
    let after = args.after
    for (const [nth, one] of moved.entries()) {
      const rank = place(laid, after)
      make.edit('canvasPlacement', one!.id, {
        lane: args.lane,
        column: args.column ?? null,
        rank,
        ...(args.at && nth === 0 ? args.at : {}),
      })
      laid.push({ id: one!.id, rank })
      after = one!.id
    }
    return { ids: args.ids }
  },
})

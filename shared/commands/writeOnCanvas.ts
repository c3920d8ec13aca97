import { z } from 'zod'
import { defineCommand, isRefusal, refuse } from '../command.ts'
import { canvasPlacement } from '../records/canvasPlacement.ts'
import { contribution } from '../records/contribution.ts'
import { takeDown } from './addContribution.ts'
import { aLang, anId, anOrder, aText, place, someIds } from './arguments.ts'
import { aCell, aPoint, canvasHere, isCell, placedIn } from './onCanvas.ts'

/** A card, comment or question written on the canvas: a contribution under the workshop's agreement, placed at once. */
export const writeOnCanvas = defineCommand({
  name: 'writeOnCanvas',
  args: z.strictObject({
    canvas: anId,
    ...aCell,
    text: aText,
    lang: aLang,
    type: contribution.fields.type.default('idea'),
    as: canvasPlacement.fields.as.default('card'),
    people: someIds,
    after: anOrder,
    at: aPoint.nullish(),
  }),
  run: (model, args, make) => {
    const here = canvasHere(model, args.canvas, make.day)
    if (!here || !isCell(model, here, args)) return refuse('refusals.notHere')
    const { text, lang, type, people } = args
    const workshop = here.canvas.workshop ?? ''
    const taken = takeDown(model, { workshop, text, lang, type, people, values: [], sensitivity: [] }, make)
    if (isRefusal(taken)) return taken
    const id = make.add('canvasPlacement', {
      canvas: args.canvas,
      lane: args.lane,
      column: args.column ?? undefined,
      on: taken.id,
      as: args.as,
      x: args.at?.x,
      y: args.at?.y,
      rank: place(placedIn(model, args.canvas, args), args.after),
    })
    return { id, contribution: taken.id }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { canvasPlacement } from '../records/canvasPlacement.ts'
import { anId } from './arguments.ts'

/** What is said of a card where it lies: an actor's power, a question that was answered, card or question. */
export const editPlaced = defineCommand({
  name: 'editPlaced',
  args: z.strictObject({
    id: anId,
    power: canvasPlacement.fields.power.nullish(),
    settled: z.boolean().optional(),
    as: canvasPlacement.fields.as.optional(),
  }),
  run: (model, { id, ...fields }, make) => {
    if (!model.get('canvasPlacement', id)) return refuse('refusals.notHere')
    make.edit('canvasPlacement', id, fields)
    return { id }
  },
})

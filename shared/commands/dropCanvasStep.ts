import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { takeOff } from './takeOffCanvas.ts'

/** A step goes, and what was placed in it is taken off; the words stay. */
export const dropCanvasStep = defineCommand({
  name: 'dropCanvasStep',
  args: z.strictObject({ id: anId }),
  run: (model, args, make) => {
    const step = model.get('canvasStep', args.id)
    if (!step) return refuse('refusals.notHere')
    const canvas = step.canvas ?? ''
    const placed = model.of('canvasPlacement', 'canvas', canvas).filter((one) => one.column === step.id)
    takeOff(
      model,
      make,
      placed.map((one) => one.id),
    )
    for (const cell of model.of('canvasCell', 'canvas', canvas))
      if (cell.column === step.id) make.remove(cell.id)
    make.remove(step.id)
    return { id: step.id, taken: placed.length }
  },
})

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'

/** A lane, column or area goes from a canvas of the programme's own. What lies in it on a canvas is laid beside it. */
export const dropCanvasPart = defineCommand({
  name: 'dropCanvasPart',
  args: z.strictObject({ id: anId }),
  run: (model, { id }, make) => {
    const part = model.get('canvasPart', id)
    if (!part) return refuse('refusals.notHere')
    const alike = model
      .of('canvasPart', 'method', part.method ?? '')
      .filter((one) => one.part === part.part && !one.head)
    // One lane at least, the one whose cards are joined, and one column of a grid.
    if (part.nodes || (alike.length === 1 && alike[0]!.id === id)) return refuse('refusals.lastPart')
    make.remove(id)
    return { id }
  },
})

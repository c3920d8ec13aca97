import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { aLang, anId, maybeText } from './arguments.ts'
import { aCell, canvasHere, cellsAt, isCell } from './onCanvas.ts'
import { isVotable } from './voting.ts'

/** Begins a round of dots over themes, chosen notes or cells of a canvas. Refused while another round of the workshop is not revealed. */
export const openVote = defineCommand({
  name: 'openVote',
  args: z.strictObject({
    workshop: anId,
    over: z.array(anId).max(500).default([]),
    /** Cells of the workshop's canvases, whether anything was said of them yet or not. */
    cells: z
      .array(z.strictObject({ canvas: anId, ...aCell }))
      .max(500)
      .default([]),
    each: z.number().int().min(1).max(100).default(3),
    question: maybeText,
    lang: aLang,
  }),
  run: (model, args, make) => {
    const { workshop, each } = args
    const isOnCanvas = args.cells.every((cell) => {
      const here = canvasHere(model, cell.canvas, make.day)
      return here?.canvas.workshop === workshop && isCell(model, here, cell)
    })
    const isHere = args.over.every((id) => isVotable(model, workshop, id))
    if (!model.get('workshop', workshop) || !isOnCanvas || !isHere) return refuse('refusals.notHere')
    if (!args.over.length && !args.cells.length) return refuse('refusals.notHere')
    if (model.of('vote', 'workshop', workshop).some((one) => !one.revealedAt))
      return refuse('refusals.voteOpen')
    const cells = args.cells.map(({ canvas, lane, column }) => {
      const known = cellsAt(model, canvas, { lane, column })[0]?.id
      return known ?? make.add('canvasCell', { canvas, lane, column: column ?? undefined })
    })
    const over = [...new Set([...args.over, ...cells])]
    const question = make.sayIf(args.question, { lang: args.lang })
    const rank = generateKeyBetween(model.lastRank('vote', 'workshop', workshop), null)
    return { id: make.add('vote', { workshop, over, each, question, rank }) }
  },
})

import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { canvas } from '../records/canvas.ts'
import type { Make } from '../command.ts'
import type { Live, Model } from '../model.ts'
import { aLang, anId, aText, maybeText, place } from './arguments.ts'
import { sayApart } from './saidApart.ts'

/** The same canvas once more, with its steps, cards and lines: tomorrow beside today, or a version for another table. */
export const copyCanvas = defineCommand({
  name: 'copyCanvas',
  args: z.strictObject({
    id: anId,
    name: aText,
    lang: aLang,
    of: canvas.fields.of.nullish(),
    table: maybeText,
    /** Its steps only, for a table to fill. */
    isEmpty: z.boolean().default(false),
  }),
  run: (model, args, make) => {
    const from = model.get('canvas', args.id)
    if (!from) return refuse('refusals.notHere')
    if (!cleanText(args.name)) return refuse('refusals.nothingTyped')
    const id = make.add('canvas', {
      workshop: from.workshop,
      method: from.method,
      name: make.say(args.name, { lang: args.lang }),
      table: make.sayIf(args.table, { lang: args.lang }),
      of: args.of,
      beside: args.of ? from.id : undefined,
      rank: place(model.all('canvas'), args.id),
    })
    const column = copySteps(model, make, from.id, id)
    if (!args.isEmpty) {
      copyCells(model, make, from.id, id, column)
      copyCards(model, make, from.id, id, column)
    }
    return { id }
  },
})

/** Copies the steps, whose names stay made of what they were; gives the column of the copy for a column of the first. */
function copySteps(model: Model, make: Make, from: string, to: string) {
  const steps = new Map(
    model.of('canvasStep', 'canvas', from).map(({ id, rank }) => {
      const { first: title, also } = sayApart(model, make, [id], 'title')
      return [id, make.add('canvasStep', { canvas: to, title, also, from: id, rank })]
    }),
  )
  return (column: string | null | undefined) => (column ? (steps.get(column) ?? column) : undefined)
}

type Column = ReturnType<typeof copySteps>

function copyCells(model: Model, make: Make, from: string, to: string, column: Column) {
  for (const { id, kind: _, ...cell } of model.of('canvasCell', 'canvas', from)) {
    const { first: signal, also } = sayApart(model, make, [id], 'signal')
    make.add('canvasCell', { ...cell, canvas: to, column: column(cell.column), signal, also })
  }
}

function copyCards(model: Model, make: Make, from: string, to: string, column: Column) {
  const cards = new Map<string, string>()
  for (const { id, kind: _, ...card } of model.of(
    'canvasPlacement',
    'canvas',
    from,
  ) as Live<'canvasPlacement'>[])
    cards.set(id, make.add('canvasPlacement', { ...card, canvas: to, column: column(card.column), from: id }))
  for (const { id, kind: _, ...link } of model.of('canvasLink', 'canvas', from)) {
    const [a, b] = [cards.get(link.from ?? ''), cards.get(link.to ?? '')]
    if (!a || !b) continue
    const { first: text, also } = sayApart(model, make, [id], 'text')
    make.add('canvasLink', { ...link, canvas: to, from: a, to: b, text, also })
  }
}

import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { canvasCell } from '../records/canvasCell.ts'
import { aLang, anId, maybeText } from './arguments.ts'
import { aCell, canvasHere, cellsAt, isCell } from './onCanvas.ts'
import { heldBy } from './taking.ts'

const { fails, wait, waitUnit, told, feeling } = canvasCell.fields

/** Says of a cell that it fails, how long the wait is, how often the story was told, how it feels. Null empties. */
export const setCanvasCell = defineCommand({
  name: 'setCanvasCell',
  args: z.strictObject({
    canvas: anId,
    ...aCell,
    lang: aLang,
    signal: maybeText,
    fails: fails.nullish(),
    wait: wait.nullish(),
    waitUnit: waitUnit.nullish(),
    told: told.nullish(),
    feeling: feeling.nullish(),
  }),
  run: (model, args, make) => {
    const here = canvasHere(model, args.canvas, make.day)
    if (!here || !isCell(model, here, args)) return refuse('refusals.notHere')
    const [first, ...others] = cellsAt(model, args.canvas, args)
    const { canvas, lane, column, lang, signal, ...facts } = args
    const held = first ? heldBy(model, first.id, 'signal') : undefined
    const said =
      signal === undefined
        ? undefined
        : make.sayIf(signal, { lang, sources: held?.sources ?? [], subjects: held?.subjects ?? [] })
    if (!first) {
      const id = make.add('canvasCell', {
        canvas,
        lane,
        column: column ?? undefined,
        ...facts,
        ...(said ? { signal: said } : {}),
      })
      return { id }
    }
    make.edit('canvasCell', first.id, { ...facts, signal: said })
    // Where two laptops each said something of this cell, what is emptied here is emptied in both.
    for (const one of others)
      make.edit(
        'canvasCell',
        one.id,
        Object.fromEntries(
          Object.entries({ ...facts, signal: said }).flatMap(([field, value]) =>
            value === undefined ? [] : [[field, null]],
          ),
        ),
      )
    return { id: first.id }
  },
})

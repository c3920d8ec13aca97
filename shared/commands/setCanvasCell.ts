import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { canvasCell } from '../records/canvasCell.ts'
import { aLang, anId, maybeText } from './arguments.ts'
import { aCell, canvasHere, cellsAt, isCell } from './onCanvas.ts'
import { sayAnew } from './saidApart.ts'

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
    if (!first) {
      const said = make.sayIf(signal, { lang })
      const id = make.add('canvasCell', {
        canvas,
        lane,
        column: column ?? undefined,
        ...facts,
        ...(said ? { signal: said } : {}),
      })
      return { id }
    }
    const { first: said, also } = sayAnew(model, make, first.id, 'signal', signal, lang)
    make.edit('canvasCell', first.id, { ...facts, signal: said, also })
    // Where two laptops each said something of this cell, what is emptied here is emptied in both.
    for (const one of others)
      make.edit(
        'canvasCell',
        one.id,
        Object.fromEntries(
          Object.entries({ ...facts, signal, also: signal }).flatMap(([field, value]) =>
            value === undefined ? [] : [[field, null]],
          ),
        ),
      )
    return { id: first.id }
  },
})

import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { contribution } from '../records/contribution.ts'
import { cellPlace } from '../records/canvasPlacement.ts'
import { aLang, anId, aText, place } from './arguments.ts'
import { canvasHere, isCell, placedIn } from './onCanvas.ts'
import { keepsNothing, rankAfterAll, takenUnder } from './taking.ts'

/** Keeps a table's cards on a canvas as one gesture: contributions under the workshop's agreement, and steps that are new. */
export const pasteOnCanvas = defineCommand({
  name: 'pasteOnCanvas',
  args: z.strictObject({
    canvas: anId,
    lang: aLang,
    type: contribution.fields.type.default('idea'),
    /** Steps that are not there yet, after those that are. */
    steps: z.array(z.string().max(2_000)).max(300).default([]),
    cards: z
      .array(
        z.strictObject({
          lane: cellPlace.lane,
          /** A column that is there, or which of the new steps; none where the cell has none. */
          column: z.union([cellPlace.column, z.number().int().min(0).max(300)]).nullable(),
          text: aText,
        }),
      )
      .min(1)
      .max(2_000),
  }),
  run: (model, args, make) => {
    const here = canvasHere(model, args.canvas, make.day)
    const { workshop } = here?.canvas ?? {}
    if (!here || !workshop || !model.get('workshop', workshop)) return refuse('refusals.notHere')
    if (keepsNothing(model, workshop)) return refuse('refusals.nothingKept')
    if (args.steps.length && here.method.family !== 'lanes') return refuse('refusals.noSteps')
    const isHere = args.cards.every(({ lane, column }) =>
      typeof column === 'number'
        ? column < args.steps.length && here.method.lanes.some((one) => one.id === lane && !one.head)
        : isCell(model, here, { lane, column }),
    )
    if (!isHere) return refuse('refusals.notHere')
    let stepRank = place(model.of('canvasStep', 'canvas', args.canvas), undefined)
    const steps = args.steps.map((title) => {
      const words = make.sayIf(title, { lang: args.lang })
      const id = make.add('canvasStep', { canvas: args.canvas, title: words, rank: stepRank })
      stepRank = generateKeyBetween(stepRank, null)
      return id
    })
    const ranks = new Map<string, string>()
    let rank: string = rankAfterAll(model, workshop)
    const ids: string[] = []
    for (const { lane, column: given, text } of args.cards) {
      const column = typeof given === 'number' ? steps[given]! : given
      const id = make.id('contribution')
      const words = make.sayIf(text, { lang: args.lang, sources: [id] })
      if (!words) continue
      make.add(
        'contribution',
        { workshop, type: args.type, text: words, takenAt: make.at, rank, ...takenUnder(model, workshop) },
        id,
      )
      rank = generateKeyBetween(rank, null)
      const cell = `${lane} ${column ?? ''}`
      const last = ranks.get(cell)
      const next =
        last === undefined
          ? place(placedIn(model, args.canvas, { lane, column }), undefined)
          : generateKeyBetween(last, null)
      ranks.set(cell, next)
      const as = { canvas: args.canvas, lane, column: column ?? undefined, on: id, as: 'card' as const }
      ids.push(make.add('canvasPlacement', { ...as, rank: next }))
    }
    return ids.length ? { ids, steps } : refuse('refusals.nothingTyped')
  },
})

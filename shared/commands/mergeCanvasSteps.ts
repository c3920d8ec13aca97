import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand, refuse, type Make } from '../command.ts'
import { factsOf, minutesWaited, type Facts } from '../queries/canvasFacts.ts'
import type { Live, Model } from '../model.ts'
import { byRank } from '../rows.ts'
import { anId } from './arguments.ts'
import { cellsAt, placedIn } from './onCanvas.ts'
import { sayApart } from './saidApart.ts'

/** Two steps become one, with everything on them; its name stays the name of the one they go into. */
export const mergeCanvasSteps = defineCommand({
  name: 'mergeCanvasSteps',
  args: z.strictObject({ step: anId, into: anId }),
  run: (model, args, make) => {
    const [step, into] = [model.get('canvasStep', args.step), model.get('canvasStep', args.into)]
    if (!step?.canvas || !into || step.canvas !== into.canvas || step.id === into.id)
      return refuse('refusals.notHere')
    const lanes = new Set<string>()
    for (const one of model.of('canvasPlacement', 'canvas', step.canvas))
      if (one.column === step.id && one.lane) lanes.add(one.lane)
    for (const one of model.of('canvasCell', 'canvas', step.canvas))
      if (one.column === step.id && one.lane) lanes.add(one.lane)
    // Left before right, whichever of the two goes into the other.
    const first = byRank(step, into) < 0 ? step.id : into.id
    for (const lane of lanes) {
      const here = placedIn(model, step.canvas, { lane, column: into.id })
      const coming = placedIn(model, step.canvas, { lane, column: step.id })
      let last = first === into.id ? (here.at(-1)?.rank ?? null) : null
      const next = first === into.id ? null : (here[0]?.rank ?? null)
      for (const one of coming) {
        last = generateKeyBetween(last, next)
        make.edit('canvasPlacement', one.id, { column: into.id, rank: last })
      }
      mergeCells(model, make, step.canvas, lane, step.id, into.id)
    }
    make.remove(step.id)
    return { id: into.id }
  },
})

/**
 * What two cells say, in one: it fails if either does, the waits add up, the story was told as often as in the one
 * where it was told most, the lower feeling stands, and both signals are kept.
 */
function mergeCells(model: Model, make: Make, canvas: string, lane: string, from: string, into: string) {
  const coming = cellsAt(model, canvas, { lane, column: from })
  const here = cellsAt(model, canvas, { lane, column: into })
  if (!coming.length) return
  const [target, ...others] = [...here, ...coming] as [Live<'canvasCell'>, ...Live<'canvasCell'>[]]
  const [a, b] = [factsOf(here), factsOf(coming)]
  const speaking = [...here, ...coming].filter((one) => one.signal)
  const [only] = speaking
  // Words that are alone stay the words they are.
  const said =
    only && speaking.length === 1
      ? { first: only.signal, also: only.also }
      : sayApart(
          model,
          make,
          speaking.map((one) => one.id),
          'signal',
        )
  make.edit('canvasCell', target.id, {
    column: into,
    signal: said.first ?? null,
    also: said.also ?? null,
    fails: a.fails || b.fails || null,
    ...waitOfBoth(a, b),
    told: highest(a.told, b.told),
    feeling: lowest(a.feeling, b.feeling),
  })
  for (const one of others) make.remove(one.id)
}

function waitOfBoth(a: Facts, b: Facts): Pick<Live<'canvasCell'>, 'wait' | 'waitUnit'> {
  if (!a.wait || !b.wait) {
    const one = a.wait ?? b.wait
    return { wait: one?.amount ?? null, waitUnit: one?.unit ?? null }
  }
  if (a.wait.unit === b.wait.unit) return { wait: a.wait.amount + b.wait.amount, waitUnit: a.wait.unit }
  return { wait: minutesWaited(a.wait) + minutesWaited(b.wait), waitUnit: 'minutes' }
}

const highest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b))
const lowest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b))

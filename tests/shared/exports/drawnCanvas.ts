import { canvasMethods } from '../../../shared/methods/canvases.ts'
import { cardsOf } from './drawnCards.ts'
import { aCanvas } from '../canvas/aCanvas.ts'

export type AsDrawn = { method: string; cards: number; long: number; seed: number; steps: string[] }

/** A canvas of a method with cards, comments, questions, facts and lines all over it, the same for the same numbers. */
export function aFullCanvas({ method: name, cards, long, seed, steps }: AsDrawn) {
  const method = canvasMethods.find((one) => one.id === name)!
  const made = aCanvas(name, method.family === 'lanes' ? steps : undefined)
  const { act, canvas, view } = made
  const chance = chanceFrom(seed)
  const words = cardsOf(cards, long, chance)
  const columns = view().columns
  const placements: string[] = []
  for (const text of words) {
    const lane = chance.one(method.lanes)
    const column = lane.head || !columns.length ? null : chance.one(columns).id
    const as = chance.below(8) === 0 ? chance.one(['comment', 'question'] as const) : 'card'
    const type = chance.one(['idea', 'quote', 'wish', 'strength', 'concern', 'story'] as const)
    placements.push(act('writeOnCanvas', { canvas, lane: lane.id, column, text, as, type }).id)
    if (chance.below(3) === 0) {
      const can = new Set(lane.facts)
      act('setCanvasCell', {
        canvas,
        lane: lane.id,
        column,
        ...(can.has('fails') && { fails: true }),
        ...(can.has('wait') && { wait: 7, waitUnit: 'days' as const }),
        ...(can.has('told') && { told: 3 }),
        ...(can.has('feeling') && { feeling: chance.below(5) - 2 }),
        ...(can.has('signal') && { signal: 'The phone rings out twice in a week' }),
      })
    }
  }
  const link = method.links[0]
  if (link)
    for (let at = 0; at + 1 < Math.min(placements.length, 12); at += 2)
      act('linkPlaced', { from: placements[at]!, to: placements[at + 1]!, type: link.id })
  return made
}

export type Chance = { below: (most: number) => number; one: <T>(of: readonly T[]) => T }
/** Numbers that look like chance and are the same for the same seed. */
export function chanceFrom(seed: number): Chance {
  let state = (seed % 2_147_483_646) + 1
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  const below = (most: number) => next() % Math.max(1, most)
  return { below, one: (of) => of[below(of.length)]! }
}

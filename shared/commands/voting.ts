import { z } from 'zod'
import { refuse, type Make, type Refusal } from '../command.ts'
import type { Live, Model } from '../model.ts'
import type { WayOfVoting } from '../records/ballot.ts'
import { anId } from './arguments.ts'

/** How many dots on what, as they are handed in. */
export const someDots = z
  .array(z.strictObject({ on: anId, count: z.number().int().min(1).max(100_000) }))
  .max(500)
export type SomeDots = z.output<typeof someDots>

/** A theme or a contribution of the workshop that stands, or a cell of one of its canvases. */
export const isVotable = (model: Model, workshop: string, id: string): boolean =>
  (
    model.get('theme', id) ??
    model.get('contribution', id) ??
    model.get('canvas', model.get('canvasCell', id)?.canvas)
  )?.workshop === workshop

/** The vote if dots may still be placed on these, or why not. */
export function stillOpen(model: Model, id: string, dots: SomeDots): Live<'vote'> | Refusal {
  const vote = model.get('vote', id)
  if (!vote) return refuse('refusals.notHere')
  if (vote.revealedAt) return refuse('refusals.voteRevealed')
  const over = new Set(vote.over)
  if (dots.some(({ on }) => !over.has(on))) return refuse('refusals.notInVote')
  return vote
}

export const sumOf = (dots: SomeDots): number => dots.reduce((sum, one) => sum + one.count, 0)

/** One ballot and its dots. The two are told apart in the log by nothing that names a person. */
export function putBallot(make: Make, vote: string, how: WayOfVoting, people: number | null, dots: SomeDots) {
  const ballot = make.add('ballot', { vote, how, people })
  const counts = new Map<string, number>()
  for (const { on, count } of dots) counts.set(on, (counts.get(on) ?? 0) + count)
  for (const [on, count] of counts) make.add('dot', { vote, ballot, on, count, how })
  return { id: ballot }
}

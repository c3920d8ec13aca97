import type { Rows } from '../rows.ts'
import { secondsBetween } from './clock.ts'
import { runOfShow, type ShowStep } from './runOfShow.ts'

export type PlanLine = {
  step: ShowStep
  planned: number
  /** Minutes it ran, or null where nobody can say: never gone to, and no clock. */
  ran: number | null
  /** How that is known: its clock, or when the room went to it and left it. */
  by: 'clock' | 'moves' | null
}

/**
 * What was planned and what it took, a line a step; skipped steps are there and plan nothing. For looking back:
 * it compares a plan with a day, and nobody with anybody. `now` is for the step that is still on.
 */
export function planActual(rows: Rows, workshop: string, language: string, now: string) {
  const lines = runOfShow(rows, workshop, language).map((step): PlanLine => {
    const { phase } = step
    const clock = (phase.ranSeconds ?? 0) + secondsBetween(phase.startedAt, now)
    const moves = (phase.spentSeconds ?? 0) + secondsBetween(phase.enteredAt, now)
    const by = clock > 0 ? 'clock' : moves > 0 ? 'moves' : null
    return {
      step,
      planned: step.skipped ? 0 : (phase.minutes ?? 0),
      ran: by === null ? null : Math.round((by === 'clock' ? clock : moves) / 60),
      by,
    }
  })
  const sum = (of: (line: PlanLine) => number) => lines.reduce((total, line) => total + of(line), 0)
  return { lines, planned: sum((line) => line.planned), ran: sum((line) => line.ran ?? 0) }
}

/** Whole seconds from one ISO 8601 time to another, never negative; 0 where the first is not set. */
export const secondsBetween = (from: string | null | undefined, to: string): number =>
  from ? Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000)) : 0

export type ClockOf = {
  minutes?: number | null
  extraMinutes?: number | null
  ranSeconds?: number | null
  startedAt?: string | null
}

/** Seconds left on a step's clock at a moment; below zero once it has run over. */
export const secondsLeft = (phase: ClockOf, now: string): number =>
  ((phase.minutes ?? 0) + (phase.extraMinutes ?? 0)) * 60 -
  (phase.ranSeconds ?? 0) -
  secondsBetween(phase.startedAt, now)

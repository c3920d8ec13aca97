/** How many days a clock may be ahead of the last day the programme was worked on before somebody is asked. */
export const daysUnasked = 100

export type RunningDay = {
  /** The day to keep with the programme. Never earlier than the one before. */
  kept: string
  /** The day to weigh answers by now. */
  today: string
  /** The clock is far ahead: ask whether its day is right, and call again with `confirmed`. */
  ask: boolean
}

/**
 * The programme's own day, from the one kept with it (null the first time) and the laptop's calendar day. It
 * never goes back. A clock far ahead is believed at once for what is held back and not for what is kept: while
 * nobody has confirmed it nothing past its date is shown, and once the clock is put right nothing is lost.
 */
export function runningDay(kept: string | null, clock: string, confirmed = false): RunningDay {
  if (kept === null) return { kept: clock, today: clock, ask: false }
  if (clock <= kept) return { kept, today: kept, ask: false }
  const ahead = (Date.parse(clock) - Date.parse(kept)) / 86_400_000
  if (confirmed || ahead <= daysUnasked) return { kept: clock, today: clock, ask: false }
  return { kept, today: clock, ask: true }
}

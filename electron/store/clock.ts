/** The laptop's clock. Shown, and used for stamps; nothing is ever refused because of it. */
export type Clock = { now: () => number; today: () => string }

/** The system's clock, or one that starts at a given ISO moment (ALONGSIDE_CLOCK: trials and tests) and runs on from there. */
export function clockFrom(start: string | undefined): Clock {
  const from = start ? Date.parse(start) : NaN
  const began = performance.now()
  const now = Number.isNaN(from) ? () => Date.now() : () => Math.floor(from + performance.now() - began)
  return { now, today: () => dayOf(now()) }
}

/** The calendar day of a moment where the laptop stands. */
export function dayOf(ms: number): string {
  const date = new Date(ms)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

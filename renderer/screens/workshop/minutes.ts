/** Minutes of a step as somebody typed them, a day at the most; null where it is no such number. */
export function minutesIn(typed: string): number | null {
  const count = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : NaN
  return count <= 1440 ? count : null
}

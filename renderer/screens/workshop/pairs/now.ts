/** The time on this laptop's clock, as it is kept: "10:05". */
export const clockNow = (): string => {
  const now = new Date()
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
}

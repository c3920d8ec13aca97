/**
 * Hybrid logical clock (Kulkarni et al., 2014, "Logical Physical Clocks"): twelve hex digits of
 * milliseconds, four of a counter, a dash, the device. Text order is time order as far as any laptop
 * can know it. A laptop whose clock is years out is never refused: the others follow it, and from
 * then on the counter counts as a Lamport clock does.
 */
export type Stamp = { ms: number; count: number }

export const stampToId = (stamp: Stamp, device: string): string =>
  `${hex(stamp.ms, 12)}${hex(stamp.count, 4)}-${device}`

export const idToStamp = (id: string): Stamp => ({
  ms: parseInt(id.slice(0, 12), 16) || 0,
  count: parseInt(id.slice(12, 16), 16) || 0,
})

/** The next stamp on this laptop: later than `last` whatever the wall clock (`wallMs`) says. */
export function tick(last: Stamp, wallMs: number): Stamp {
  // An id holds whole milliseconds: half of one more would be a later stamp with the same id.
  const nowMs = Math.floor(wallMs)
  if (nowMs > last.ms) return { ms: nowMs, count: 0 }
  if (last.count < 0xffff) return { ms: last.ms, count: last.count + 1 }
  return { ms: last.ms + 1, count: 0 }
}

/** The later of two stamps: what a laptop holds after seeing another's change. */
export const later = (a: Stamp, b: Stamp): Stamp =>
  b.ms > a.ms || (b.ms === a.ms && b.count > a.count) ? b : a

const hex = (n: number, width: number) =>
  Math.min(Math.max(0, Math.floor(n)), 16 ** width - 1)
    .toString(16)
    .padStart(width, '0')

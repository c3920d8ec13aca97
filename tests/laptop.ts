import type { Laptop } from '../shared/desk.ts'

let laptops = 0

/** A laptop with a frozen day, a clock that counts milliseconds, and counted ids: the same history every time. */
export function aLaptop(
  over: Partial<{ device: string; day: string; from: number; seed: number }> = {},
): Laptop & { ids: number } {
  const device = over.device ?? `laptop${(laptops += 1)}`
  let now = over.from ?? Date.parse('2026-11-21T10:00:00Z')
  const seed = over.seed ?? laptops
  const laptop = {
    device,
    ids: 0,
    now: () => (now += 1),
    day: () => over.day ?? '2026-11-21',
    uuid: () => {
      laptop.ids += 1
      return `${hex(seed, 8)}-0000-4000-8000-${hex(laptop.ids, 12)}`
    },
  }
  return laptop
}

const hex = (n: number, width: number) => n.toString(16).padStart(width, '0')

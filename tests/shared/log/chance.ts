/** Chance that can be played again: mulberry32, one number in, the same choices out. */
export class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }
  /** 0 ≤ n < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  below(n: number): number {
    return Math.floor(this.next() * n)
  }
  is(likely: number): boolean {
    return this.next() < likely
  }
  one<T>(all: readonly T[]): T | undefined {
    return all[this.below(all.length)]
  }
  /** One of several, each as likely as its number says. */
  weighed<T>(all: readonly (readonly [number, T])[]): T {
    let at = this.next() * all.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, one] of all) if ((at -= weight) < 0) return one
    return all.at(-1)![1]
  }
  some<T>(all: readonly T[], likely: number): T[] {
    return all.filter(() => this.is(likely))
  }
  shuffled<T>(all: readonly T[]): T[] {
    const list = [...all]
    for (let at = list.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1)
      ;[list[at], list[other]] = [list[other]!, list[at]!]
    }
    return list
  }
}

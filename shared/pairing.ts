/** Somebody to be paired; where two are from the same organisation or role, others go before. */
export type Sitter = { id: string; organisation?: string; role?: string }

export type Pairing = {
  /** Twos, and at most one three where the number is odd; more threes only where somebody could not be seated else. */
  groups: string[][]
  /** Those nobody here may sit with. */
  alone: string[]
}

export type PairingRules = {
  /** Keys (`pairKey`) of two who are never put together. */
  apart: ReadonlySet<string>
  /** How often two sat together before, by key. */
  together: ReadonlyMap<string, number>
  /** 0 to below 1: the same chance gives the same pairs. */
  chance: number
}

/** Two people, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const never = 1e9

/**
 * Pairs for a room. Everybody is in exactly one group or, where the people kept apart leave nobody to sit with, alone.
 * Nobody sits with somebody they are kept apart from. Beyond that: who has not sat together yet, then different
 * organisations, then different roles. Up to ten people every way is tried; beyond, the best of many tries is taken.
 */
export function pairUp(sitters: readonly Sitter[], rules: PairingRules): Pairing {
  const next = chanceFrom(rules.chance)
  const people = shuffled(
    [...sitters].sort((a, b) => (a.id < b.id ? -1 : 1)),
    next,
  )
  if (people.length < 2) return { groups: [], alone: people.map((one) => one.id) }
  const costs = people.map((a) => people.map((b) => (a === b ? 0 : costOf(a, b, rules))))
  const seats = people.length <= 10 ? everyWay(people.length, costs) : manyTries(people.length, costs, next)
  return seated(seats, people, costs)
}

/** What it costs to have two sit together: nobody is scored, only how new and how mixed a pair would be. */
export function costOf(a: Sitter, b: Sitter, { apart, together }: PairingRules): number {
  if (apart.has(pairKey(a.id, b.id))) return never
  const same = (x: string | undefined, y: string | undefined) => Boolean(x) && x === y
  return (
    100 * Math.min(50, together.get(pairKey(a.id, b.id)) ?? 0) +
    (same(a.organisation, b.organisation) ? 10 : 0) +
    (same(a.role, b.role) ? 1 : 0)
  )
}

type Costs = readonly (readonly number[])[]
type Seats = number[][]

const costOfGroup = (group: readonly number[], costs: Costs) =>
  group.reduce((sum, a, at) => sum + group.slice(at + 1).reduce((more, b) => more + costs[a]![b]!, 0), 0)

/** Every way to seat them, and the first of the best. */
function everyWay(count: number, costs: Costs): Seats {
  let best: Seats = []
  let least = Infinity
  const seat = (left: number[], taken: Seats, cost: number) => {
    if (cost >= least) return
    const [first, ...others] = left
    if (first === undefined) return void ((best = taken), (least = cost))
    for (const b of others) {
      const rest = others.filter((one) => one !== b)
      seat(rest, [...taken, [first, b]], cost + costs[first]![b]!)
      if (left.length % 2 === 1)
        for (const c of rest)
          if (c > b) {
            const three = [first, b, c]
            seat(
              rest.filter((one) => one !== c),
              [...taken, three],
              cost + costOfGroup(three, costs),
            )
          }
    }
  }
  seat(
    Array.from({ length: count }, (_, at) => at),
    [],
    0,
  )
  return best
}

/** Swaps two people as long as that helps, from several beginnings. */
function manyTries(count: number, costs: Costs, next: () => number): Seats {
  let best: Seats = []
  let least = Infinity
  for (let tries = 0; tries < 12 && least > 0; tries += 1) {
    const order = shuffled(
      Array.from({ length: count }, (_, at) => at),
      next,
    )
    const seats: Seats = []
    for (let at = 0; at + 1 < order.length; at += 2) seats.push(order.slice(at, at + 2))
    if (order.length % 2) seats.at(-1)!.push(order.at(-1)!)
    while (swapOnce(seats, costs));
    const cost = seats.reduce((sum, group) => sum + costOfGroup(group, costs), 0)
    if (cost < least) [best, least] = [seats, cost]
  }
  return best
}

/** The first swap of two people in two groups that makes the whole cheaper; false where there is none. */
function swapOnce(seats: Seats, costs: Costs): boolean {
  for (let one = 0; one < seats.length; one += 1)
    for (let two = one + 1; two < seats.length; two += 1) {
      const [a, b] = [seats[one]!, seats[two]!]
      const now = costOfGroup(a, costs) + costOfGroup(b, costs)
      for (let at = 0; at < a.length; at += 1)
        for (let to = 0; to < b.length; to += 1) {
          const [x, y] = [a.with(at, b[to]!), b.with(to, a[at]!)]
          if (costOfGroup(x, costs) + costOfGroup(y, costs) < now) {
            ;[seats[one], seats[two]] = [x, y]
            return true
          }
        }
    }
  return false
}

/** Names for seats; whoever would sit with somebody they are kept apart from gets up, and joins others where they can. */
function seated(seats: Seats, people: readonly Sitter[], costs: Costs): Pairing {
  const groups: number[][] = []
  const up: number[] = []
  for (const seat of seats) {
    const group = [...seat]
    while (group.length > 1 && costOfGroup(group, costs) >= never) {
      const worst = group.reduce((a, b) => (clashes(b, group, costs) > clashes(a, group, costs) ? b : a))
      group.splice(group.indexOf(worst), 1)
      up.push(worst)
    }
    if (group.length > 1) groups.push(group)
    else up.push(...group)
  }
  const alone: number[] = []
  for (const one of up) {
    const free = alone.find((other) => costs[one]![other]! < never)
    const pair = groups.find((group) => group.length === 2 && clashes(one, group, costs) === 0)
    if (free !== undefined) {
      alone.splice(alone.indexOf(free), 1)
      groups.push([free, one])
    } else if (pair) pair.push(one)
    else alone.push(one)
  }
  const idOf = (at: number) => people[at]!.id
  return { groups: groups.map((group) => group.map(idOf)), alone: alone.map(idOf) }
}

const clashes = (one: number, group: readonly number[], costs: Costs) =>
  group.filter((other) => other !== one && costs[one]![other]! >= never).length

/** Numbers that look like chance and are the same every time (mulberry32). */
function chanceFrom(chance: number): () => number {
  let state = Math.floor(chance * 2 ** 32) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffled<T>(list: T[], next: () => number): T[] {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1))
    ;[list[at], list[other]] = [list[other]!, list[at]!]
  }
  return list
}

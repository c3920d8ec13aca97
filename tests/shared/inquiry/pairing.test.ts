import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costOf, pairKey, pairUp, type Sitter } from '../../../shared/pairing.ts'

const names = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at).padStart(2, '0')}`)

/** A room: how many, where they are from, who is kept apart, who sat together, and a chance. */
const rooms = fc.integer({ min: 0, max: 31 }).chain((count) => {
  const who = names(count)
  const two =
    count < 2
      ? fc.constant([] as [string, string][])
      : fc.array(
          fc.uniqueArray(fc.constantFrom(...who), { minLength: 2, maxLength: 2 }) as fc.Arbitrary<
            [string, string]
          >,
          {
            maxLength: 12,
          },
        )
  return fc.record({
    sitters: fc
      .array(
        fc.record({ organisation: fc.constantFrom('', 'a', 'b', 'c'), role: fc.constantFrom('', 'x', 'y') }),
        {
          minLength: count,
          maxLength: count,
        },
      )
      .map((facts) => facts.map((one, at): Sitter => ({ id: who[at]!, ...one }))),
    apart: two.map((all) => new Set(all.map(([a, b]) => pairKey(a, b)))),
    together: two.map((all) => new Map(all.map(([a, b], at) => [pairKey(a, b), 1 + (at % 2)]))),
    chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
})

const pairsIn = (group: string[]) => group.flatMap((a, at) => group.slice(at + 1).map((b) => pairKey(a, b)))

/** Whether everybody can be seated in twos and one three at most, none of them kept apart: by trying every way. */
function canSeat(left: string[], apart: ReadonlySet<string>): boolean {
  const [first, ...others] = left
  if (first === undefined) return true
  return others.some((b) => {
    if (apart.has(pairKey(first, b))) return false
    const rest = others.filter((one) => one !== b)
    if (canSeat(rest, apart)) return true
    return (
      left.length % 2 === 1 &&
      rest.some(
        (c) =>
          !apart.has(pairKey(first, c)) &&
          !apart.has(pairKey(b, c)) &&
          canSeat(
            rest.filter((one) => one !== c),
            apart,
          ),
      )
    )
  })
}

describe('pairs', () => {
  test('[I8] everybody sits once, in twos and one three, and the same chance gives the same pairs', () => {
    fc.assert(
      fc.property(rooms, ({ sitters, apart, together, chance }) => {
        const rules = { apart, together, chance }
        const { groups, alone } = pairUp(sitters, rules)
        expect([...groups.flat(), ...alone].sort()).toEqual(sitters.map((one) => one.id))
        for (const group of groups) expect([2, 3]).toContain(group.length)
        if (!apart.size && sitters.length > 1) {
          expect(alone).toEqual([])
          expect(groups.filter((group) => group.length === 3)).toHaveLength(sitters.length % 2)
        }
        expect(pairUp([...sitters].reverse(), rules)).toEqual({ groups, alone })
      }),
      { numRuns: 150 },
    )
  })

  test('[I9] nobody sits with somebody they are kept apart from, and nobody waits who need not', () => {
    fc.assert(
      fc.property(rooms, ({ sitters, apart, together, chance }) => {
        const { groups, alone } = pairUp(sitters, { apart, together, chance })
        expect(groups.flatMap(pairsIn).filter((key) => apart.has(key))).toEqual([])
        // Nobody who waits could sit with another who waits, or join a pair.
        for (const one of alone) {
          for (const other of alone) if (one !== other) expect(apart.has(pairKey(one, other))).toBe(true)
          for (const group of groups)
            if (group.length === 2) expect(group.some((other) => apart.has(pairKey(one, other)))).toBe(true)
        }
        const ids = sitters.map((one) => one.id)
        if (ids.length > 1 && ids.length <= 9 && canSeat(ids, apart)) expect(alone).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('[I10] of all the ways a small room can sit, it takes one with the least that was before', () => {
    const least = (left: Sitter[], rules: Parameters<typeof costOf>[2]): number => {
      const [first, ...others] = left
      if (!first) return 0
      return Math.min(
        ...others.map(
          (b) =>
            costOf(first, b, rules) +
            least(
              others.filter((one) => one !== b),
              rules,
            ),
        ),
      )
    }
    fc.assert(
      fc.property(rooms, ({ sitters, together, chance }) => {
        const room = sitters
          .slice(0, 8 - (sitters.length % 2 ? 0 : 0))
          .slice(0, Math.min(8, sitters.length) & ~1)
        fc.pre(room.length > 1)
        const rules = { apart: new Set<string>(), together, chance }
        const byId = new Map(room.map((one) => [one.id, one]))
        const cost = pairUp(room, rules).groups.reduce(
          (sum, [a, b]) => sum + costOf(byId.get(a!)!, byId.get(b!)!, rules),
          0,
        )
        expect(cost).toBe(least(room, rules))
      }),
      { numRuns: 60 },
    )
  })

  test('[I10] six rounds of a room of twelve seat nobody beside the same person twice', () => {
    const sitters = names(12).map((id) => ({ id }))
    const together = new Map<string, number>()
    for (let round = 0; round < 6; round += 1) {
      const { groups } = pairUp(sitters, { apart: new Set(), together, chance: 0.37 * (round % 2) + 0.1 })
      for (const key of groups.flatMap(pairsIn)) {
        expect(together.get(key), key).toBeUndefined()
        together.set(key, 1)
      }
    }
  })

  test('[I10] with half the room from one organisation, everybody meets the other half', () => {
    const sitters = names(20).map((id, at) => ({ id, organisation: at < 10 ? 'council' : 'residents' }))
    const { groups } = pairUp(sitters, { apart: new Set(), together: new Map(), chance: 0.5 })
    const from = new Map(sitters.map((one) => [one.id, one.organisation]))
    for (const [a, b] of groups) expect(from.get(a!)).not.toBe(from.get(b!))
  })
})

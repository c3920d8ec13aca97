import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { play, type History } from './play.ts'
import { names, namesDone, namesThereAre } from './steps.ts'

const history = fc.record({
  setting: fc.noShrink(fc.nat(2 ** 31 - 1)),
  // Long ones as often as short ones: most of what happens needs something that happened before.
  steps: fc.noBias(
    fc.array(fc.noShrink(fc.tuple(fc.constantFrom(...names), fc.nat(2 ** 31 - 1))), {
      minLength: 30,
      maxLength: 120,
      size: 'max',
    }),
  ),
})
const runs = Number(process.env.ALONGSIDE_HISTORIES ?? 300)
const seed = Number(process.env.ALONGSIDE_SEED ?? 20261121)

describe('random histories at two to four laptops, clocks years apart', () => {
  it('[L1] is made of every command there is', () => {
    expect(namesDone.sort()).toEqual(namesThereAre.sort())
  })

  const kept = JSON.parse(readFileSync(new URL('./seeds.json', import.meta.url), 'utf8')) as (History & {
    was: string
  })[]
  it.each(kept)('[L1] once broke a rule and no longer does: $was', (one) => play(one))

  it(
    `[L1] [L2] [L3] [C20] [E1] [N1] converge, lose nothing and show nobody what they may not see (${runs} histories)`,
    () =>
      fc.assert(fc.property(history, play), {
        numRuns: runs,
        seed,
        endOnFailure: false,
        interruptAfterTimeLimit: 3_000_000,
      }),
    3_600_000,
  )
})

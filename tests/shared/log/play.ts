import fc from 'fast-check'
import { Chance } from './chance.ts'
import {
  checkNothingHeldForNothing,
  checkNothingLost,
  checkRebuild,
  checkSeen,
  checkWords,
  digest,
} from './checks.ts'
import { names, step } from './steps.ts'
import { checkViews } from './viewChecks.ts'
import { today, World, type Ground } from './world.ts'

/** A history: how the tables are set, and each thing that happens with a number for its chance. Leaving some out leaves a history. */
export type History = { setting: number; steps: [name: string, chance: number][] }
/** Any history there can be. */
export const histories = fc.record({
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
const days = [today, '2027-06-01', '2028-01-01']

/** Plays a history, in memory or on other ground; throws where a rule is broken, naming it. */
export function play({ setting, steps }: History, ground?: Ground) {
  const world = new World(setting, ground)
  for (const [name, seed] of steps) {
    const chance = new Chance(seed)
    const table = step(world, name, chance)
    if (chance.is(0.12)) {
      checkSeen(world, table, chance.one(days)!)
      checkWords(world, table)
    }
    // After everything else that is drawn, so that a history that was kept is still the same one.
    if (chance.is(0.03)) checkViews(world, table, chance)
  }
  for (const table of world.tables) {
    checkSeen(world, table, today)
    checkWords(world, table)
  }
  world.tellAll()
  for (const table of world.tables) {
    checkNothingLost(table)
    checkWords(world, table)
  }
  const [first, ...others] = world.tables
  for (const day of days) checkSeen(world, first!, day)
  checkNothingHeldForNothing(world, first!, world.chance.one(days)!)
  checkViews(world, first!, new Chance(setting), setting % 4 === 0)
  const all = digest(world, first!.desk.model)
  for (const other of others)
    if (digest(world, other.desk.model) !== all) throw new Error(`[L1] tables 0 and ${other.at} do not agree`)
  checkRebuild(world, world.chance.one(world.tables)!)
}

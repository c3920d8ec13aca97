// What the steps of a history have in common: whom and what they pick, and the texts they make.
import type { Axes } from '../../../shared/consent/answer.ts'
import type { CommandName } from '../../../shared/commands/index.ts'
import type { Kind } from '../../../shared/records/index.ts'
import type { Chance } from './chance.ts'
import { today, type Table, type World } from './world.ts'

export type Step = (world: World, table: Table, chance: Chance) => void

export const days = ['2026-11-20', today, '2027-11-21', '2027-11-21', '2027-11-21', '2029-01-01']

export const someAxes = (chance: Chance): Axes => ({
  keep: chance.weighed([
    [15, 'programme'],
    [3, 'workshop'],
    [1, 'nothing'],
  ]),
  words: chance.weighed([
    [8, 'exact'],
    [2, 'summary'],
    [1, 'counted'],
  ]),
  name: chance.one(['none', 'role', 'alias', 'first', 'full'] as const)!,
  reach: chance.weighed([
    [5, 'public'],
    [3, 'commissioner'],
    [3, 'programme'],
    [2, 'room'],
  ]),
  until: chance.one(days)!,
  takenBack: chance.is(0.04),
})

export const ids = (table: Table, kind: Kind) => table.desk.model.all(kind).map((one) => one.id)
export const pick = (table: Table, kind: Kind, chance: Chance) => chance.one(ids(table, kind))

/** Every text of these fields that stands at a table, "two versions" beside each other. */
export function textsOf(table: Table, id: string, fields: string[]): string {
  const rec = table.desk.model.rec(id)
  if (!rec) return ''
  return fields
    .flatMap((field) =>
      rec.changes.flatMap((change) =>
        rec.heads[field]?.includes(change.id)
          ? (table.desk.model.words.get(change.sets[field] as string)?.text ?? [])
          : [],
      ),
    )
    .join(' ')
}
export const own: Partial<Record<Kind, string[]>> = {
  contribution: ['text', 'title', 'means'],
  theme: ['label', 'minorityNote'],
  clause: ['text'],
  statement: ['text'],
  challenge: ['youSaid', 'weDid', 'weDidNotBecause', 'to'],
  commitment: ['text', 'to', 'reply'],
  translation: ['text', 'title'],
}
export const madeOf = (table: Table, from: string[]) =>
  from.map((id) => textsOf(table, id, own[table.desk.model.rec(id)!.kind as Kind] ?? [])).join(' ')
export const marksIn = (text: string, letter: string): string[] => [
  ...new Set([...text.matchAll(new RegExp(`⟦${letter}\\d+⟧`, 'g'))].map((found) => found[0])),
]

export const fresh = (world: World) =>
  `${world.token('w')} ${world.chance.one(['welcome', 'listen', 'wait', 'walk'])}`

export const take = (
  name: CommandName,
  args: (world: World, table: Table, chance: Chance) => object | undefined,
): Step => {
  return (world, table, chance) => {
    const given = args(world, table, chance)
    if (given) world.act(table, name, given as never)
  }
}
export const one = <T>(id: string | undefined, make: (id: string) => T) => (id ? make(id) : undefined)
export const two = <T>(a: string | undefined, b: string | undefined, make: (a: string, b: string) => T) =>
  a && b ? make(a, b) : undefined

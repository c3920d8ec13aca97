// What the room sorts and votes on: themes split, dots placed in both ways, rounds revealed.
import type { CommandName } from '../../../shared/commands/index.ts'
import type { Chance } from './chance.ts'
import { fresh, ids, madeOf, one, pick, take, textsOf, type Step } from './stepping.ts'
import type { Table } from './world.ts'

/** Dots on a few of what a vote is over, and now and then on what it is not. */
function someDots(table: Table, chance: Chance, vote: string) {
  const over = table.desk.model.get('vote', vote)?.over ?? []
  const stray = chance.is(0.05) ? [pick(table, 'theme', chance) ?? []].flat() : []
  return [...chance.some(over, 0.5), ...stray].map((on) => ({ on, count: 1 + chance.below(2) }))
}

const openVote: Step = (world, table, chance) => {
  const over = [...chance.some(ids(table, 'theme'), 0.5), ...chance.some(ids(table, 'contribution'), 0.1)]
  const workshop = chance.one(world.facts.workshops)!
  const here = over.filter((id) => table.desk.model.rec(id)?.fields.workshop === workshop)
  if (here.length) world.act(table, 'openVote', { workshop, over: here, question: fresh(world) })
}

const splitTheme: Step = (world, table, chance) => {
  const theme = pick(table, 'theme', chance)
  if (!theme) return
  const laid = table.desk.model.of('placement', 'theme', theme).flatMap((each) => each.contribution ?? [])
  const from = chance.is(0.5) ? [pick(table, 'contribution', chance) ?? []].flat() : []
  if (laid.length)
    world.act(table, 'splitTheme', {
      theme,
      contributions: [laid[0]!, ...chance.some(laid, 0.3)],
      label: `${madeOf(table, from)} ${fresh(world)}`,
      from,
    })
}

export const ofDots: Partial<Record<CommandName, [number, Step]>> = {
  openVote: [2, openVote],
  castDots: [
    3,
    take('castDots', (_, t, c) =>
      one(pick(t, 'vote', c), (vote) => ({ vote, dots: someDots(t, c, vote).slice(0, 1) })),
    ),
  ],
  keyInDots: [
    2,
    take('keyInDots', (_, t, c) =>
      one(pick(t, 'vote', c), (vote) => ({ vote, dots: someDots(t, c, vote), people: c.below(9) })),
    ),
  ],
  takeOutSheet: [1, take('takeOutSheet', (_, t, c) => one(pick(t, 'ballot', c), (ballot) => ({ ballot })))],
  revealVote: [2, take('revealVote', (_, t, c) => one(pick(t, 'vote', c), (vote) => ({ vote })))],
  countVote: [1, take('countVote', (_, t, c) => one(pick(t, 'vote', c), (vote) => ({ vote })))],
  editVote: [
    1,
    take('editVote', (w, t, c) =>
      one(pick(t, 'vote', c), (id) => ({ id, hides: `${textsOf(t, id, ['hides'])} ${fresh(w)}` })),
    ),
  ],
  splitTheme: [2, splitTheme],
  removeContributions: [
    1,
    take('removeContributions', (_, t, c) => one(pick(t, 'contribution', c), (id) => ({ ids: [id] }))),
  ],
}

// Panels and care: rounds in which everybody is asked, checklists, what was felt, pauses, worries handed over, and what
// laptops tell each other of words taken back.
import type { CommandName } from '../../../shared/commands/index.ts'
import { timed } from './daySteps.ts'
import { mayNotBeKept } from './noteSteps.ts'
import { ids, one, pick, take, type Step } from './stepping.ts'

const at = '2026-11-21T10:00:00Z'

/** Whoever is asked next speaks for a time nobody else speaks for, so that it is known whose it is. */
const takeTurn: Step = (world, table, chance) => {
  const id = pick(table, 'round', chance)
  const round = table.desk.model.get('round', id)
  const oracle = world.oracle(table)
  for (const person of round?.order ?? []) {
    const seconds = world.seconds()
    const began = Date.parse(round!.turnAt ?? at)
    const notKept = mayNotBeKept(world, table, [person], undefined)
    const done = world.act(table, 'takeTurn', {
      round: id!,
      person,
      did: chance.is(0.7) ? 'spoke' : 'pass',
      at: new Date(began + seconds * 1000).toISOString(),
    })
    if (!done) continue
    if (oracle.personErased(person)) throw new Error('[N5] somebody erased is asked')
    return timed(world, table, String(seconds), person, null, notKept)
  }
}

export const ofPanels: Partial<Record<CommandName, [number, Step]>> = {
  beginRound: [
    2,
    take('beginRound', (w, t, c) => {
      const people = c.some(ids(t, 'participant'), 0.8)
      const workshop = c.one(w.facts.workshops)
      return people.length ? { workshop, people, question: `${w.token('t')} and you?`, at } : undefined
    }),
  ],
  takeTurn: [3, takeTurn],
  restTurn: [
    1,
    take('restTurn', (_, t, c) => one(pick(t, 'round', c), (round) => ({ round, from: at, to: at }))),
  ],
  endRound: [1, take('endRound', (_, t, c) => one(pick(t, 'round', c), (round) => ({ round, at })))],
  answerChecklist: [
    1,
    take('answerChecklist', (w, _, c) => ({
      workshop: c.one(w.facts.workshops),
      list: 'four_pi',
      item: c.one(['values_stated', 'equal_worth']),
      answer: c.one(['yes', 'partly']),
      next: c.is(0.5) ? `${w.token('t')} to be done` : undefined,
    })),
  ],
  keyFelt: [
    1,
    take('keyFelt', (w, _, c) => ({
      workshop: c.one(w.facts.workshops),
      counts: [0, 1, 2, 3, 4].map(() => c.below(9)),
    })),
  ],
  recordPause: [
    1,
    take('recordPause', (w, _, c) => ({
      workshop: c.one(w.facts.workshops),
      at,
      stage: 'one',
      outcome: 'rested',
    })),
  ],
  recordSafeguarding: [
    1,
    take('recordSafeguarding', (w, _, c) => ({ workshop: c.one(w.facts.workshops), at, to: 'lead' })),
  ],
  forgetNeeds: [1, take('forgetNeeds', () => ({}))],
  confirmWithdrawals: [2, take('confirmWithdrawals', (_, t) => ({ laptop: `at table ${t.at}` }))],
}

// What the room dreams, designs, promises and learns.
import type { CommandName } from '../../../shared/commands/index.ts'
import { soarParts } from '../../../shared/records/soar.ts'
import { fresh, ids, madeOf, one, pick, take, textsOf, type Step } from './stepping.ts'

const addStatement: Step = (world, table, chance) => {
  const from = chance.is(0.5) ? [pick(table, 'contribution', chance) ?? []].flat() : []
  world.act(table, 'addStatement', {
    workshop: chance.one(world.facts.workshops)!,
    text: `${madeOf(table, from)} ${fresh(world)}`,
    madeFrom: from,
    groundedIn: chance.some(ids(table, 'contribution'), 0.2),
  })
}

const editSoar: Step = (world, table, chance) => {
  const workshop = chance.one(world.facts.workshops)!
  const part = chance.one(soarParts)!
  const frame = table.desk.model.of('soar', 'workshop', workshop)[0]
  const words = chance.one(frame?.[part] ?? [])
  const contribution = pick(table, 'contribution', chance)
  const text = fresh(world)
  const does = chance.one([
    { is: 'write' as const, text },
    ...(words
      ? [
          { is: 'reword' as const, words, text },
          { is: 'takeOut' as const, words },
        ]
      : []),
    ...(contribution
      ? [
          { is: 'place' as const, contribution },
          { is: 'lift' as const, contribution },
        ]
      : []),
  ])!
  world.act(table, 'editSoar', { workshop, part, does })
}

/** Commands of this part of the app, each as often as it matters. */
export const ofInquiry: Partial<Record<CommandName, [number, Step]>> = {
  addStatement: [2, addStatement],
  editStatement: [
    2,
    take('editStatement', (w, t, c) =>
      one(pick(t, 'statement', c), (id) => ({
        id,
        text: c.is(0.7) ? `${textsOf(t, id, ['text'])} ${fresh(w)}` : undefined,
        groundedIn: c.is(0.3) ? c.some(ids(t, 'contribution'), 0.2) : undefined,
      })),
    ),
  ],
  editDesign: [
    1,
    take('editDesign', (w, t, c) =>
      one(pick(t, 'design', c), (id) => ({ id, type: 'local_choice', text: fresh(w) })),
    ),
  ],
  editSoar: [1, editSoar],
  editCommitment: [
    1,
    take('editCommitment', (w, t, c) =>
      one(pick(t, 'commitment', c), (id) => ({
        id,
        text: c.is(0.5) ? `${textsOf(t, id, ['text'])} ${fresh(w)}` : undefined,
        by: c.is(0.2) ? pick(t, 'participant', c) : undefined,
        status: c.one(['open', 'answered', 'done'] as const),
        reply: c.is(0.3) ? fresh(w) : undefined,
      })),
    ),
  ],
  editChallenge: [
    1,
    take('editChallenge', (w, t, c) =>
      one(pick(t, 'challenge', c), (id) => ({
        id,
        youSaid: c.is(0.5) ? `${textsOf(t, id, ['youSaid'])} ${fresh(w)}` : undefined,
        weDid: fresh(w),
        status: 'done',
      })),
    ),
  ],
  editCycle: [
    1,
    take('editCycle', (w, t, c) =>
      one(pick(t, 'cycle', c), (id) => ({
        id,
        learned: fresh(w),
        changes: [fresh(w)],
        measures: [
          { name: 'visits', value: c.below(9) },
          { name: 'again', value: 1, outOf: 0 },
        ],
      })),
    ),
  ],
}

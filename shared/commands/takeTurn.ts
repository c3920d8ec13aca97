import { z } from 'zod'
import { defineCommand, refuse, type Make } from '../command.ts'
import type { Model } from '../model.ts'
import { isPersonHere } from '../consent/visible.ts'
import { secondsBetween } from '../queries/clock.ts'
import { turnsLeft } from '../queries/rounds.ts'
import { anId } from './arguments.ts'
import { refuseNotKept } from './taking.ts'

/**
 * The turn that is on ends: they spoke, or they pass. Whoever passes is asked once more at the end; passing twice is
 * an answer too. The last turn ends the round.
 */
export const takeTurn = defineCommand({
  name: 'takeTurn',
  args: z.strictObject({ round: anId, person: anId, did: z.enum(['spoke', 'pass']), at: z.iso.datetime() }),
  run: (model, { round: id, person, did, at }, make) => {
    const round = model.get('round', id)
    if (!round || round.doneAt) return refuse('refusals.notHere')
    const turns = model.of('turn', 'round', id)
    const states = new Map(turns.map((one) => [one.person!, one.state!] as const))
    const order = (round.order ?? []).filter((one) => isPersonHere(model, one))
    const left = turnsLeft({ order, states })
    if (left[0] !== person) return refuse('refusals.notTheirTurn')
    const was = turns.find((one) => one.person === person)
    const state = did === 'spoke' ? 'spoken' : was ? 'rested' : 'passed'
    const spokeFor =
      did === 'spoke' ? spoken(model, make, person, secondsBetween(round.turnAt, at)) : undefined
    if (was) make.edit('turn', was.id, { state, spokeFor })
    else make.add('turn', { round: id, person, state, spokeFor })
    const after = turnsLeft({ order, states: new Map([...states, [person, state]]) })
    make.edit('round', id, after.length ? { turnAt: at } : { turnAt: null, doneAt: at })
    return { next: after[0] ?? null }
  },
})

/** Longer than anybody speaks: a laptop left open says nothing of it. */
const longest = 3600

const spoken = (model: Model, make: Make, person: string, seconds: number) =>
  refuseNotKept(model, [person]) === undefined
    ? make.say(String(Math.min(longest, Math.round(seconds))), { lang: 'en-GB', subjects: [person] })
    : undefined

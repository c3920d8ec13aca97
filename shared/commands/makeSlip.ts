import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { anId } from './arguments.ts'
import { isContributionErased, isPersonErased } from '../erasure.ts'
import { peopleAs } from '../consent/people.ts'
import { slipCodeFrom } from '../slipCode.ts'

/** The code for somebody's slip: the one they have already, or a new one. It outlasts undo: the paper has gone home. */
export const makeSlip = defineCommand({
  name: 'makeSlip',
  undoable: false,
  args: z.strictObject({ person: anId.nullish(), contribution: anId.nullish() }),
  run: (model, args, make) => {
    const { person, contribution } = args
    const owner = person ?? contribution
    if (model.rec(owner)?.kind !== (person ? 'participant' : 'contribution'))
      return refuse('refusals.notHere')
    const isGone = person ? isPersonErased(model, person) : isContributionErased(model, contribution!)
    if (isGone) return refuse('refusals.notHere')
    const known = person
      ? peopleAs(model, person).flatMap((id) => model.by('slip', 'person', id))
      : model.by('slip', 'contribution', contribution!).filter((one) => !one.person)
    const [first] = known
    if (first?.code) return { id: first.id, code: first.code }
    const id = make.id('slip')
    let code = slipCodeFrom(chance(make.id('slip')))
    while (model.by('slip', 'code', code).length) code = slipCodeFrom(chance(make.id('slip')))
    make.add('slip', person ? { person, code, onDay: make.day } : { contribution, code, onDay: make.day }, id)
    return { id, code }
  },
})

/** The last 44 bits of a fresh UUIDv4, which are all chance. */
const chance = (id: string) => parseInt(id.replaceAll('-', '').slice(-11), 16)

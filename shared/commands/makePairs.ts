import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand, refuse } from '../command.ts'
import { peopleAs } from '../consent/people.ts'
import { isPersonHere } from '../consent/visible.ts'
import type { Model } from '../model.ts'
import { pairUp, type PairingRules, type Sitter } from '../pairing.ts'
import { apartKeys, satTogether } from '../queries/attendance.ts'
import { anId, sameIds } from './arguments.ts'

/**
 * Pairs for everybody in the room, and a three where the number is odd. Nobody sits with somebody they are kept apart
 * from; before that it looks for who has not sat together, and for other organisations and roles. `instead` shuffles
 * the round that is on; otherwise a new round begins and the old ones are remembered.
 */
export const makePairs = defineCommand({
  name: 'makePairs',
  args: z.strictObject({
    workshop: anId,
    /** Left out: everybody who is here now. */
    people: sameIds,
    chance: z.number().min(0).lt(1),
    instead: z.boolean().default(false),
  }),
  run: (model, { workshop, people, chance, instead }, make) => {
    if (!model.get('workshop', workshop)) return refuse('refusals.notHere')
    const sitters = (people ?? hereIn(model, workshop)).flatMap((id) => sitterOf(model, id) ?? [])
    if (sitters.length < 2) return refuse('refusals.tooFewToPair')
    const before = model.of('pair', 'workshop', workshop)
    const last = Math.max(0, ...before.map((one) => one.round ?? 0))
    const round = Math.max(1, instead ? last : last + 1)
    const replaced = new Set(before.filter((one) => one.round === round).map((one) => one.id))
    const { groups, alone } = pairUp(
      sitters,
      rulesOf(model, chance, (id) => !replaced.has(id)),
    )
    for (const id of replaced) make.remove(id)
    let rank: string | null = null
    const pairs = groups.map((group) => {
      rank = generateKeyBetween(rank, null)
      return make.add('pair', { workshop, round, people: group, rank })
    })
    return { round, pairs, alone }
  },
})

/** Who may not sit together and who already did; `counts` leaves some pairs out. */
export const rulesOf = (model: Model, chance: number, counts = (_pair: string) => true): PairingRules => ({
  apart: apartKeys(model.all('apart'), (id) => peopleAs(model, id)),
  together: satTogether(
    model.all('pair').filter((one) => counts(one.id)),
    model.all('interview'),
  ),
  chance,
})

/** Everybody marked as here, each person once. */
function hereIn(model: Model, workshop: string): string[] {
  const seen = new Set<string>()
  return model.of('attendance', 'workshop', workshop).flatMap(({ person, here }) => {
    if (!person || !here || seen.has(person)) return []
    for (const id of peopleAs(model, person)) seen.add(id)
    return [person]
  })
}

/** Somebody who can be seated: not who took everything back, or was erased. */
function sitterOf(model: Model, id: string): Sitter | undefined {
  const person = isPersonHere(model, id) ? model.get('participant', id) : undefined
  const said = (words: string | null | undefined) =>
    (model.words.get(words ?? '')?.text ?? '').trim().toLocaleLowerCase('en')
  return person && { id, organisation: said(person.organisation), role: said(person.role) }
}

import { isPersonErased } from '../erasure.ts'
import type { Model } from '../model.ts'
import type { Axes } from './answer.ts'
import { peopleAs, personKey } from './people.ts'
import type { Standing } from './standing.ts'
import type { Audience } from './visible.ts'

/** How somebody is shown beside their words: a name of their choosing, a role, "a participant", or nothing. */
export type Voice = { name: string } | { role: string } | { participant: true } | null

/** A role names somebody unless at least this many people of the programme hold it. */
export const smallestShown = 5

/** The voices of a contribution as an audience may see them: as chosen and never more. */
export function voicesOf(model: Model, standing: Standing, audience: Audience): Voice[] {
  return standing.people.map((person) => voiceOf(model, person, standing.axes, audience))
}

export function voiceOf(model: Model, person: string, axes: Axes, audience: Audience): Voice {
  if (isPersonErased(model, person)) return null
  const alias = factOf(model, person, 'alias')
  if (audience.to === 'facilitator') return alias ? { name: alias } : null
  if (audience.to === 'room')
    return axes.reach === 'public' && (axes.name === 'first' || axes.name === 'full')
      ? named(identityOf(model, person, axes.name) ?? alias)
      : null
  if (axes.name === 'none') return null
  if (axes.name === 'role') {
    const role = factOf(model, person, 'role')
    return role && holdersOf(model, role) >= smallestShown ? { role } : { participant: true }
  }
  if (axes.name === 'alias') return named(alias)
  return named(identityOf(model, person, axes.name) ?? alias)
}

/** How many people of the programme hold a role, duplicates joined and erased people left out. */
export function holdersOf(model: Model, role: string): number {
  return rolesHeld(model).get(role) ?? 0
}

/** The roles of the programme's people and how many hold each. */
export function rolesHeld(model: Model): Map<string, number> {
  const people = new Map<string, string>()
  for (const one of model.all('participant')) {
    const role = factOf(model, one.id, 'role')
    if (role && !isPersonErased(model, one.id)) people.set(personKey(model, one.id), role)
  }
  const counts = new Map<string, number>()
  for (const role of people.values()) counts.set(role, (counts.get(role) ?? 0) + 1)
  return counts
}

const named = (name: string | undefined): Voice => (name ? { name } : null)

function factOf(model: Model, person: string, field: 'alias' | 'role'): string | undefined {
  for (const id of peopleAs(model, person)) {
    const words = model.words.get(model.get('participant', id)?.[field] ?? '')
    if (words) return words.text
  }
  return undefined
}

function identityOf(model: Model, person: string, chosen: 'first' | 'full'): string | undefined {
  for (const id of peopleAs(model, person))
    for (const identity of model.of('identity', 'person', id)) {
      const words = model.words.get((chosen === 'first' ? identity.firstName : identity.fullName) ?? '')
      if (words) return words.text
    }
  return undefined
}

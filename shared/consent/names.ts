import { isPersonErased } from '../erasure.ts'
import type { Model } from '../model.ts'
import type { Axes } from './answer.ts'
import { peopleAs, personKey } from './people.ts'
import type { Standing } from './standing.ts'
import { isPersonHere, type Audience } from './visible.ts'

/** How somebody is shown beside their words: a name of their choosing, a role, "a participant", or nothing. */
export type Voice = { name: string } | { role: string } | { participant: true } | null

/** A role names somebody unless at least this many people of the programme hold it. */
export const smallestShown = 5

/**
 * The voices of a contribution as an audience may see them: as chosen and never more. `day` is the running
 * day: a name kept apart until a date is not shown after it.
 */
export function voicesOf(model: Model, standing: Standing, audience: Audience, day = ''): Voice[] {
  return standing.people.map((person) => voiceOf(model, person, standing.axes, audience, day))
}

export function voiceOf(model: Model, person: string, axes: Axes, audience: Audience, day = ''): Voice {
  if (isPersonErased(model, person)) return null
  const alias = factOf(model, person, 'alias')
  if (audience.to === 'facilitator') return alias ? { name: alias } : null
  if (audience.to === 'room')
    return axes.reach === 'public' &&
      axes.words === 'exact' &&
      (axes.name === 'first' || axes.name === 'full')
      ? named(identityOf(model, person, axes.name, day) ?? alias)
      : null
  if (axes.name === 'none') return null
  // Words given in summary say which kind of voice, not whose.
  if (axes.name === 'role' || axes.words !== 'exact') {
    const role = factOf(model, person, 'role')
    return role && holdersOf(model, role) >= smallestShown ? { role } : { participant: true }
  }
  if (axes.name === 'alias') return named(alias)
  return named(identityOf(model, person, axes.name, day) ?? alias)
}

/** How many people of the programme hold a role, duplicates joined; erased people and who took all back left out. */
export function holdersOf(model: Model, role: string): number {
  return rolesHeld(model).get(role) ?? 0
}

/** Asked for with every voice; the same until something arrives. */
const counted = new WeakMap<Model, { version: number; roles: Map<string, number> }>()

/** The roles of the programme's people and how many hold each. */
export function rolesHeld(model: Model): Map<string, number> {
  const known = counted.get(model)
  if (known?.version === model.version) return known.roles
  const people = new Map<string, string>()
  for (const one of model.all('participant')) {
    const role = factOf(model, one.id, 'role')
    if (role && isPersonHere(model, one.id)) people.set(personKey(model, one.id), role)
  }
  const roles = new Map<string, number>()
  for (const role of people.values()) roles.set(role, (roles.get(role) ?? 0) + 1)
  counted.set(model, { version: model.version, roles })
  return roles
}

const named = (name: string | undefined): Voice => (name ? { name } : null)

function factOf(model: Model, person: string, field: 'alias' | 'role'): string | undefined {
  for (const id of peopleAs(model, person)) {
    const words = model.words.get(model.get('participant', id)?.[field] ?? '')
    if (words) return words.text
  }
  return undefined
}

function identityOf(model: Model, person: string, chosen: 'first' | 'full', day: string): string | undefined {
  for (const id of peopleAs(model, person))
    for (const identity of model.of('identity', 'person', id)) {
      if (identity.deleteOn && identity.deleteOn < day) continue
      const words = model.words.get((chosen === 'first' ? identity.firstName : identity.fullName) ?? '')
      if (words) return words.text
    }
  return undefined
}

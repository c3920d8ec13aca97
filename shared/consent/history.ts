import type { Live, Model } from '../model.ts'
import { narrowest, stricter, strictest, widest, type Axes } from './answer.ts'
import { isPersonKnown, peopleAs } from './people.ts'

export type Answer = Live<'answer'>
/** What several answers come to; `waiting` where one of them names an answer that is not here yet. */
export type Held = { axes: Axes; waiting: boolean; heads: Answer[] }

/** A person's answers for the programme, under every record joined with theirs. */
export const generalAnswers = (model: Model, person: string): Answer[] =>
  peopleAs(model, person).flatMap((id) =>
    model.by('answer', 'person', id).filter((a) => !a.contribution && !a.workshop),
  )

/** Answers given for one contribution: a person's, or (with no person) what holds for unsigned words. */
export const answersOn = (model: Model, contribution: string, people: string[] | null): Answer[] =>
  model
    .by('answer', 'contribution', contribution)
    .filter((a) => (people ? a.person && people.includes(a.person) : !a.person))

/** A group's agreements of one workshop. */
export const agreementsOf = (model: Model, workshop: string): Answer[] =>
  model.by('answer', 'workshop', workshop).filter((a) => !a.person && !a.contribution)

/**
 * The answers no other answer names. An answer on a contribution may name general ones; a general
 * answer never replaces one on a contribution, whatever it names.
 */
export function headsOfHistory(history: Answer[]): Answer[] {
  const byId = new Map(history.map((a) => [a.id, a]))
  const replaced = new Set<string>()
  for (const answer of history)
    for (const name of answer.names ?? []) {
      const named = byId.get(name)
      if (named && (answer.contribution || !named.contribution) && name !== answer.id) replaced.add(name)
    }
  const heads = history.filter((a) => !replaced.has(a.id))
  return heads.length ? heads : history
}

/** Heads merge by strictness: on each axis the strictest of them holds. */
export function hold(model: Model, history: Answer[]): Held {
  const heads = headsOfHistory(history)
  return {
    axes: strictest(heads.map((a) => a.axes ?? narrowest)),
    waiting: history.some((a) => namesWhatIsNotHere(model, a)),
    heads,
  }
}

/**
 * What holds for words nobody signed: the strictest of the agreement they were taken under and today's.
 * The first agreement also covers what was taken before it; until there is one, everything stays in the room.
 * A later agreement releases nothing old; only the date can be renewed, where the new one says so.
 */
export function agreementHeld(model: Model, workshop: string, takenUnder: string[]): Held {
  const all = agreementsOf(model, workshop)
  const byId = new Map(all.map((a) => [a.id, a]))
  const waiting = takenUnder.some((id) => !byId.has(id)) || all.some((a) => namesWhatIsNotHere(model, a))
  if (!all.length) return { axes: { ...widest, name: 'none', reach: 'room' }, waiting, heads: [] }
  const heads = headsOfHistory(all)
  const under = takenUnder.length
    ? takenUnder.flatMap((id) => byId.get(id) ?? [])
    : all.filter((a) => !a.names?.some((name) => byId.has(name)))
  const axes = strictest([...heads, ...under].map((a) => a.axes ?? narrowest))
  const stillDated = under.filter((a) => !heads.some((head) => renews(byId, head, a.id)))
  return {
    axes: { ...axes, until: strictest([...heads, ...stillDated].map((a) => a.axes ?? narrowest)).until },
    waiting,
    heads,
  }
}

/** True where an agreement renews the date of an older one, by itself or through those it names. */
function renews(byId: Map<string, Answer>, from: Answer, old: string, seen = new Set<string>()): boolean {
  if (from.id === old) return true
  if (!from.renews || seen.has(from.id)) return false
  seen.add(from.id)
  return (from.names ?? []).some((name) => {
    const named = byId.get(name)
    return named ? renews(byId, named, old, seen) : false
  })
}

/** What holds for a person's words where no contribution stands between: their answers, or every group's. */
export function personHeld(model: Model, person: string): Held {
  const at = `${model.consentVersion} ${[...model.ids('workshop')].length}`
  let memory = remembered.get(model)
  if (!memory || memory.at !== at) remembered.set(model, (memory = { at, people: new Map() }))
  const known = memory.people.get(person) ?? weighPerson(model, person)
  memory.people.set(person, known)
  return known
}

/** Asked for with every fact and every commitment of a person; the same between two changes of anybody's answers. */
const remembered = new WeakMap<Model, { at: string; people: Map<string, Held> }>()

function weighPerson(model: Model, person: string): Held {
  const history = generalAnswers(model, person)
  const unknown = !isPersonKnown(model, person)
  if (history.length) {
    const held = hold(model, history)
    return { ...held, waiting: held.waiting || unknown }
  }
  let axes: Axes | undefined
  let waiting = unknown
  for (const workshop of model.ids('workshop')) {
    const one = agreementHeld(model, workshop, [])
    axes = axes ? stricter(axes, one.axes) : one.axes
    waiting ||= one.waiting
  }
  return { axes: axes ?? { ...widest, name: 'none', reach: 'room' }, waiting, heads: [] }
}

export type Purposes = { contactAgain: boolean; recordExperience: boolean; keepNeeds: boolean }

/**
 * What a person said yes to beside the five answers; null where they were never asked. An answer that leaves
 * them out leaves them as the answers it names had them; what stands side by side counts only where all say
 * yes, and whoever takes everything back says yes to nothing.
 */
export function purposesHeld(model: Model, person: string): Purposes | null {
  const history = generalAnswers(model, person)
  const byId = new Map(history.map((a) => [a.id, a]))
  const of = (answer: Answer, seen: Set<string>): (Purposes | null)[] => {
    if (seen.has(answer.id)) return []
    seen.add(answer.id)
    if (answer.axes?.takenBack) return [no]
    if (answer.purposes) return [answer.purposes]
    const named = (answer.names ?? []).flatMap((id) => byId.get(id) ?? [])
    return named.length ? named.flatMap((one) => of(one, seen)) : [null]
  }
  const all = headsOfHistory(history).flatMap((head) => of(head, new Set()))
  if (!all.some((one) => one)) return null
  const every = (axis: keyof Purposes) => all.every((one) => one?.[axis] === true)
  return {
    contactAgain: every('contactAgain'),
    recordExperience: every('recordExperience'),
    keepNeeds: every('keepNeeds'),
  }
}

const no: Purposes = { contactAgain: false, recordExperience: false, keepNeeds: false }

const namesWhatIsNotHere = (model: Model, answer: Answer) =>
  (answer.names ?? []).some((name) => model.rec(name)?.kind !== 'answer')

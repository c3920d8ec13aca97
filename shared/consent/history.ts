import type { Live, Model } from '../model.ts'
import { stricter, strictest, widest, type Axes } from './answer.ts'
import { peopleAs } from './people.ts'

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
    axes: strictest(heads.flatMap((a) => a.axes ?? [])),
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
  const axes = strictest([...heads, ...under].flatMap((a) => a.axes ?? []))
  const stillDated = under.filter((a) => !heads.some((head) => renews(byId, head, a.id)))
  return {
    axes: { ...axes, until: strictest([...heads, ...stillDated].flatMap((a) => a.axes ?? [])).until },
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
  const history = generalAnswers(model, person)
  if (history.length) return hold(model, history)
  let axes: Axes | undefined
  for (const workshop of model.ids('workshop')) {
    const one = agreementHeld(model, workshop, []).axes
    axes = axes ? stricter(axes, one) : one
  }
  return { axes: axes ?? { ...widest, name: 'none', reach: 'room' }, waiting: false, heads: [] }
}

const namesWhatIsNotHere = (model: Model, answer: Answer) =>
  (answer.names ?? []).some((name) => model.rec(name)?.kind !== 'answer')

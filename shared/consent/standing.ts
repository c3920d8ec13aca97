import type { Model } from '../model.ts'
import { isContributionErased } from '../erasure.ts'
import { stricter, strictest, type Axes } from './answer.ts'
import { agreementHeld, answersOn, generalAnswers, hold, type Answer, type Held } from './history.ts'
import { everSignedTo, isPersonKnown, peopleAs, personKey } from './people.ts'

/** How one contribution stands: everything that decides who may see it, whoever asks and whenever. */
export type Standing = {
  contribution: string
  workshop: string | null
  axes: Axes
  /** Something it depends on is not here yet; until it is, nobody sees it. */
  waiting: boolean
  erased: boolean
  /** Its workshop was closed after it was taken. */
  closed: boolean
  /** Whose words these are, one key a person. */
  people: string[]
  /** What held before it was taken back, to tell audiences that had seen it. */
  before: Axes
}

/** Standings are asked for over and over between two changes of anybody's answers. */
const remembered = new WeakMap<Model, { at: string; standings: Map<string, Standing> }>()

export function standingOf(model: Model, contribution: string): Standing {
  const rec = model.rec(contribution)
  const at = `${model.consentVersion}`
  let memory = remembered.get(model)
  if (!memory || memory.at !== at) remembered.set(model, (memory = { at, standings: new Map() }))
  const key = `${contribution} ${rec?.changes.length ?? 0}`
  const known = memory.standings.get(key)
  if (known) return known
  const standing = weigh(model, contribution)
  memory.standings.set(key, standing)
  return standing
}

function weigh(model: Model, contribution: string): Standing {
  const made = model.rec(contribution)
  const fields = made?.kind === 'contribution' ? made.fields : undefined
  const workshop = (fields?.workshop as string | undefined) ?? null
  const present = presentPeople(model, contribution)
  // What was answered for these words while nobody had signed them: whoever signs has to name it to loosen it.
  const onIt = answersOn(model, contribution, null)
  const held: Held[] = present.people.map((person) => {
    const as = peopleAs(model, person)
    const history = [...generalAnswers(model, person), ...answersOn(model, contribution, as)]
    return history.length
      ? hold(model, [...history, ...onIt])
      : underAgreement(model, workshop, fields?.agreements, onIt)
  })
  if (!held.length) held.push(underAgreement(model, workshop, fields?.agreements, onIt))
  const axes = strictest(held.map((one) => one.axes))
  return {
    contribution,
    workshop,
    axes,
    waiting:
      !workshop ||
      present.waiting ||
      held.some((one) => one.waiting) ||
      idsIn(fields?.closings).some((id) => !model.rec(id)),
    erased: isContributionErased(model, contribution),
    closed: workshop ? isClosedSince(model, workshop, idsIn(fields?.closings)) : false,
    people: [...new Set(present.people.map((person) => personKey(model, person)))].sort(),
    before: axes.takenBack ? strictest(held.map((one) => beforeTakingBack(model, one))) : axes,
  }
}

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])

/** The agreement, and what was answered for these words alone while nobody had signed them. */
function underAgreement(model: Model, workshop: string | null, taken: unknown, onIt: Answer[]): Held {
  const agreed = agreementHeld(model, workshop ?? '', idsIn(taken))
  if (!onIt.length) return agreed
  const own = hold(model, onIt)
  return {
    axes: stricter(agreed.axes, own.axes),
    waiting: agreed.waiting || own.waiting,
    heads: [...agreed.heads, ...own.heads],
  }
}

/** What the answers would come to if those taken back had never been given: the ones they named. */
function beforeTakingBack(model: Model, held: Held): Axes {
  if (!held.axes.takenBack) return held.axes
  const seen = new Set<string>()
  const back = (answer: Answer): Axes[] => {
    if (!answer.axes?.takenBack) return answer.axes ? [answer.axes] : []
    if (seen.has(answer.id)) return []
    seen.add(answer.id)
    const named = (answer.names ?? []).flatMap((id) => model.get('answer', id) ?? [])
    return named.length ? named.flatMap(back) : [{ ...answer.axes, takenBack: false }]
  }
  return strictest(held.heads.flatMap(back))
}

/** Who it is signed to now. A name taken off counts only if it was weighed against every answer of that person. */
function presentPeople(model: Model, contribution: string): { people: string[]; waiting: boolean } {
  const made = model.rec(contribution)
  const signings = model.by('signing', 'contribution', contribution)
  const unsignings = model.by('unsigning', 'contribution', contribution)
  const people: string[] = []
  let waiting = false
  for (const person of everSignedTo(model, contribution)) {
    const as = peopleAs(model, person)
    waiting ||= !isPersonKnown(model, person)
    const off = unsignings.filter((one) => one.person && as.includes(one.person))
    const offSignings = new Set(off.flatMap((one) => one.signings ?? []))
    const byThem = signings.filter((s) => s.person === person).map((s) => s.id)
    if (((made?.fields.people as string[] | undefined) ?? []).includes(person)) byThem.push(contribution)
    if (byThem.some((id) => !offSignings.has(id))) {
      people.push(person)
      continue
    }
    const weighed = new Set(off.flatMap((one) => one.names ?? []))
    const answers = [...generalAnswers(model, person), ...answersOn(model, contribution, as)]
    if (answers.some((a) => !weighed.has(a.id))) waiting = true
    if (off.some((one) => (one.names ?? []).some((id) => model.rec(id)?.kind !== 'answer'))) waiting = true
  }
  if (unsignings.some((one) => (one.signings ?? []).some((id) => !model.rec(id)))) waiting = true
  return { people, waiting }
}

/** True where the workshop ended after these words were taken; opening it again revives nothing. */
const isClosedSince = (model: Model, workshop: string, known: string[]): boolean =>
  model.by('closing', 'workshop', workshop).some((closing) => !known.includes(closing.id))

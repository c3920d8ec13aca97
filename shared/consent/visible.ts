import type { Words } from '../change.ts'
import { areWordsErased, contributionsAmong, isPersonErased } from '../erasure.ts'
import type { Model } from '../model.ts'
import type { Held as Reason } from '../record.ts'
import { reachAnswers, strictest, type Axes } from './answer.ts'
import { personHeld } from './history.ts'
import { standingOf, type Standing } from './standing.ts'

/**
 * Somebody words could be shown to. The facilitator was in the room; the room (its wall, its phones) is
 * that of one workshop; each further audience is wider than the one before.
 */
export type Audience =
  | { to: 'facilitator' }
  | { to: 'room'; workshop: string }
  | { to: 'programme' }
  | { to: 'commissioner' }
  | { to: 'public' }
export type AudienceName = Exclude<Audience['to'], 'facilitator' | 'room'>

export type Sight = { show: true } | { show: false; why: Reason }

/**
 * Whether words may be shown to an audience on a day: the only way words leave the store.
 * `day` is the programme's own running day. With several people the strictest answer on each axis holds.
 * `saidIn` is the workshop where words of a person that stand in no contribution were said; without it they
 * have no room of their own.
 */
export function visibleTo(
  model: Model,
  row: Words,
  audience: Audience,
  day: string,
  saidIn?: string | null,
): Sight {
  if (areWordsErased(model, row)) return no('erased')
  const standings = contributionsAmong(row.sources).map((id) => standingOf(model, id))
  for (const one of standings) {
    const sight = standingSight(one, audience, day)
    if (!sight.show) return sight
  }
  const people = row.subjects.map((id) => personHeld(model, id))
  if (people.some((one) => one.waiting)) return no('waiting')
  const axes = strictest([...standings.map((s) => s.axes), ...people.map((p) => p.axes)])
  const placed = axesSight(axes, audience, day)
  if (!placed.show) return placed
  const theirRoom = audience.to === 'room' && audience.workshop === saidIn
  if (people.some((p) => p.axes.keep === 'workshop')) {
    if (isOver(model, saidIn) || !(theirRoom || audience.to === 'facilitator')) return no('keep')
  }
  if (people.some((p) => p.axes.reach === 'room') && audience.to === 'room' && !theirRoom) return no('reach')
  return axes.words === 'exact' || audience.to === 'facilitator'
    ? { show: true }
    : no(axes.words === 'summary' ? 'summary' : 'counted')
}

/** Whether a contribution is there at all for an audience: its text may still be held for `words`. */
export function standingSight(standing: Standing, audience: Audience, day: string): Sight {
  if (standing.erased) return no('erased')
  if (standing.waiting) return no('waiting')
  const sight = axesSight(standing.axes, audience, day)
  if (!sight.show) return sight
  if (standing.axes.keep === 'workshop') {
    if (standing.closed) return no('keep')
    if (audience.to !== 'facilitator' && !isTheirRoom(standing, audience)) return no('keep')
  }
  if (standing.axes.reach === 'room' && audience.to === 'room' && !isTheirRoom(standing, audience))
    return no('reach')
  return { show: true }
}

/** Whether an audience could see it before it was taken back, erased, or ran out. */
export function couldSeeBefore(standing: Standing, audience: Audience): boolean {
  if (audience.to === 'facilitator') return true
  const axes = { ...standing.before, until: noDay, takenBack: false }
  const before = { ...standing, axes, erased: false, closed: false }
  return axes.words !== 'counted' && standingSight(before, audience, noDay).show
}

/**
 * Whether a contribution is there at all for an audience, together with everything it was made from: a note
 * that brings four others together is seen by nobody who may not see all four, and is not counted either.
 * `gone` where an audience could see all of it before and some of it was taken back, erased or ran out.
 */
export function contributionSight(
  model: Model,
  id: string,
  audience: Audience,
  day: string,
): Sight & { gone: boolean; counted: boolean } {
  const rec = model.rec(id)
  const text = rec?.fields.text
  const row = model.saidIn(id, 'text')
  const kin = new Set([id, ...idsOf(rec?.fields.madeFrom), ...contributionsAmong(row?.sources ?? [])])
  const standings = [...kin].map((one) => standingOf(model, one))
  const sights = standings.map((one) => standingSight(one, audience, day))
  if (!row && typeof text === 'string')
    sights.push(no([...kin].some((one) => isPartErased(model, one)) ? 'erased' : 'waiting'))
  const counted = standings.some((one) => one.axes.words === 'counted')
  const held = sights.filter((sight) => !sight.show)
  const notYet = held.find((sight) => !isGone(sight.why))
  if (notYet && audience.to !== 'facilitator') return { ...notYet, gone: false, counted }
  const first = held.find((sight) => isGone(sight.why)) ?? notYet
  if (!first) return { show: true, gone: false, counted }
  const told =
    audience.to === 'facilitator' || held.every((sight) => sight.why !== 'keep')
      ? standings.every((one) => couldSeeBefore(one, audience))
      : false
  return { ...first, gone: isGone(first.why) && told, counted }
}

/** True where the words of a contribution are missing because somebody erased them, or one wording of them. */
const isPartErased = (model: Model, id: string): boolean =>
  standingOf(model, id).erased || model.wordingsOf(id).some((wording) => model.erased.has(wording))

const isGone = (why: Reason) => ['takenBack', 'erased', 'past', 'keep'].includes(why)
const idsOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])
/** Whether the workshop ended; words that name none end with the first one that does. */
const isOver = (model: Model, workshop: string | null | undefined): boolean => {
  const workshops = workshop ? [workshop] : [...model.ids('workshop')]
  return workshops.some((id) => model.by('closing', 'workshop', id).length > 0)
}
/** Before every day: nothing has run out on it. */
const noDay = '0000-00-00'

/** Whether facts that are a person's own (alias, role, needs) are still here to be shown to the team. */
export const isPersonHere = (model: Model, person: string): boolean =>
  !isPersonErased(model, person) && !personHeld(model, person).axes.takenBack

function axesSight(axes: Axes, audience: Audience, day: string): Sight {
  if (axes.takenBack) return no('takenBack')
  if (axes.keep === 'nothing') return no('keep')
  if (axes.until < day) return no('past')
  return audience.to === 'facilitator' || reaches(axes, audience) ? { show: true } : no('reach')
}

const reaches = (axes: Axes, audience: Audience) =>
  reachAnswers.indexOf(axes.reach) >= reachAnswers.indexOf(audience.to as (typeof reachAnswers)[number])

const isTheirRoom = (standing: Standing, audience: Audience) =>
  audience.to === 'room' && audience.workshop === standing.workshop

const no = (why: Reason): Sight => ({ show: false, why })

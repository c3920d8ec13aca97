// What consent.md says, read off its page and nothing else: not one line of the module stands in here.
import { today } from './hall.ts'

/** From the most careful, as the page has them. */
export const orders = {
  keep: ['nothing', 'workshop', 'programme'],
  words: ['counted', 'summary', 'exact'],
  name: ['none', 'role', 'alias', 'first', 'full'],
  reach: ['room', 'programme', 'commissioner', 'public'],
  until: ['2026-11-20', today, '2027-11-21'],
} as const
export type Said = {
  [axis in keyof typeof orders]: (typeof orders)[axis][number]
} & { takenBack: boolean }

/** Every answer there is; some axes can be kept to a few. */
export const everyAnswer = (only: { [axis in keyof Said]?: readonly Said[axis][] } = {}): Said[] =>
  (only.keep ?? orders.keep).flatMap((keep) =>
    (only.words ?? orders.words).flatMap((words) =>
      (only.name ?? orders.name).flatMap((name) =>
        (only.reach ?? orders.reach).flatMap((reach) =>
          (only.until ?? orders.until).flatMap((until) =>
            (only.takenBack ?? [false, true]).map((takenBack) => ({
              keep,
              words,
              name,
              reach,
              until,
              takenBack,
            })),
          ),
        ),
      ),
    ),
  )

/** Whoever is most careful, on each axis by itself; whoever takes back takes back for all. */
export function strictestOf(answers: readonly Said[]): Said {
  const least = <A extends keyof typeof orders>(axis: A) =>
    orders[axis][Math.min(...answers.map((one) => (orders[axis] as readonly string[]).indexOf(one[axis])))]!
  return {
    keep: least('keep'),
    words: least('words'),
    name: least('name'),
    reach: least('reach'),
    until: least('until'),
    takenBack: answers.some((one) => one.takenBack),
  } as Said
}

/** `voice`: how each of those whose words these are is told of; a role stands for any role, null for nobody. */
export type Expected = { there: boolean; text: boolean; gone: boolean; voice: string | null }
const nothing: Expected = { there: false, text: false, gone: false, voice: null }

/** What one audience sees of words under one answer: rule by rule, in the order the page gives them. */
export function expected(axes: Said, to: string, closed: boolean): Expected {
  const width: Record<string, number> = { ownRoom: 0, otherRoom: 0, programme: 1, commissioner: 2, public: 3 }
  const reaches = axes.reach === 'room' ? to === 'ownRoom' : orders.reach.indexOf(axes.reach) >= width[to]!
  const kept = axes.keep === 'programme' || (axes.keep === 'workshop' && to === 'ownRoom')
  const isGone = axes.takenBack || axes.until < today
  if (to === 'facilitator') {
    const over = axes.keep === 'nothing' || (axes.keep === 'workshop' && closed)
    return {
      there: true,
      text: !isGone && !over,
      gone: isGone || over,
      voice: isGone || over ? null : 'alias',
    }
  }
  // Rules 1 and 4: gone where it could be seen before; words only counted were never beside anything.
  if (isGone) {
    const before = kept && reaches && axes.words !== 'counted'
    return before ? { there: true, text: false, gone: true, voice: null } : nothing
  }
  // Rule 2.
  if (!kept || (axes.keep === 'workshop' && closed)) return nothing
  // Rules 3 and 4.
  if (!reaches || axes.words === 'counted') return nothing
  // Rule 5.
  const isRoom = to === 'ownRoom' || to === 'otherRoom'
  const namedOnTheWall = axes.reach === 'public' && (axes.name === 'first' || axes.name === 'full')
  const summary = axes.words === 'summary'
  const voice =
    isRoom && (!namedOnTheWall || summary)
      ? null
      : axes.name === 'none'
        ? null
        : axes.name === 'role' || summary
          ? 'role'
          : axes.name
  return { there: true, text: axes.words === 'exact', gone: false, voice }
}

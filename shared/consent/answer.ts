import { z } from 'zod'
import { day } from '../record.ts'

/** The five answers, each from the most careful to the most open. Their order is their strictness. */
export const keepAnswers = ['nothing', 'workshop', 'programme'] as const
export const wordsAnswers = ['counted', 'summary', 'exact'] as const
export const nameAnswers = ['none', 'role', 'alias', 'first', 'full'] as const
export const reachAnswers = ['room', 'programme', 'commissioner', 'public'] as const

/** An answer is whole: it sets every axis, taken back included. */
export const axesSchema = z.strictObject({
  keep: z.enum(keepAnswers),
  words: z.enum(wordsAnswers),
  name: z.enum(nameAnswers),
  reach: z.enum(reachAnswers),
  /** The last day it holds. */
  until: day,
  takenBack: z.boolean(),
})
export type Axes = z.infer<typeof axesSchema>

/** The widest thing anybody could say; the unit of `strictest`. Never an answer of its own. */
export const widest: Axes = {
  keep: 'programme',
  words: 'exact',
  name: 'full',
  reach: 'public',
  until: '9999-12-31',
  takenBack: false,
}

/** What an answer without axes comes to: only a damaged one has none, and it releases nothing. */
export const narrowest: Axes = {
  keep: 'nothing',
  words: 'counted',
  name: 'none',
  reach: 'room',
  until: '0000-01-01',
  takenBack: true,
}

/** "What we learn can leave the room, who said it stays": what a group is offered to agree to. */
export const offeredAgreement = (until: string): Axes => ({
  keep: 'programme',
  words: 'exact',
  name: 'none',
  reach: 'commissioner',
  until,
  takenBack: false,
})

/** Axis by axis, the more careful of two. Commutative, associative, idempotent. */
export const stricter = (a: Axes, b: Axes): Axes => ({
  keep: lower(keepAnswers, a.keep, b.keep),
  words: lower(wordsAnswers, a.words, b.words),
  name: lower(nameAnswers, a.name, b.name),
  reach: lower(reachAnswers, a.reach, b.reach),
  until: a.until < b.until ? a.until : b.until,
  takenBack: a.takenBack || b.takenBack,
})

export const strictest = (all: Iterable<Axes>): Axes => {
  let held = widest
  for (const one of all) held = stricter(held, one)
  return held
}

/** True where `a` allows something on some axis that `b` does not. */
export const isLooser = (a: Axes, b: Axes): boolean => {
  const both = stricter(a, b)
  return (Object.keys(both) as (keyof Axes)[]).some((axis) => both[axis] !== a[axis])
}

const lower = <T extends string>(order: readonly T[], a: T, b: T): T =>
  order.indexOf(a) <= order.indexOf(b) ? a : b

import { refuse, type Refusal } from '../command.ts'
import type { Model } from '../model.ts'
import { personHeld } from './history.ts'
import { standingOf } from './standing.ts'

/** How many words in a row may not be the same as in what is retold. */
export const sharedRun = 5

/** Words as they are compared: no case, no punctuation, no accents of writing habit. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The first run of five words two texts share, or the whole of a shorter one; undefined if they share none. */
export function sharedWords(text: string, source: string): string | undefined {
  const theirs = wordsIn(source)
  if (!theirs.length) return undefined
  const length = Math.min(sharedRun, theirs.length)
  const ours = wordsIn(text)
  const runs = new Set<string>()
  for (let at = 0; at + length <= theirs.length; at += 1) runs.add(theirs.slice(at, at + length).join(' '))
  for (let at = 0; at + length <= ours.length; at += 1) {
    const run = ours.slice(at, at + length).join(' ')
    if (runs.has(run)) return run
  }
  return undefined
}

/**
 * Why a text may not be called our own words, given the contributions it retells: it repeats some version
 * of one of them, one of them is not here to compare with, or was given to be counted only.
 */
export function retellingProblem(
  model: Model,
  text: string,
  sources: readonly string[],
  subjects: readonly string[] = [],
): Refusal | undefined {
  if (subjects.some((person) => personHeld(model, person).axes.words === 'counted'))
    return refuse('refusals.countedOnly')
  for (const id of sources) {
    if (model.rec(id)?.kind !== 'contribution') return refuse('refusals.retellingSourceMissing')
    if (standingOf(model, id).axes.words === 'counted') return refuse('refusals.countedOnly')
    for (const wording of model.wordingsOf(id)) {
      const row = model.words.get(wording)
      if (!row) return refuse('refusals.retellingSourceMissing')
      const run = sharedWords(text, row.text)
      if (run) return refuse('refusals.retellingRepeats', { run })
    }
  }
  return undefined
}

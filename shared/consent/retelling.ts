import { refuse, type Refusal } from '../command.ts'
import type { Model } from '../model.ts'
import { personHeld } from './history.ts'
import { standingOf } from './standing.ts'

/** How many words in a row may not be the same as in what is retold. */
export const sharedRun = 5

/** Writing that sets no spaces between words: each sign counts as one. */
const unspaced =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}'
const oneWord = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, 'gu')

/** Words as they are compared: no case, no punctuation, no accents of writing habit, nothing invisible. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .match(oneWord) ?? []

/**
 * The first run of five words two texts share, or the whole of a shorter one; undefined if they share none.
 * `whole` false compares runs of five only: for labels of a word or two, which are not the source itself.
 */
export function sharedWords(text: string, source: string, whole = true): string | undefined {
  const theirs = wordsIn(source)
  if (!theirs.length || (!whole && theirs.length < sharedRun)) return undefined
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

/** Every run of five words in a row of a text. */
export const runsOf = (text: string): string[] => {
  const words = wordsIn(text)
  return words.slice(sharedRun - 1).map((_, at) => words.slice(at, at + sharedRun).join(' '))
}

/**
 * For many texts against many sources: the sources are gone through once, and each text once. Out: for a text, the
 * sources it shares five words in a row with, in their order, each with the first such run of the text.
 */
export function runsAmong<S>(
  sources: readonly { of: S; text: string }[],
): (text: string) => { of: S; run: string }[] {
  const holding = new Map<string, number[]>()
  sources.forEach(({ text }, n) => {
    for (const run of new Set(runsOf(text))) {
      const those = holding.get(run)
      if (those) those.push(n)
      else holding.set(run, [n])
    }
  })
  return (text) => {
    const first = new Map<number, string>()
    for (const run of new Set(runsOf(text)))
      for (const n of holding.get(run) ?? []) if (!first.has(n)) first.set(n, run)
    return [...first].sort(([a], [b]) => a - b).map(([n, run]) => ({ of: sources[n]!.of, run }))
  }
}

/** Everything a clause was ever retold from, on whatever laptop: undoing one retelling lets go of none. */
export const everRetold = (model: Model, clause: string): string[] => [
  ...new Set((model.rec(clause)?.changes ?? []).flatMap((c) => (c.sets.retold as string[] | null) ?? [])),
]

/** Those a text does not hold as its own sources: what it must not repeat. */
export const notIn = (retold: readonly string[], sources: readonly string[]): string[] =>
  retold.filter((id) => !sources.includes(id))

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
    const standing = standingOf(model, id)
    if (standing.waiting) return refuse('refusals.retellingSourceMissing')
    if (standing.axes.words === 'counted') return refuse('refusals.countedOnly')
    for (const version of versionsOf(model, id)) {
      const texts = new Set(model.wordingsOf(version, wholeTexts))
      for (const wording of model.wordingsOf(version)) {
        const row = model.words.get(wording)
        if (!row) return refuse('refusals.retellingSourceMissing')
        const run = sharedWords(text, row.text, texts.has(wording))
        if (run) return refuse('refusals.retellingRepeats', { run })
      }
    }
  }
  return undefined
}

/** What somebody said, and not a label of it: repeated whole, however short, it is still theirs. */
const wholeTexts = ['text', 'title', 'means']

/** A contribution, and its translations, those taken off included: said in another language it is the same words. */
const versionsOf = (model: Model, id: string): string[] => [
  id,
  ...model.by('translation', 'of', id).map((one) => one.id),
]

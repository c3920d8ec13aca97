import { sharedRun, wordsIn } from '../consent/retelling.ts'
import type { Model } from '../model.ts'

/** Every run of five words in a row of a text. */
export const runsOf = (text: string): string[] => {
  const words = wordsIn(text)
  return words.slice(sharedRun - 1).map((_, at) => words.slice(at, at + sharedRun).join(' '))
}

/**
 * Which contributions each of these texts repeats five words in a row of, beyond what it repeated before. What people
 * said is gone through once, however many texts there are.
 */
export function contributionsRepeated(
  model: Model,
  texts: readonly { text: string; before: string }[],
): string[][] {
  const wanted = new Map<string, number[]>()
  texts.forEach(({ text, before }, n) => {
    const known = new Set(runsOf(before))
    for (const run of runsOf(text)) if (!known.has(run)) wanted.set(run, [...(wanted.get(run) ?? []), n])
  })
  const found = texts.map(() => new Set<string>())
  if (wanted.size)
    for (const one of model.all('contribution'))
      for (const wording of model.wordingsOf(one.id))
        for (const run of runsOf(model.words.get(wording)?.text ?? ''))
          for (const n of wanted.get(run) ?? []) found[n]!.add(one.id)
  return found.map((ids) => [...ids].sort())
}

import { runsOf } from '../consent/retelling.ts'
import type { Model } from '../model.ts'

/**
 * What each of these texts repeats five words in a row of, beyond what it repeated before, as sources: the wordings of
 * people, translations among them, and all those were made from. Off the board they are still theirs. What people said
 * is gone through once, however many texts there are.
 */
export function sourcesRepeated(
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
    for (const id of (['contribution', 'translation'] as const).flatMap((kind) => [...model.ids(kind)]))
      for (const row of model.wordingsOf(id).flatMap((wording) => model.words.get(wording) ?? []))
        for (const run of runsOf(row.text))
          for (const n of wanted.get(run) ?? [])
            for (const source of [...row.sources, row.id]) found[n]!.add(source)
  return found.map((ids) => [...ids].sort())
}

import lexicon from './lexicon.json' with { type: 'json' }
import { isCommon, stemOf, wordsIn } from './words.ts'

/** What a run of stems says, in each language: "known by name" is of `known`, though no one word of it is. */
const byRun: Record<'en' | 'cy', Map<string, string[]>> = { en: new Map(), cy: new Map() }
/** Words of the field with one letter left out, to find them in a word with one letter wrong. */
const misspelt: Record<'en' | 'cy', Map<string, string>> = { en: new Map(), cy: new Map() }
const longest = 4
/** Shorter words are not mended: too many are one letter apart. */
const shortest = 5

const tongue = (lang: string) => (lang.startsWith('cy') ? 'cy' : 'en')

for (const [concept, [en, cy]] of Object.entries(lexicon))
  for (const [lang, list] of [
    ['en', en],
    ['cy', cy],
  ] as const)
    for (const run of (list ?? '').split(',')) {
      const stems = wordsIn(run).map((word) => stemOf(word, lang))
      if (!stems.length) continue
      const key = stems.join(' ')
      const known = byRun[lang].get(key) ?? []
      if (!known.includes(concept)) byRun[lang].set(key, [...known, concept])
      if (stems.length === 1 && key.length >= shortest)
        for (const less of withoutOne(key)) if (!misspelt[lang].has(less)) misspelt[lang].set(less, key)
    }

/** The ideas of the field a text touches, with how strongly: a run of several words says more than one. */
export function conceptsIn(words: readonly string[], lang: string): Map<string, number> {
  const found = new Map<string, number>()
  const runs = byRun[tongue(lang)]
  const stems = words.map((word) => mended(stemOf(word, lang), lang))
  const isAlone = (at: number, many: number) => many === 1 && isCommon(words[at]!)
  for (let at = 0; at < stems.length; at += 1)
    for (let many = 1; many <= longest && at + many <= stems.length; many += 1)
      for (const concept of isAlone(at, many) ? [] : (runs.get(stems.slice(at, at + many).join(' ')) ?? []))
        found.set(concept, Math.max(found.get(concept) ?? 0, many === 1 ? 1 : 1.6))
  return found
}

/** A word of the field where this is one with a letter wrong, missing or too many; otherwise the word itself. */
export function mended(stem: string, lang: string): string {
  const of = tongue(lang)
  if (stem.length < shortest || byRun[of].has(stem)) return stem
  const direct = misspelt[of].get(stem)
  if (direct) return direct
  for (const less of withoutOne(stem)) {
    if (byRun[of].has(less) && less.length >= shortest) return less
    const near = misspelt[of].get(less)
    if (near && near[0] === stem[0] && Math.abs(near.length - stem.length) <= 1 && near.length > shortest)
      return near
  }
  return stem
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

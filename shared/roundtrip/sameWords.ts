import { wordsIn } from '../consent/retelling.ts'

/** A text as it is compared: what a word processor tidies by itself (quotes, dashes, spaces, ellipses) is no edit. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201a\u201b\u02bc\u2032`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]|--/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

export const saysTheSame = (one: string, other: string): boolean => plainly(one) === plainly(other)

/** How much two texts are one wording, 0 to 1: the words they have in common, counted as often as they stand. */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [wordsIn(one), wordsIn(other)]
  if (!ours.length || !theirs.length) return 0
  const left = new Map<string, number>()
  for (const word of ours) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of theirs) {
    const times = left.get(word) ?? 0
    if (!times) continue
    common += 1
    left.set(word, times - 1)
  }
  return (2 * common) / (ours.length + theirs.length)
}

/**
 * The same for many texts against one: each is gone through once. Out: for a text, which of the others are at least so
 * much alike, in their order, and how much.
 */
export function alikeAmong(others: readonly string[], atLeast: number): (text: string) => [number, number][] {
  const lengths = others.map((other) => wordsIn(other).length)
  const holding = new Map<string, { n: number; times: number }[]>()
  others.forEach((other, n) => {
    for (const [word, times] of countsOf(other)) {
      const those = holding.get(word)
      if (those) those.push({ n, times })
      else holding.set(word, [{ n, times }])
    }
  })
  return (text) => {
    const common = new Uint32Array(others.length)
    let length = 0
    for (const [word, ours] of countsOf(text)) {
      length += ours
      for (const { n, times } of holding.get(word) ?? []) common[n]! += Math.min(ours, times)
    }
    return [...common.entries()].flatMap(([n, shared]): [number, number][] => {
      const alike = shared ? (2 * shared) / (length + lengths[n]!) : 0
      return alike >= atLeast ? [[n, alike]] : []
    })
  }
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

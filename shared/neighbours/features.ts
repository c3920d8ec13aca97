import { conceptsIn, mended } from './concepts.ts'
import { isCommon, stemOf, wordsIn } from './words.ts'

/** A text as what it can be compared by: words without endings, ideas of the field, pieces of words, and turns of phrase. */
export type Features = {
  words: ReadonlyMap<string, number>
  concepts: ReadonlyMap<string, number>
  pieces: ReadonlyMap<string, number>
  /** Every word as it stands and every two in a row: how a thing is said, beside what it is about. */
  turns: ReadonlyMap<string, number>
}

const pieceLength = 4
const many = 40_000

/** What a text is compared by. Pure, and independent of every other text. */
export function featuresOf(text: string, lang: string): Features {
  const all = wordsIn(text.slice(0, many))
  const words = new Map<string, number>()
  const pieces = new Map<string, number>()
  for (const word of all) {
    if (isCommon(word)) continue
    const stem = mended(stemOf(word, lang), lang)
    words.set(stem, (words.get(stem) ?? 0) + 1)
    if (stem.length <= pieceLength) continue
    for (let at = 0; at + pieceLength <= stem.length; at += 1) {
      const piece = stem.slice(at, at + pieceLength)
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1)
    }
  }
  const turns = new Map<string, number>()
  all.forEach((word, at) => {
    turns.set(word, 1)
    if (at > 0) turns.set(`${all[at - 1]} ${word}`, 1)
  })
  return { words, concepts: conceptsIn(all, lang), pieces, turns }
}

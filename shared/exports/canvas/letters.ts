import widths from '../letterWidths.json' with { type: 'json' }

const tables = [widths.usual, widths.bold] as const as readonly Readonly<Record<string, number>>[]

/** How wide a line of text is, in points; `isKnown` is false where a letter of it is not in the app's own font. */
export type Measure = (text: string, size: number, bold: boolean) => number

/** Whether every letter is in the font people are given: then `measureText` is exact. */
export const isKnown = (text: string): boolean => {
  for (const letter of text) if (tables[0]![letter.codePointAt(0)!] === undefined) return false
  return true
}

/**
 * The width of a line in the app's own font for paper, set without kerning and ligatures, as the drawings do. A letter
 * that is not in it is taken as wide as the widest likely: a drawing then holds the line to that width.
 */
export const measureText: Measure = (text, size, bold) => {
  const table = tables[bold ? 1 : 0]!
  let [sum, isJoined] = [0, false]
  for (const letter of text) {
    const width = table[letter.codePointAt(0)!] ?? likelyWidth(letter)
    // A family is one picture, drawn of several joined ones.
    if (!isJoined) sum += width
    isJoined = letter === '\u200D'
  }
  return (sum * size) / 1_000
}

const noWidth = /^(?:\p{M}|\p{Cf})$/u
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF00-\uFF60]$/u

const narrow = /^[\p{Script=Arabic}\p{Script=Hebrew}]$/u

function likelyWidth(letter: string): number {
  if (noWidth.test(letter)) return 0
  if (wide.test(letter)) return 1_280
  return narrow.test(letter) ? 600 : 720
}

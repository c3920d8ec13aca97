import { clean } from '../characters.ts'
import type { Measure } from './letters.ts'

/** A letter with everything that belongs to it: accents, joined emoji. Nobody's letter is torn in two. */
const letters =
  /\p{Extended_Pictographic}\uFE0F?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*\p{M}*|[^]\p{M}*/gu

/** Spaces that may end a line; those that hold words together may not. */
const spaces = /[^\S\u00A0\u202F]+/u

/**
 * Breaks a text into lines no wider than `width`. Spaces where a line ends are the only thing that is not in the lines;
 * a word wider than the line is broken between its letters.
 */
export function linesOf(
  text: string,
  { width, size, bold }: { width: number; size: number; bold: boolean },
  measure: Measure,
): string[] {
  const wide = (part: string) => measure(part, size, bold)
  const space = wide(' ')
  return clean(text)
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = []
      let [line, has] = ['', 0]
      for (const word of paragraph.split(spaces).filter(Boolean)) {
        const w = wide(word)
        if (line && has + space + w <= width) {
          line += ` ${word}`
          has += space + w
          continue
        }
        if (line) lines.push(line)
        const parts = w <= width ? [word] : brokenWord(word, width, wide)
        lines.push(...parts.slice(0, -1))
        line = parts.at(-1)!
        has = wide(line)
      }
      if (line) lines.push(line)
      return lines
    })
}

/** "Dementia-friendly" breaks after its hyphen where that is enough. */
function brokenWord(word: string, width: number, wide: (part: string) => number): string[] {
  const parts: string[] = []
  let line = ''
  for (const piece of word
    .split(/(?<=[-/–—])/)
    .flatMap((one) => (wide(one) <= width ? [one] : (one.match(letters) ?? [])))) {
    if (line && wide(line + piece) > width) {
      parts.push(line)
      line = ''
    }
    line += piece
  }
  return [...parts, line]
}

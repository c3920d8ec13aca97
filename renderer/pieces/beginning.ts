import type { ClipboardEvent } from 'react'

/** Letters beyond which words on a slip or a card are shown by their beginning. Whoever opens it reads all of it. */
const longest = 1_200
/** Letters without a gap beyond which a line cannot be broken in good time: a page laid out so stands still. */
const unbroken = /\S{1000}/

/** The beginning of what was said, whole where it is not a whole file. */
export function beginningOf(text: string, most = longest): string {
  if (text.length <= most) return text
  const gap = text.lastIndexOf(' ', most)
  // Never half of a pair that makes one sign.
  const end = gap > most / 2 ? gap : /[\ud800-\udbff]/.test(text[most - 1]!) ? most - 1 : most
  return `${text.slice(0, end)} …`
}

export const isUnbroken = (text: string): boolean => text.length >= 1_000 && unbroken.test(text)

/** The same words in pieces a line may end between. */
export const inPieces = (text: string): string[] =>
  isUnbroken(text) ? (text.match(/\s+|\S{1,80}/gu) ?? []) : [text]

/**
 * Puts a paste without a gap in the field before the browser lays it out as lines. Out: whether it did; an
 * ordinary paste is left alone.
 */
export function pastesUnbroken(
  paste: ClipboardEvent<HTMLTextAreaElement>,
  onChange: (text: string) => void,
): boolean {
  const pasted = paste.clipboardData.getData('text/plain')
  if (!isUnbroken(pasted)) return false
  paste.preventDefault()
  const { value, selectionStart, selectionEnd } = paste.currentTarget
  onChange(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd))
  return true
}

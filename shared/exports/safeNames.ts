import { clean } from './characters.ts'

/** What Windows keeps for devices, with any ending: "con.docx" cannot be opened there. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i
/** Separators and wildcards of any system, and what shells and addresses read as their own. */
const NOT_IN_NAMES = /[\p{C}\\/:*?"<>|#%&{}$!`'’‘“”@+=~^;,[\]()]/gu
/** Bytes of UTF-8 for the name without its ending: 255 are allowed, and sticks, zips and synced folders take a share. */
const LONGEST = 120

/**
 * A file name that every system takes, from a title in any language: "Llesiant y Gymdogaeth, fersiwn 0.3" and
 * "docx" give "llesiant-y-gymdogaeth-fersiwn-0.3.docx". Letters of every script stay; an empty title is "alongside".
 */
export function safeName(title: string, ending: string): string {
  const words = clean(title)
    .toLowerCase()
    .replace(NOT_IN_NAMES, (mark) => (/['’‘\u200B-\u200F\p{Cf}]/u.test(mark) ? '' : ' '))
    .replace(/[\s\p{Pd}_]+/gu, '-')
  const short = trimmed(fitting(trimmed(words), LONGEST))
  const name = short && !RESERVED.test(short.split('.')[0] ?? '') ? short : `alongside${short && `-${short}`}`
  return `${name}.${ending.toLowerCase().replace(/[^a-z0-9]/g, '') || 'txt'}`
}

/** No dots or hyphens at either end: a leading dot hides a file, and Windows drops a trailing one. */
const trimmed = (name: string) => name.replace(/^[-.\s]+|[-.\s]+$/g, '')

/** As many whole letters, with their accents, as fit; ending at a word where there is one. */
function fitting(name: string, bytes: number): string {
  const size = (text: string) =>
    [...text].reduce((sum, letter) => sum + utf8Size(letter.codePointAt(0) ?? 0), 0)
  if (size(name) <= bytes) return name
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    used += size(segment)
    if (used > bytes) break
    kept += segment
  }
  const lastWord = kept.lastIndexOf('-')
  return lastWord > kept.length / 2 ? kept.slice(0, lastWord) : kept
}

const utf8Size = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)

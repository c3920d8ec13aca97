// Line ends of every kind become \n: XML and Markdown know no other, and U+2028 breaks scripts that read JSON.
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// C0 but \n, DEL, C1 and code points that are no characters: XML refuses some and asks that the others be avoided,
// and Markdown cannot name them. U+FEFF mid-text is a stray mark.
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF\p{Noncharacter_Code_Point}]/gu
// Embeddings, overrides and isolates can turn round the words after them; the writers isolate each passage instead.
// Marks (U+200E, U+200F, U+061C) and joiners (U+200C, U+200D) stay: they belong to Arabic, Farsi and emoji.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g
const HALF_PAIRS = /\p{Surrogate}/gu

/**
 * A text as every format can carry it: NFC, \n for line ends, a space for a tab, and without characters that
 * XML forbids or that reorder what stands beside them. No word is lost, and nothing is shortened.
 */
export const clean = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(/\t/g, ' ')
    .replace(NOT_TEXT, '')
    .replace(TURNING, '')
    .replace(HALF_PAIRS, '\uFFFD')
    .normalize('NFC')

const STRONG =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]|\p{L}/u
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Whether the first letter of a text runs from right to left: what dir="auto" would decide. */
export const runsRightToLeft = (text: string): boolean => {
  const first = STRONG.exec(text)
  return first !== null && RIGHT_TO_LEFT.test(first[0])
}

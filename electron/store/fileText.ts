import { Problem } from './problems.ts'

/**
 * The words of a file somebody brings in. Read as UTF-8 what is written otherwise would lose letters and nobody would
 * see it. Some editors put a mark before the first letter; it goes. Thrown: a Problem where it is not UTF-8.
 */
export function fileText(bytes: Uint8Array): string {
  // UTF-16 of plain letters would pass for UTF-8 with signs between them that no text has.
  if (bytes.includes(0)) throw new Problem('refusals.notUtf8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('refusals.notUtf8')
  }
}

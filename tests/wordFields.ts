// Every field of every record that can hold words, derived from the schemas, and a word of its own for each.
import type { z } from 'zod'
import { isSaid, isSaidList } from '../shared/record.ts'
import { records } from '../shared/records/index.ts'

export const everyField = Object.values(records).flatMap((def) =>
  Object.entries(def.fields as Record<string, z.ZodType>).map(([field, schema]) => ({ def, field, schema })),
)
export const wordFields = everyField.filter(({ schema }) => isSaid(schema) || isSaidList(schema))
/** As they are listed: "clause.text". */
export const wordFieldNames = wordFields.map(({ def, field }) => `${def.kind}.${field}`)

/**
 * A word nobody says, for one field. In: "clause.text". No two begin alike: an index keeps of a word what the one
 * before it does not have, and a search for the whole of it would find nothing there.
 */
export function markOf(field: string): string {
  let code = 7
  for (const sign of field) code = (code * 31 + sign.charCodeAt(0)) % 456_976
  const letters = [17_576, 676, 26, 1].map((place) =>
    String.fromCharCode(97 + (Math.floor(code / place) % 26)),
  )
  return `${letters.join('').replace(/^./, (sign) => sign.toUpperCase())}${field.replace('.', '')}window`
}

/** What of a mark is looked for: all that an index cannot have left out. */
export const tailOf = (mark: string): string => mark.slice(4).toLowerCase()

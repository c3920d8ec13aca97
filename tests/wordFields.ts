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

/** A word nobody says, for one field. In: "clause.text". */
export const markOf = (field: string): string => `Zephyr${field.replace('.', '')}window`

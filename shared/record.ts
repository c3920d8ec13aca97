import { z } from 'zod'
import type { Json } from './change.ts'

/** A field holding one text a person typed, kept apart as words: the record has its id only. */
export const said = z.string().min(1).max(120) as z.ZodString & { readonly said: 'one' }
/** A field holding several such texts, in order. */
export const saidList = z.array(z.string().min(1).max(120)) as z.ZodArray<z.ZodString> & {
  readonly said: 'list'
}
/** Ids of other records. */
export const ref = z.string().min(1).max(120)
export const refs = z.array(ref)
/** A day, "2026-11-21". */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** An order key (fractional indexing): compared as text, then by id. */
export const rank = z.string().min(1).max(200)

export type Fields = Record<string, z.ZodType>

/**
 * A thing that is kept. One definition gives its type, its id prefix, its checks and who may see it.
 * - `addOnly`: written once and never changed, so that merging is union (answers, signatures).
 * - `seenBy`: 'audiences' have each of its texts filtered by consent; 'team' never leaves the laptops.
 */
export type RecordDef<K extends string = string, F extends Fields = Fields> = {
  kind: K
  prefix: string
  fields: F
  addOnly?: boolean
  seenBy: 'audiences' | 'team'
}

export const defineRecord = <const K extends string, F extends Fields>(
  def: RecordDef<K, F>,
): RecordDef<K, F> => def

/** The fields of a record as they are kept: each may be unset. */
export type Kept<D> = D extends RecordDef<string, infer F> ? { [N in keyof F]?: z.infer<F[N]> | null } : never

/** A text as somebody may see it: the words, or why not. */
export type Shown = { text: string; lang: string; words: string } | { held: Held }
export type Held = 'waiting' | 'erased' | 'takenBack' | 'past' | 'keep' | 'reach' | 'summary' | 'counted'

/** The fields of a record as a row shows them: ids of words replaced by the words somebody may see. */
export type ShownFields<F extends Fields> = {
  [N in keyof F]:
    (F[N] extends { said: 'one' } ? Shown : F[N] extends { said: 'list' } ? Shown[] : z.infer<F[N]>) | null
}

export const isSaid = (schema: z.ZodType | undefined) => schema === said
export const isSaidList = (schema: z.ZodType | undefined) => schema === saidList

/** The text if it may be seen, otherwise an empty string. */
export const textOf = (shown: Shown | null | undefined): string =>
  shown && 'text' in shown ? shown.text : ''

/** Checks one field's value; null (unset) always passes. Returns what is wrong, or nothing. */
export function fieldProblem(def: RecordDef, field: string, value: Json): string | undefined {
  const schema = def.fields[field]
  if (!schema) return `${def.kind} has no field ${field}`
  if (value === null) return undefined
  const result = schema.safeParse(value)
  return result.success
    ? undefined
    : `${def.kind}.${field}: ${result.error.issues[0]?.message ?? 'not valid'}`
}

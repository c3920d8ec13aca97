import { z } from 'zod'

/** What a field can hold: plain JSON. Free text never stands here, only ids of words. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const id = z.string().min(1).max(120)
const json: z.ZodType<Json> = z.json() as z.ZodType<Json>

/**
 * One record, changed once. The log is a set of these: merging two laptops is the union of their sets.
 * A change names, field by field, the changes it replaces (`base`), so a conflict is found by what each
 * side knew and never by a clock.
 */
export const changeSchema = z.strictObject({
  /** Hybrid logical clock and device, sortable as text: see clock.ts. */
  id,
  device: id,
  /** 1, 2, 3 … for each device, so that a gap shows. */
  seq: z.number().int().positive(),
  /** The gesture: all changes of one mark are undone together. */
  mark: id,
  command: z.string().max(60),
  record: id,
  kind: z.string().max(40),
  sets: z.record(z.string().max(40), json),
  base: z.record(z.string().max(40), z.array(id)),
  /** On a removal: every head it knew. A head it did not know keeps the record. */
  saw: z.array(id).optional(),
  /** The mark this one takes back (undo) or brings back (redo). */
  undoes: id.optional(),
  /** On an undo, field by field: the change whose value stands again ('' where there was none). */
  restores: z.record(z.string().max(40), z.string().max(120)).optional(),
  /** The laptop's wall clock, ISO 8601; shown, never compared. */
  at: z.string().max(40),
})
export type Change = z.infer<typeof changeSchema>

/**
 * A free text a person typed, or a fact about a person. Never edited: a new wording is a new row.
 * `sources` are the contributions it was made from, all ancestors flattened: whoever they belong to
 * decides who may read it. Beside them stand the ids of the wordings it was made from, for erasing. `subjects` are people it speaks of without a contribution between.
 */
export const wordsSchema = z.strictObject({
  id,
  text: z.string().max(2_000_000),
  /** BCP 47: "en-GB", "cy", "ur", "bfi" (British Sign Language, written down by an interpreter). */
  lang: z.string().min(2).max(35),
  subjects: z.array(id),
  sources: z.array(id),
})
export type Words = z.infer<typeof wordsSchema>

/** What travels: rows of the three sets that are the truth. Applying one twice changes nothing. */
export const batchSchema = z.strictObject({
  changes: z.array(changeSchema),
  words: z.array(wordsSchema),
  erased: z.array(id),
})
export type Batch = z.infer<typeof batchSchema>

export const emptyBatch = (): Batch => ({ changes: [], words: [], erased: [] })

import { z } from 'zod'

const lang = z.string().min(2).max(35)
/** The most paragraphs of a document that are looked at: some two thousand pages. */
export const mostParagraphs = 20_000

const part = z.strictObject({
  /** The block's mark this text stands in; null where it stands in none: written since. */
  owner: z.string().max(80).nullable(),
  text: z.string().max(200_000),
  lang: lang.optional(),
})
const paragraph = z.strictObject({ parts: z.array(part).max(2_000) })
const comment = z.strictObject({
  text: z.string().max(20_000),
  /** The mark of the clause it stands beside, or of the last one before it. */
  owner: z.string().max(80).nullable(),
  lang: lang.optional(),
})

/** A document as it came back: its text by paragraph, each piece with the mark of the block it once was. */
export const returnedDocument = z.strictObject({
  paragraphs: z.array(paragraph).max(mostParagraphs),
  comments: z.array(comment).max(5_000),
})
export type ReturnedDocument = z.infer<typeof returnedDocument>
export type ReturnedParagraph = ReturnedDocument['paragraphs'][number]

/**
 * What a mark's name in the file says: "clause_5_2_17" is clause_5_2. `own` lines are the app's, `outside` is a heading
 * with no clauses beneath it. Marks anybody else made say nothing.
 */
export const ownerOfMark = (name: string): string | null =>
  /^(clause(?:_\d+)+|section_\d+|evidence_\d+|own_\d+|outside_\d+)_\d+$/.exec(name)?.[1] ?? null
/** The same of an anchor. */
export const ownerOfAnchor = (anchor: string): string => anchor.replace(/[^A-Za-z0-9]/g, '_').slice(0, 30)

export const keyMark = /^alongside_([0-9a-f]{16})(?:_\d+)?$/

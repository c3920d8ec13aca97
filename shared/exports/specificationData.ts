import { z } from 'zod'

const words = z.string()
const lang = z.string().min(2).max(35)
const id = z.string().min(1).max(120)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const clause = z.strictObject({
  id,
  number: words.describe('As printed in the margin, "5.2"'),
  kind: z.enum(['outcome', 'standard', 'local_choice', 'activity', 'condition', 'open_question']),
  words,
  lang,
  because: z.array(words).optional().describe('Because of what it was last changed'),
  evidence: z.array(id).describe('Ids of the evidence it rests on'),
  voices: z
    .array(z.strictObject({ of: words, count: z.number().int().nonnegative() }))
    .optional()
    .describe('How many voices of which kind, where words are in summary only'),
  gaps: z
    .array(words)
    .optional()
    .describe('What is missing and why, never the words: "A voice was taken back"'),
  changedIn: words.optional(),
})

const evidence = z.strictObject({
  id,
  number: words,
  kind: z.enum(['contribution', 'learning_cycle', 'pattern', 'other']),
  words: words.optional().describe('Exact words, where the teller agreed to that'),
  lang,
  name: words.optional().describe('As the teller chose: role, alias, first name or full name'),
  from: words.optional().describe('Where it was said'),
  day: day.optional(),
  clauses: z.array(id).describe('Ids of the clauses that rest on it'),
})

/**
 * What a machine reads of a specification: the `data` of its document tree. Strict on purpose: a field that is
 * not named here cannot leave by the back door of a JSON file.
 */
export const specificationData = z.strictObject({
  programme: z.strictObject({
    title: words,
    purpose: words.optional(),
    nation: words.optional(),
    place: words.optional(),
    decides: words.optional(),
    replyBy: day.optional(),
  }),
  template: words
    .optional()
    .describe('Whose headings it follows: "outline", "nhs", "council", or the organisation’s own'),
  sections: z.array(
    z.strictObject({
      id,
      number: words,
      heading: words,
      text: z.array(words).optional(),
      clauses: z.array(clause),
    }),
  ),
  clauses: z
    .array(clause)
    .optional()
    .describe('Every clause in the outline’s order, where the document is a matrix'),
  evidence: z.array(evidence),
  record: z
    .array(z.strictObject({ heading: words, lines: z.array(words) }))
    .optional()
    .describe('How it was made: workshops, decisions, dissent, what is not known'),
})
export type SpecificationData = z.infer<typeof specificationData>

/** The whole JSON file, `alongside.specification/1`. */
export const specificationFile = z.strictObject({
  schema: z.literal('alongside.specification/1'),
  title: words,
  language: z.enum(['en-GB', 'cy']),
  audience: words,
  version: words,
  day,
  data: specificationData,
})
export type SpecificationFile = z.infer<typeof specificationFile>

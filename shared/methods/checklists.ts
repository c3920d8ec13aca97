import { z } from 'zod'
import fourPi from './checklists/four-pi.json' with { type: 'json' }
import lundy from './checklists/lundy.json' with { type: 'json' }
import ukStandards from './checklists/uk-standards.json' with { type: 'json' }

const tongues = z.strictObject({ 'en-GB': z.string().min(1), cy: z.string().min(1) })
const slug = z.string().regex(/^[a-z][a-z0-9_]{0,58}$/)
const item = z.strictObject({
  id: slug,
  text: tongues,
  /** How it is answered: how far it is so, or on what a child takes part. */
  answers: z.enum(['degree', 'basis']),
  /** Whether there is room to say what comes next. Never where a child could be told of. */
  words: z.boolean(),
})

/** A checklist of the field, as data: a new one is a new file. */
export const checklistFile = z.strictObject({
  id: slug,
  when: z.enum(['before', 'after', 'children']),
  name: tongues,
  about: tongues,
  /** Whose it is. */
  from: z.string().min(1),
  parts: z.array(z.strictObject({ id: slug, title: tongues, items: z.array(item).min(1) })).min(1),
})
export type Checklist = z.infer<typeof checklistFile>
export type ChecklistItem = z.infer<typeof item>

export const degreeAnswers = ['yes', 'partly', 'notYet', 'doesNotApply'] as const
export const basisAnswers = ['parent', 'competent', 'notYetAsked', 'noChildren'] as const
export type ChecklistAnswer = (typeof degreeAnswers)[number] | (typeof basisAnswers)[number]

export const checklists: readonly Checklist[] = [
  fourPi as Checklist,
  ukStandards as Checklist,
  lundy as Checklist,
]
export const checklistNamed = (id: string): Checklist | undefined => checklists.find((one) => one.id === id)
export const answersOf = (line: ChecklistItem): readonly string[] =>
  line.answers === 'degree' ? degreeAnswers : basisAnswers

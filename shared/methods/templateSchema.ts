import { z } from 'zod'
import { clauseTypes } from '../records/clause.ts'
import type { WordKey } from '../words/catalogue.ts'
import outline from './specifications/outline.json' with { type: 'json' }
import { slug, text, tongues } from './schema.ts'

const wrong = (key: WordKey) => ({ error: () => key })

/** What a heading can show besides clauses; made by exports/templateParts.ts. */
export const templateParts = [
  'statements',
  'soar',
  'learning',
  'cycles',
  'changed',
  'promises',
  'answers',
  'matrix',
  'annex',
  'rest',
  'workshops',
  'themes',
  'versions',
  'unknown',
] as const
export type TemplatePart = (typeof templateParts)[number]

const outlineIds = outline.sections.map((one) => one.id)
/** A section of the outline, or the clauses of one kind in it: "model", "model:condition". */
export const isTake = (take: string): boolean => {
  const [section = '', kind, ...more] = take.split(':')
  return (
    outlineIds.includes(section) &&
    !more.length &&
    (kind === undefined || clauseTypes.some((one) => one === kind))
  )
}

export const sectionFile = z.strictObject(
  {
    id: slug,
    title: tongues(text),
    /** 1 where left out; 2 stands under the heading before it. */
    level: z.union([z.literal(1), z.literal(2)], wrong('templates.wrong.level')).optional(),
    /** False for appendices: they carry a letter. */
    numbered: z.boolean(wrong('method.wrong.yesNo')).optional(),
    /** Words that stand there whatever the outline says. */
    standing: tongues(text).optional(),
    takes: z
      .array(
        z.string(wrong('templates.wrong.take')).refine(isTake, wrong('templates.wrong.take')),
        wrong('method.wrong.list'),
      )
      .max(80, wrong('method.wrong.many'))
      .optional(),
    parts: z
      .array(z.enum(templateParts, wrong('templates.wrong.part')), wrong('method.wrong.list'))
      .max(templateParts.length, wrong('method.wrong.many'))
      .optional(),
    /** At most so many clauses; what is left out is counted. */
    most: z
      .int(wrong('templates.wrong.most'))
      .min(1, wrong('templates.wrong.most'))
      .max(500, wrong('templates.wrong.most'))
      .optional(),
    /** The words of the clauses alone, as a list. */
    plain: z.boolean(wrong('method.wrong.yesNo')).optional(),
  },
  wrong('templates.wrong.section'),
)

/** What a document looks like, as data: its headings in order and what of the outline lands under each. */
export const templateFile = z
  .strictObject(
    {
      id: slug,
      name: tongues(text),
      about: tongues(text).optional(),
      sections: z
        .array(sectionFile, wrong('method.wrong.list'))
        .min(1, wrong('templates.wrong.sections'))
        .max(100, wrong('method.wrong.many')),
    },
    wrong('templates.wrong.file'),
  )
  .superRefine(({ sections }, context) => {
    const say = (message: WordKey, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path: ['sections', ...path] })
    if (sections[0]?.level === 2) say('templates.wrong.first', 0, 'level')
    const ids = new Set<string>()
    const taken = new Set<string>()
    for (const [at, { id, takes = [] }] of sections.entries()) {
      if (ids.has(id)) say('templates.wrong.same', at, 'id')
      ids.add(id)
      for (const [n, take] of takes.entries()) {
        if (taken.has(take)) say('templates.wrong.twice', at, 'takes', n)
        taken.add(take)
      }
    }
  })
export type TemplateFile = z.infer<typeof templateFile>
export type SectionFile = TemplateFile['sections'][number]

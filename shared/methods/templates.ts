import type { Bilingual } from './index.ts'
import annex from './specifications/annex.json' with { type: 'json' }
import council from './specifications/council.json' with { type: 'json' }
import learning from './specifications/learning.json' with { type: 'json' }
import living from './specifications/living.json' with { type: 'json' }
import nhs from './specifications/nhs.json' with { type: 'json' }
import summary from './specifications/summary.json' with { type: 'json' }
import traceability from './specifications/traceability.json' with { type: 'json' }
import type { SectionFile, TemplateFile, TemplatePart } from './templateSchema.ts'

export type TemplateSection = {
  id: string
  level: 1 | 2
  numbered: boolean
  title: Bilingual
  standing?: Bilingual
  takes: string[]
  parts: TemplatePart[]
  most?: number
  plain?: boolean
}
/** A kind of document: its headings in order, and what of the outline lands under each. */
export type Template = { id: string; name: Bilingual; about: Bilingual; sections: TemplateSection[] }

/** The files of the templates that come with the app, as they would be passed on. */
export const templateFiles = [living, nhs, council, summary, annex, traceability, learning] as TemplateFile[]

type Tongues = { 'en-GB'?: string | undefined; cy?: string | undefined }
/** Where a text is in one language only, it stands for the other too. */
const both = (text: Tongues): Bilingual => {
  const any = text['en-GB'] ?? text.cy ?? ''
  return { 'en-GB': text['en-GB'] ?? any, cy: text.cy ?? any }
}

export const templateFrom = ({ id, name, about, sections }: TemplateFile): Template => ({
  id,
  name: both(name),
  about: both(about ?? {}),
  sections: sections.map(sectionFrom),
})

const sectionFrom = (one: SectionFile): TemplateSection => ({
  id: one.id,
  level: one.level ?? 1,
  numbered: one.numbered ?? true,
  title: both(one.title),
  ...(one.standing ? { standing: both(one.standing) } : {}),
  takes: one.takes ?? [],
  parts: one.parts ?? [],
  ...(one.most ? { most: one.most } : {}),
  ...(one.plain ? { plain: true } : {}),
})

/** Every template that ships. A new one is a new file and two lines here; a programme's own: queries/templates.ts. */
export const templates: Template[] = templateFiles.map(templateFrom)
/** The living outline: what is meant where no template is named. */
export const livingOutline: Template = templates[0]!

export const templateNamed = (id: string | null | undefined): Template | undefined =>
  templates.find((template) => template.id === id)

import {
  livingOutline,
  templateFiles,
  templateFrom,
  templateNamed,
  templates,
  type Template,
} from '../methods/templates.ts'
import { isTake, templateParts, type SectionFile, type TemplateFile } from '../methods/templateSchema.ts'
import type { Shown } from '../record.ts'
import type { Row, Rows } from '../rows.ts'

/** The kind of document of this name: one that ships, or one of the programme's own. */
export const templateIn = (rows: Rows, id: string | null | undefined): Template | undefined =>
  id ? (templateNamed(id) ?? ownTemplate(rows, rows.get('template', id))) : livingOutline

/** Every kind of document this programme can hand over: those that ship, then its own. */
export const templatesHere = (rows: Rows): Template[] => [
  ...templates,
  ...rows.all('template').flatMap((one) => ownTemplate(rows, one) ?? []),
]

/** One of the programme's own, known by its record and its headings by theirs. */
function ownTemplate(rows: Rows, row: Row<'template'> | undefined): Template | undefined {
  if (!row) return undefined
  const sections = rows.where('templateSection', 'template', row.id)
  if (!sections.length) return undefined
  const template = templateFrom(fileOf(row, sections))
  return {
    ...template,
    id: row.id,
    sections: template.sections.map((one, at) => ({ ...one, id: sections[at]!.id })),
  }
}

/** A kind of document as a file, to pass on: one that ships, or one of the programme's own. */
export function templateFileOf(rows: Rows, id: string): TemplateFile | undefined {
  const shipped = templateFiles.find((one) => one.id === id)
  const row = shipped ? undefined : rows.get('template', id)
  return shipped ?? (row && fileOf(row, rows.where('templateSection', 'template', row.id)))
}

function fileOf(row: Row<'template'>, sections: readonly Row<'templateSection'>[]): TemplateFile {
  const about = inTongues(row.abouts)
  return {
    id: 'own',
    name: inTongues(row.names) ?? { 'en-GB': '…' },
    ...(about && { about }),
    sections: sections.map((one, at): SectionFile => {
      const standing = inTongues(one.standings)
      // A laptop with a newer app may know parts that this one does not.
      const takes = (one.takes ?? []).filter(isTake)
      const parts = templateParts.filter((part) => one.parts?.includes(part))
      const ordered = (one.parts ?? []).flatMap((part) => parts.find((each) => each === part) ?? [])
      return {
        id: `heading-${at + 1}`,
        title: inTongues(one.titles) ?? { 'en-GB': '…' },
        // Moved to the front, a heading cannot stand under another.
        ...(one.level === 2 && at > 0 ? { level: 2 as const } : {}),
        ...(one.numbered === false ? { numbered: false } : {}),
        ...(standing && { standing }),
        ...(takes.length ? { takes } : {}),
        ...(ordered.length ? { parts: ordered } : {}),
        ...(one.most ? { most: one.most } : {}),
        ...(one.plain ? { plain: true } : {}),
      }
    }),
  }
}

/** The texts of a list, one a language: where two laptops gave one each, the first. */
function inTongues(list: readonly Shown[] | null): { 'en-GB'?: string; cy?: string } | undefined {
  const texts: { 'en-GB'?: string; cy?: string } = {}
  for (const shown of list ?? [])
    if ('text' in shown) texts[shown.lang.startsWith('cy') ? 'cy' : 'en-GB'] ??= shown.text
  return texts['en-GB'] || texts.cy ? texts : undefined
}

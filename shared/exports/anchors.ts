import { anchorOf, evidenceId, type Page } from './documentPage.ts'
import type { Anchor } from './tree.ts'

/**
 * Which block of a document stands for which record, in the document's order: each heading, the clauses under it with
 * the wording given, and the words of the annex. For the record of the hand-over; no file holds it.
 */
export const anchorsOf = ({ laid, cited }: Page): Anchor[] => [
  ...laid.sections.flatMap(({ section, lines }, at): Anchor[] => [
    ...(section.takes[0]
      ? [{ anchor: `section-${at + 1}`, section: section.takes[0].split(':')[0] }]
      : lines.length
        ? [{ anchor: `section-${at + 1}`, section: lines[0]!.section }]
        : []),
    ...lines.map((line) => ({
      anchor: anchorOf(line),
      section: line.section,
      clause: line.id,
      words: line.text && 'text' in line.text ? line.text.words : null,
    })),
  ]),
  ...cited.map((one) => ({ anchor: evidenceId(one), evidence: one.row.id })),
]

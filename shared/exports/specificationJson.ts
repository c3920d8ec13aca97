import { inLanguage } from '../methods/index.ts'
import type { Line } from '../queries/outline.ts'
import { textOf } from '../record.ts'
import { formatList } from '../words/dates.ts'
import { aroundRecord } from './aroundParts.ts'
import {
  anchorOf,
  citedKind,
  citedText,
  evidenceId,
  lang,
  numberOf,
  whoSaid,
  type Page,
} from './documentPage.ts'
import { gaps } from './matrixBlocks.ts'
import { soarRecord } from './soarBlocks.ts'
import type { SpecificationData } from './specificationData.ts'

/** The same document for machines. Evidence is in it where the document has an annex, and nowhere else. */
export function specificationDataOf(page: Page): SpecificationData {
  const { rows, say } = page
  const cited = page.laid.hasAnnex ? page.cited : []
  const programme = rows.all('programme')[0]
  return {
    programme: {
      title: textOf(programme?.title),
      purpose: textOf(programme?.purpose) || undefined,
      nation: programme?.nation ?? undefined,
      place: textOf(programme?.geography) || undefined,
      decides: textOf(programme?.decisionMaker) || undefined,
      replyBy: programme?.replyBy ?? undefined,
    },
    template: page.template.id,
    sections: page.laid.sections.map(({ section, number, lines }) => ({
      id: section.id,
      number,
      heading: inLanguage(section.title, page.language),
      text: section.standing ? [inLanguage(section.standing, page.language)] : undefined,
      clauses: lines.map((line) => clauseOf(page, line)),
    })),
    clauses: page.laid.parts.has('matrix') ? page.laid.all.map((line) => clauseOf(page, line)) : undefined,
    evidence: cited.map((one) => {
      const said = citedText(page, one.row)
      return {
        id: evidenceId(one),
        number: String(one.number),
        kind:
          one.row.kind === 'contribution'
            ? 'contribution'
            : one.row.kind === 'cycle'
              ? 'learning_cycle'
              : 'other',
        words: said?.text,
        lang: said?.lang ?? page.language,
        name: whoSaid(page, one.row).length ? formatList(whoSaid(page, one.row), lang(page)) : undefined,
        from: citedKind(page, one.row),
        day: page.rows.get('workshop', (one.row as { workshop?: string | null }).workshop)?.date ?? undefined,
        clauses: page.laid.lines.filter((line) => one.clauses.includes(line.id)).map(anchorOf),
      }
    }),
    record: [
      ...(page.laid.parts.has('versions') && page.versions.length
        ? [
            {
              heading: say('exports.versions'),
              lines: page.versions.map((one) => `${one.number ?? ''}: ${textOf(one.change)}`),
            },
          ]
        : []),
      ...aroundRecord(page, page.laid.parts),
      ...(page.laid.parts.has('soar') ? soarRecord(page) : []),
      ...learningRecord(page),
    ],
  }
}

function clauseOf(page: Page, line: Line): SpecificationData['sections'][number]['clauses'][number] {
  const { say } = page
  const shown = line.text && 'text' in line.text ? line.text : undefined
  const missing = gaps(page, line)
  return {
    id: anchorOf(line),
    number: numberOf(page, line),
    kind: line.type,
    words: shown?.text ?? say('exports.clauseHeld'),
    lang: shown?.lang ?? page.language,
    evidence: page.laid.hasAnnex
      ? page.cited.filter((one) => one.clauses.includes(line.id)).map(evidenceId)
      : [],
    voices: line.trail.voices.people
      ? [{ of: say('exports.voicesOf'), count: line.trail.voices.people }]
      : undefined,
    gaps: missing.length ? missing : undefined,
  }
}

/** What was learned, cycle by cycle, where the document tells it. */
const learningRecord = (page: Page) =>
  !['learning', 'cycles'].some((part) => page.laid.parts.has(part as 'learning'))
    ? []
    : page.rows
        .all('cycle')
        .filter((one) => textOf(one.prototype))
        .map((one) => {
          const [heading = '', ...lines] = (citedText(page, one)?.text ?? '').split('\n')
          return { heading, lines }
        })

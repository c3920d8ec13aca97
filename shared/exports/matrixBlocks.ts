// The traceability matrix: one row a clause, from its words to what it rests on and because of what it changed.
import { textOf } from '../record.ts'
import type { Line } from '../queries/outline.ts'
import {
  anchorOf,
  citedKind,
  evidenceId,
  foreign,
  kindOf,
  numberOf,
  reasonKey,
  type Page,
} from './documentPage.ts'
import { h, links, table, text, type Block, type Phrase } from './tree.ts'

export function matrixBlocks(page: Page): Block[] {
  const { say } = page
  const lines = page.laid.all
  if (!lines.length) return []
  const columns = ['clause', 'kind', 'words', 'restsOn', 'because', 'gaps'] as const
  const made = table(
    columns.map((column) => say(`templates.matrix.${column}`)),
    lines.map((line) => [
      numberOf(page, line),
      kindOf(page, line),
      line.text && 'text' in line.text ? line.text.text : say('exports.clauseHeld'),
      restsOn(page, line),
      because(page, line),
      gaps(page, line).join(' ') || '–',
    ]),
  )
  for (const [at, line] of lines.entries()) {
    const [number, , words] = made.children[at + 1]!.children
    number!.data = { id: anchorOf(line) }
    const other = line.text && 'text' in line.text ? foreign(page, line.text) : undefined
    if (other) words!.data = { lang: other }
  }
  return [h(3, say('templates.part.matrix'), { id: 'matrix' }), made]
}

function restsOn(page: Page, line: Line): Phrase[] {
  const under = page.cited.filter((one) => one.clauses.includes(line.id))
  return under.length
    ? links(under.map((one) => ({ id: evidenceId(one), label: String(one.number) })))
    : [text('–')]
}

function because(page: Page, line: Line): Phrase[] {
  const reasons = line.because.map((id): Phrase[] => {
    const cited = page.cited.find((one) => one.row.id === id)
    if (cited)
      return links([{ id: evidenceId(cited), label: `${citedKind(page, cited.row)} ${cited.number}` }])
    const row = page.rows.any(id)
    if (!row) return [text(page.say('templates.notShown'))]
    if (row.kind === 'cycle') return [text(`${textOf(row.prototype)} ${row.number ?? ''}`.trim())]
    if (row.kind === 'contribution' && row.gone !== null) return [text(page.say('exports.held.takenBack'))]
    return [text(page.say('templates.notShown'))]
  })
  return reasons.length ? reasons.flatMap((one, at) => (at ? [text('; '), ...one] : one)) : [text('–')]
}

/** What is missing beneath a clause, and why: never the words. */
export function gaps({ say }: Page, line: Line): string[] {
  return [
    ...(line.text && 'text' in line.text ? [] : [say(reasonKey(line.text))]),
    ...(line.trail.voices.gone ? [say('exports.gone', { count: line.trail.voices.gone })] : []),
    ...(line.trail.contributions.length || line.trail.steps.length ? [] : [say('exports.noVoice')]),
  ]
}

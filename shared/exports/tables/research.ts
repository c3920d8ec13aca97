import type { Shown } from '../../record.ts'
import { textOf } from '../../record.ts'
import type { WordKey } from '../../words/catalogue.ts'
import { dotsThatCount } from '../../queries/dots.ts'
import { beneath } from '../../queries/trail.ts'
import { statementsShown } from '../aroundParts.ts'
import type { ResearchTable } from './book.ts'
import { dayOf, langOf, namesOf, type Page } from './page.ts'

type Value = string | number | null
type Made = { columns: Record<string, 'integer' | 'real' | 'text'>; rows: Value[][] }
const saidAs = (shown: Shown | null): Value => textOf(shown) || null
const heldAs = (shown: Shown | null): Value => (shown && 'held' in shown ? shown.held : null)

/**
 * The same as tables for another program. Rows are numbered in this file alone: no number here is known to the log
 * or is the same thing in another file.
 */
export function researchTables(page: Page): ResearchTable[] {
  const { rows, lines } = page
  const themes = numbered(rows.all('theme').filter((one) => textOf(one.label)))
  const statements = numbered(statementsShown(rows))
  const cycles = numbered(rows.all('cycle').filter((one) => textOf(one.prototype)))
  const said = new Map(page.said.map(({ number, row }) => [row.id, number]))
  const tables: Record<string, Made> = {
    clauses: {
      columns: {
        clause: 'text',
        section: 'text',
        kind: 'text',
        words: 'text',
        language: 'text',
        held: 'text',
        taken_back: 'integer',
      },
      rows: lines.map((line) => [
        line.number,
        line.section,
        line.type,
        saidAs(line.text),
        langOf(line.text),
        heldAs(line.text),
        line.trail.voices.gone,
      ]),
    },
    contributions: {
      columns: {
        contribution: 'integer',
        kind: 'text',
        title: 'text',
        words: 'text',
        means: 'text',
        language: 'text',
        name: 'text',
        said_on: 'text',
        held: 'text',
      },
      rows: page.said.map(({ number, row }) => [
        number,
        row.type ?? 'note',
        saidAs(row.title),
        saidAs(row.text),
        saidAs(row.means),
        langOf(row.text),
        namesOf(row) || null,
        dayOf(page, row),
        heldAs(row.text),
      ]),
    },
    evidence_links: {
      columns: { clause: 'text', rests_on: 'text', number: 'integer' },
      rows: lines.flatMap((line) =>
        line.trail.steps.flatMap(({ to }): Value[][] => {
          if (!to || (to.kind === 'contribution' && to.gone)) return []
          const known = [said, themes, statements, cycles].find((all) => all.has(to.id))
          return [[line.number, to.kind, known?.get(to.id) ?? null]]
        }),
      ),
    },
    clause_contributions: {
      columns: { clause: 'text', contribution: 'integer' },
      rows: lines.flatMap((line) =>
        line.trail.contributions.flatMap((one): Value[][] =>
          said.has(one.id) ? [[line.number, said.get(one.id)!]] : [],
        ),
      ),
    },
    themes: {
      columns: { theme: 'integer', label: 'text', language: 'text', minority_note: 'text', dots: 'integer' },
      rows: rows.all('theme').flatMap((one): Value[][] => {
        const number = themes.get(one.id)
        const dots = dotsThatCount(rows, one.workshop ?? '').get(one.id) ?? null
        return number ? [[number, saidAs(one.label), langOf(one.label), saidAs(one.minorityNote), dots]] : []
      }),
    },
    placements: {
      columns: { contribution: 'integer', theme: 'integer' },
      rows: rows.all('placement').flatMap((one): Value[][] => {
        const [note, theme] = [said.get(one.contribution ?? ''), themes.get(one.theme ?? '')]
        return note && theme ? [[note, theme]] : []
      }),
    },
    statements: {
      columns: { statement: 'integer', words: 'text', language: 'text' },
      rows: statementsShown(rows).map((one) => [statements.get(one.id)!, saidAs(one.text), langOf(one.text)]),
    },
    statement_contributions: {
      columns: { statement: 'integer', contribution: 'integer' },
      rows: statementsShown(rows).flatMap((one) =>
        beneath(rows, one.id).flatMap((note): Value[][] =>
          said.has(note.id) ? [[statements.get(one.id)!, said.get(note.id)!]] : [],
        ),
      ),
    },
    cycles: {
      columns: {
        cycle: 'integer',
        prototype: 'text',
        turn: 'integer',
        from_day: 'text',
        to_day: 'text',
        believed: 'text',
        predicted: 'text',
        tried: 'text',
        happened: 'text',
        surprised: 'text',
        failed_biggest: 'text',
        learned: 'text',
        decision: 'text',
      },
      rows: rows.all('cycle').flatMap((one): Value[][] => {
        const number = cycles.get(one.id)
        const texts = [
          one.believed,
          one.predicted,
          one.tried,
          one.happened,
          one.surprised,
          one.failedBiggest,
          one.learned,
        ]
        return number
          ? [
              [
                number,
                saidAs(one.prototype),
                one.number,
                one.from,
                one.to,
                ...texts.map(saidAs),
                one.decision,
              ],
            ]
          : []
      }),
    },
    counts: {
      columns: { of: 'text', clause: 'text', kind: 'text', count: 'integer' },
      rows: countRows(page),
    },
  }
  return Object.entries(tables).map(([name, made]) => ({
    name,
    about: page.say(`tables.research.${name}` as WordKey),
    columns: Object.entries(made.columns).map(([column, type]) => ({
      name: column,
      type,
      about: page.say(`tables.research.column.${column}` as WordKey),
    })),
    rows: made.rows,
  }))
}

/** Voices by clause and kind, after small numbers: nothing where a count is held back. And all that was said, by what it is. */
function countRows({ voices, totals }: Page): Value[][] {
  const said = Object.entries(totals.byType).map(([type, count]): Value[] => ['said', null, type, count])
  if (!voices) return said
  const { lines, kinds, shown } = voices
  return [
    ...lines.flatMap((line, r) => [
      ...kinds.map((kind, c): Value[] => ['voices', line.number, kind, shown.counts[r]![c] ?? null]),
      ['voices', line.number, 'all', shown.rowTotals[r] ?? null],
    ]),
    ...kinds.map((kind, c): Value[] => ['voices', 'all', kind, shown.columnTotals[c] ?? null]),
    ['voices', 'all', 'all', shown.total],
    ...said,
  ]
}

const numbered = (rows: readonly { id: string }[]) => new Map(rows.map((one, at) => [one.id, at + 1]))

import { inLanguage } from '../../methods/index.ts'
import { dotsThatCount } from '../../queries/dots.ts'
import type { Line } from '../../queries/outline.ts'
import type { Step } from '../../queries/trail.ts'
import { translationIn } from '../../queries/translations.ts'
import { textOf } from '../../record.ts'
import type { AnyRow, Row } from '../../rows.ts'
import type { WordKey } from '../../words/catalogue.ts'
import { heldBack, type Cell, type Column, type Sheet, type SheetId } from './book.ts'
import { dayOf, gapOf, langOf, namesOf, shownIn, type Page } from './page.ts'
import type { VoiceKindId } from './voices.ts'

/** The sheets in the order they are read. */
export const sheetsOf = (page: Page): Sheet[] => [evidence(page), trail(page), voices(page), numbers(page)]

/** Everything this audience may see of what people said, one a row. */
function evidence(page: Page): Sheet {
  const { rows, say } = page
  const themesOf = (id: string) =>
    rows
      .where('placement', 'contribution', id)
      .flatMap((one) => textOf(rows.get('theme', one.theme)?.label) || [])
  return sheet(page, 'evidence', {
    columns: [
      ['number', 8],
      ['is', 14],
      ['words', 70],
      ['language', 10],
      ['translation', 40],
      ['name', 18],
      ['day', 12],
      ['themes', 28],
      ['clauses', 14],
      ['gap', 30],
    ],
    rows: page.said.map(({ number, row }) => [
      number,
      say(`kinds.${row.type ?? 'note'}`),
      words(row),
      langOf(row.text),
      textOf(row.text) ? (translationIn(rows, row, page.language)?.text ?? null) : null,
      namesOf(row) || null,
      dayCell(dayOf(page, row)),
      [...new Set(themesOf(row.id))].join('; ') || null,
      page.clausesOf.get(row.id)?.join(', ') ?? null,
      gapOf(page, row.text) || null,
    ]),
  })
}

/** Each clause beside each thing it rests on: a row a pair, and a row for a clause that rests on nothing. */
function trail(page: Page): Sheet {
  return sheet(page, 'trail', {
    columns: [
      ['clause', 8],
      ['section', 24],
      ['clauseIs', 14],
      ['clauseWords', 60],
      ['kinds', 34],
      ['number', 8],
      ['is', 16],
      ['words', 60],
      ['language', 10],
      ['name', 18],
      ['day', 12],
      ['through', 24],
      ['gap', 30],
    ],
    rows: page.lines.flatMap((line) => pairs(page, line)),
  })
}

function pairs(page: Page, line: Line): Cell[][] {
  const { say } = page
  const section = page.parts.find((part) => part.lines.includes(line))!.section
  const clause: Cell[] = [
    line.number,
    inLanguage(section.title, page.language),
    say(`kinds.clause.${line.type}`),
    textOf(line.text) || say('exports.clauseHeld'),
    kindsInWords(page, line),
  ]
  const seen = new Set<string>()
  const pair = (row: AnyRow, step: Step): Cell[][] => {
    if (seen.has(row.id) || (row.kind === 'contribution' && row.gone)) return []
    seen.add(row.id)
    const shown = shownIn(row)
    const isSaid = row.kind === 'contribution'
    const through = step.to && step.to.id !== row.id ? textOf(shownIn(step.to)) : ''
    return [
      [
        ...clause,
        page.numberOf.get(row.id) ?? null,
        isSaid ? say(`kinds.${row.type ?? 'note'}`) : say(`exports.is.${row.kind}` as WordKey),
        isSaid ? words(row) : textOf(shown) || null,
        langOf(shown),
        isSaid ? namesOf(row) || null : null,
        dayCell(dayOf(page, row)),
        through || null,
        gapOf(page, shown) || null,
      ],
    ]
  }
  const found = line.trail.steps.flatMap((step) => [
    ...(step.to ? pair(step.to, step) : []),
    ...step.contributions.flatMap((one) => pair(one as AnyRow, step)),
  ])
  const { gone } = line.trail.voices
  const lone = (gap: string): Cell[] => [...clause, null, null, null, null, null, null, null, gap]
  return [
    ...found,
    ...(gone ? [lone(say('exports.gone', { count: gone }))] : []),
    ...(found.length || gone ? [] : [lone(say('exports.noVoice'))]),
  ]
}

/** "Carer 6; Practitioner 5": the numbers of the voices sheet that are shown, and none beside. */
function kindsInWords({ voices: table, say }: Page, line: Line): string | null {
  if (!table) return null
  const counts = table.shown.counts[table.lines.indexOf(line)] ?? []
  const known = counts.flatMap((count, at) =>
    count === null ? [] : [`${kindName(say, table.kinds[at]!)} ${count}`],
  )
  return known.join('; ') || null
}

/** Clauses by kinds of voice, in numbers of five and more. */
function voices(page: Page): Sheet {
  const { say, voices: table } = page
  const kinds = table?.kinds ?? []
  const cell = (count: number | null | undefined): Cell => count ?? heldBack
  const made = sheet(page, 'voices', {
    columns: [
      ['clause', 8],
      ['clauseWords', 60],
    ],
    rows: !table
      ? []
      : [
          ...table.lines.map((line, r): Cell[] => [
            line.number,
            textOf(line.text) || say('exports.clauseHeld'),
            ...kinds.map((_, at) => cell(table.shown.counts[r]![at])),
            cell(table.shown.rowTotals[r]),
          ]),
          [
            null,
            say('tables.all'),
            ...kinds.map((_, at) => cell(table.shown.columnTotals[at])),
            cell(table.shown.total),
          ],
        ],
  })
  made.columns.push(...kinds.map((kind) => ({ label: kindName(say, kind), width: 16 })), {
    label: say('tables.all'),
    width: 16,
  })
  return made
}

/** The programme in numbers that are cut by nothing people are. */
function numbers(page: Page): Sheet {
  const { rows, say, totals, lines } = page
  const types = [...new Set(lines.map((line) => line.type))]
  const themes = rows.all('theme').filter((one) => textOf(one.label))
  const dots = (one: Row<'theme'>) => dotsThatCount(rows, one.workshop ?? '').get(one.id) ?? null
  const counts: [string, string, number | null][] = [
    ...types.map((type): [string, string, number] => [
      say('tables.clauses'),
      say(`kinds.clause.${type}`),
      lines.filter((line) => line.type === type).length,
    ]),
    ...Object.entries(totals.byType).map(([type, count]): [string, string, number] => [
      say('tables.said'),
      say(`kinds.${type}` as WordKey),
      count,
    ]),
    [say('tables.said'), say('tables.countedOnly'), totals.countedOnly],
    ...themes.map((one): [string, string, number | null] => [
      say('exports.dots'),
      textOf(one.label),
      dots(one),
    ]),
    [
      say('tables.made'),
      say('exports.statements'),
      rows.all('statement').filter((one) => textOf(one.text)).length,
    ],
    [
      say('tables.made'),
      say('exports.learning'),
      rows.all('cycle').filter((one) => textOf(one.prototype)).length,
    ],
    [
      say('tables.made'),
      say('exports.promises'),
      rows.all('commitment').filter((one) => textOf(one.text)).length,
    ],
  ]
  return sheet(page, 'numbers', {
    columns: [
      ['what', 34],
      ['which', 50],
      ['count', 12],
    ],
    rows: counts,
  })
}

export const kindName = (say: Page['say'], kind: VoiceKindId): string =>
  kind === 'other' ? say('tables.kind.other') : say(`kinds.role.${kind}`)

export function words(row: Row<'contribution'>): string | null {
  const text = textOf(row.text)
  const title = textOf(row.title)
  return text ? (title ? `${title}\n\n${text}` : text) : null
}

const dayCell = (day: string | null): Cell => (day ? { day } : null)

type ColumnId = 'number' | 'is' | 'words' | 'language' | 'translation' | 'name' | 'day' | 'themes' | 'clauses'
type MoreIds = 'gap' | 'clause' | 'section' | 'clauseIs' | 'clauseWords' | 'kinds' | 'through'
type Widths = [ColumnId | MoreIds | 'what' | 'which' | 'count', number][]

function sheet({ say }: Page, id: SheetId, { columns, rows }: { columns: Widths; rows: Cell[][] }): Sheet {
  const labelled = columns.map(([column, width]): Column => ({
    label: say(`tables.column.${column}`),
    width,
  }))
  return { id, name: say(`tables.sheet.${id}`), about: [say(`tables.about.${id}`)], columns: labelled, rows }
}

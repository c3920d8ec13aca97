import { textOf } from '../record.ts'
import { byRank, type AnyRow, type Row, type Rows } from '../rows.ts'

/** What a clause may rest on. */
export const citableKinds = ['contribution', 'theme', 'statement', 'design', 'commitment', 'cycle'] as const
export type CitableKind = (typeof citableKinds)[number]
export type Citable = Row<CitableKind>

/** The words a record is known by; empty where they are held back. */
export function wordsOfRow(row: AnyRow): string {
  switch (row.kind) {
    case 'contribution':
      return textOf(row.text) || textOf(row.title)
    case 'theme':
      return textOf(row.label)
    case 'cycle':
      return textOf(row.prototype)
    case 'clause':
    case 'statement':
    case 'design':
    case 'commitment':
    case 'parameter':
      return textOf(row.text)
    case 'returned':
      return textOf(row.file)
    default:
      return ''
  }
}

/**
 * Everything a clause may rest on whose words hold every word searched for, case and accents aside; all of it
 * where nothing is searched for. What has no words to show is left out.
 */
export function citable(
  rows: Rows,
  search: string,
  kinds: readonly CitableKind[] = citableKinds,
  most = 60,
): { found: AnyRow[]; more: number } {
  const wanted = fold(search).split(/\s+/).filter(Boolean)
  const all: AnyRow[] = kinds.flatMap((kind) => [...rows.all(kind)] as AnyRow[])
  const found = all.filter((row) => {
    const words = fold(searchable(row))
    return wordsOfRow(row) !== '' && wanted.every((one) => words.includes(one))
  })
  return { found: found.slice(0, most), more: Math.max(0, found.length - most) }
}

const searchable = (row: AnyRow): string =>
  row.kind === 'contribution'
    ? `${textOf(row.title)} ${textOf(row.text)}`
    : row.kind === 'cycle'
      ? [row.prototype, row.believed, row.happened, row.learned].map(textOf).join(' ')
      : wordsOfRow(row)

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** Learning cycles, oldest first: by number, then by when they began. */
export const cyclesOf = (rows: Rows): Row<'cycle'>[] =>
  [...rows.all('cycle')].sort(
    (a, b) => (a.number ?? 0) - (b.number ?? 0) || (a.from ?? '').localeCompare(b.from ?? '') || byRank(a, b),
  )

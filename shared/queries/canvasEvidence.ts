import { textOf } from '../record.ts'
import type { ContributionType } from '../records/contribution.ts'
import type { AnyRow, Row, Rows } from '../rows.ts'
import { citableKinds, wordsOfRow, type CitableKind } from './citable.ts'

/** A kind of contribution, or something made of what was said. */
export type EvidenceKind = ContributionType | Exclude<CitableKind, 'contribution'>
export type EvidenceAsked = {
  search: string
  kind: EvidenceKind | 'all'
  theme: string
  workshop: string
  /** Whether it lies on this canvas already. */
  used: 'all' | 'here' | 'notHere'
}
export const allEvidence: EvidenceAsked = {
  search: '',
  kind: 'all',
  theme: 'all',
  workshop: 'all',
  used: 'all',
}

/**
 * What may be placed on a canvas: everything said, and made of what was said, whose words hold every word sought and
 * which passes the filters, the latest said first. What has no words to show is left out.
 */
export function evidenceFor(
  rows: Rows,
  canvas: string,
  asked: EvidenceAsked,
  most = 40,
): { found: AnyRow[]; all: number } {
  const wanted = fold(asked.search).split(/\s+/).filter(Boolean)
  const here = new Set(rows.where('canvasPlacement', 'canvas', canvas).map((one) => one.on))
  const inTheme =
    asked.theme === 'all'
      ? null
      : new Set(rows.where('placement', 'theme', asked.theme).map((one) => one.contribution))
  const passes = (row: AnyRow) =>
    isOfKind(row, asked.kind) &&
    (asked.workshop === 'all' || (row as { workshop?: string | null }).workshop === asked.workshop) &&
    (!inTheme || inTheme.has(row.id) || row.id === asked.theme) &&
    (asked.used === 'all' || here.has(row.id) === (asked.used === 'here')) &&
    wordsOfRow(row) !== '' &&
    (!wanted.length || holds(row, wanted))
  const found: AnyRow[] = []
  let all = 0
  for (const kind of citableKinds) {
    const list = rows.all(kind) as readonly AnyRow[]
    for (let at = list.length - 1; at >= 0; at -= 1) {
      const row = list[at]!
      if (!passes(row)) continue
      all += 1
      if (found.length < most) found.push(row)
    }
  }
  return { found, all }
}

const isOfKind = (row: AnyRow, kind: EvidenceAsked['kind']) =>
  kind === 'all' || (row.kind === 'contribution' ? (row.type ?? 'note') === kind : row.kind === kind)

function holds(row: AnyRow, wanted: readonly string[]): boolean {
  const words = foldedOf(row)
  return wanted.every((one) => words.includes(one))
}

// A row is never changed, so what it says is folded once, however often it is searched.
const folded = new WeakMap<AnyRow, string>()
function foldedOf(row: AnyRow): string {
  let words = folded.get(row)
  if (words === undefined) {
    const title = row.kind === 'contribution' ? textOf((row as Row<'contribution'>).title) : ''
    folded.set(row, (words = fold(`${title} ${wordsOfRow(row)}`)))
  }
  return words
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

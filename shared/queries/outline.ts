import { sections, sectionOrder, type Section } from '../methods/index.ts'
import type { ClauseType } from '../records/clause.ts'
import type { Shown } from '../record.ts'
import { byRank, type Row, type Rows } from '../rows.ts'
import { trailOf, trailOfCut, type Trail } from './trail.ts'

export type Line = {
  /** The clause's id. */
  id: string
  /** "5.2": section and place in it. */
  number: string
  section: string
  type: ClauseType
  text: Shown | null
  because: string[]
  trail: Trail
  /** The clause as it stands; absent in a version of which it is no longer part. */
  row: Row<'clause'> | undefined
  rewords: string | null
}
export type OutlineSection = { section: Section; number: number; lines: Line[] }

/** The living outline: every section of it, each with its clauses in order and what they rest on. */
export function outline(rows: Rows, specification: string): OutlineSection[] {
  const clauses = rows.where('clause', 'specification', specification).filter((one) => !one.retired)
  const lines = clauses
    .sort((a, b) => sectionOrder(a.section) - sectionOrder(b.section) || byRank(a, b))
    .map((row) => ({
      id: row.id,
      section: row.section ?? '',
      type: row.type ?? 'open_question',
      text: row.text,
      because: row.because ?? [],
      trail: trailOf(rows, row.id),
      row,
      rewords: row.rewords,
    }))
  return numbered(lines)
}

/** A version as it was cut: its own wording, its own order, what each clause rested on then. */
export function outlineOfVersion(rows: Rows, version: Row<'version'>): OutlineSection[] {
  const lines = (version.cut ?? []).map((one, at) => ({
    id: one.clause,
    section: one.section,
    type: one.type,
    text: version.texts?.[at] ?? null,
    because: rows.get('clause', one.clause)?.because ?? [],
    trail: trailOfCut(rows, one.rests),
    row: rows.get('clause', one.clause),
    rewords: one.rewords,
  }))
  return numbered(lines)
}

/** Versions from the first to the last: by day, then by number. */
export const versionsOf = (rows: Rows, specification: string): Row<'version'>[] =>
  rows
    .all('version')
    .filter((one) => one.specification === specification)
    .sort((a, b) => compareNumbers(a.number ?? '', b.number ?? '') || (a.id < b.id ? -1 : 1))

/** "0.9" before "0.10". */
export function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const step = (x[at] || 0) - (y[at] || 0)
    if (step) return step
  }
  return 0
}

function numbered(lines: Omit<Line, 'number'>[]): OutlineSection[] {
  return sections.map((section, index) => ({
    section,
    number: index + 1,
    lines: lines
      .filter((one) => one.section === section.id)
      .map((one, at) => ({ ...one, number: `${index + 1}.${at + 1}` })),
  }))
}

import type { AnyRow, Row, Rows } from '../rows.ts'
import { beneath } from '../queries/trail.ts'
import type { OutlineSection } from '../queries/outline.ts'

/** Something clauses rest on, numbered once for the whole document. */
export type Cited = {
  number: number
  row: AnyRow
  /** Ids of the clauses that rest on it, directly or through a theme or statement. */
  clauses: string[]
  /** Numbers of the contributions beneath a theme, statement or design element. */
  beneath: number[]
}

/**
 * Everything the clauses rest on that their audience may see, in the order a reader meets it: what a clause cites,
 * then the contributions beneath it, then what else is led to. Voices that were taken back are counted by the clause and not listed.
 */
export function evidenceList(
  rows: Rows,
  parts: OutlineSection[],
  also: readonly Row<'contribution'>[] = [],
): Cited[] {
  const cited = new Map<string, Cited>()
  const cite = (row: AnyRow, clause?: string): Cited => {
    let one = cited.get(row.id)
    if (!one) cited.set(row.id, (one = { number: cited.size + 1, row, clauses: [], beneath: [] }))
    if (clause && !one.clauses.includes(clause)) one.clauses.push(clause)
    return one
  }
  for (const line of parts.flatMap((part) => part.lines))
    for (const step of line.trail.steps) {
      if (!step.to || isGone(step.to)) continue
      cite(step.to, line.id)
      for (const one of step.contributions) if (!isGone(one as AnyRow)) cite(one as AnyRow, line.id)
    }
  for (const row of also) if (!isGone(row)) cite(row)
  for (const one of cited.values())
    if (one.row.kind !== 'contribution')
      one.beneath = beneath(rows, one.row.id).flatMap((row) => cited.get(row.id)?.number ?? [])
  return [...cited.values()]
}

const isGone = (row: AnyRow) => row.kind === 'contribution' && row.gone !== null

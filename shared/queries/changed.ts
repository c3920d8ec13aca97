import type { Row, Rows } from '../rows.ts'
import { compareLines, compareVersions, linesOf, type Difference } from './compare.ts'
import { outline, outlineOfVersion, versionsOf } from './outline.ts'

export type ChangedMark = { is: 'in' | 'since'; number: string }

/** What is different in the living outline from the last version that was cut; nothing where none was. */
export function changesSince(rows: Rows, specification: string): Difference[] {
  const last = versionsOf(rows, specification).at(-1)
  if (!last) return []
  const now = linesOf(outline(rows, specification))
  return compareLines(linesOf(outlineOfVersion(rows, last)), now).filter((one) => one.is !== 'same')
}

/** Clauses that changed since the last version, or, where they did not, in it. */
export function changedMarks(rows: Rows, specification: string): Map<string, ChangedMark> {
  const versions = versionsOf(rows, specification)
  const [before, last] = [versions.at(-2), versions.at(-1)]
  const marks = new Map<string, ChangedMark>()
  const mark = (all: Difference[], is: ChangedMark['is'], of: Row<'version'>) => {
    for (const one of all)
      if (one.after && one.is !== 'same') marks.set(one.after.id, { is, number: of.number ?? '' })
  }
  if (before && last) mark(compareVersions(rows, before, last), 'in', last)
  if (last) mark(changesSince(rows, specification), 'since', last)
  return marks
}

/** The number a next version would have: one more in its last place, "0.1" where there is none. */
export function nextNumber(versions: readonly Row<'version'>[]): string {
  const taken = new Set(versions.map((one) => one.number))
  const parts = (versions.at(-1)?.number ?? '0.0').split('.').map((part) => Number(part) || 0)
  do parts[parts.length - 1]! += 1
  while (taken.has(parts.join('.')))
  return parts.join('.')
}

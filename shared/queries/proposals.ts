import { diffWordsWithSpace } from 'diff'
import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import type { Piece } from './compare.ts'
import { plainly } from '../roundtrip/sameWords.ts'
import type { Line } from './outline.ts'

export type Proposed = {
  row: Row<'proposal'>
  returned: Row<'returned'> | undefined
  /** The clause as it stands in the outline; none where it was taken out since, or the proposal is about no clause. */
  line: Line | undefined
  /** What the document was given, or what the clause says now where that is the same, word by word beside the new. */
  pieces: Piece[]
  parts: string[]
  /** The clause was changed here after the document went out. */
  hasChanged: boolean
  /** Nothing but its wording, of a clause that stands as it was handed over, and no other proposal about it. */
  isPlain: boolean
  /** Its words are not to be seen any more. */
  isGone: boolean
}

/** Every proposal of an outline: those that wait first, each document's in its own order, then those decided. */
export function proposalsOf(rows: Rows, specification: string, lines: readonly Line[]): Proposed[] {
  const all = rows.all('proposal').filter((one) => one.specification === specification)
  const open = all.filter((one) => one.state === 'open')
  const documents = rows.all('returned').map((one) => one.id)
  return all
    .map((row): Proposed => {
      const line = lines.find((one) => one.id === row.clause)
      const [was, now] = [textOf(row.was), textOf(line?.text)]
      const parts = (row.parts ?? []).map(textOf)
      const proposed = row.is === 'split' ? parts.join(' ') : textOf(row.text)
      const hasWords = !['removed', 'moved'].includes(row.is ?? '')
      const hasChanged = Boolean(row.was && line) && was !== now
      return {
        row,
        returned: rows.get('returned', row.returned),
        line,
        pieces:
          row.is === 'reworded' || row.is === 'split' || row.is === 'merged' ? pieces(was, proposed) : [],
        parts,
        hasChanged,
        isPlain:
          row.is === 'reworded' &&
          Boolean(line) &&
          !hasChanged &&
          open.filter((one) => one.clause === row.clause && one.is !== 'comment').length === 1,
        isGone: hasWords && plainly(proposed) === '',
      }
    })
    .sort(
      (a, b) =>
        Number(a.row.state !== 'open') - Number(b.row.state !== 'open') ||
        documents.indexOf(b.row.returned ?? '') - documents.indexOf(a.row.returned ?? '') ||
        (a.row.order ?? 0) - (b.row.order ?? 0),
    )
}

/** Word by word, with every space where it was: either side reads as it is written. */
const pieces = (was: string, now: string): Piece[] =>
  diffWordsWithSpace(was, now).map((part) => ({
    text: part.value,
    is: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }))

/** How many wait to be decided. */
export const waiting = (rows: Rows, specification: string): number =>
  rows.all('proposal').filter((one) => one.specification === specification && one.state === 'open').length

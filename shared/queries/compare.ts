import { diffWords } from 'diff'
import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { outlineOfVersion, type Line, type OutlineSection } from './outline.ts'

export type Piece = { text: string; is: 'same' | 'added' | 'removed' }
export type Difference = {
  is: 'same' | 'added' | 'removed' | 'reworded' | 'retyped'
  before: Line | null
  after: Line | null
  /** The wording, word by word; empty where either side's words are held back. */
  pieces: Piece[]
}

/** Two versions clause by clause. */
export function compareVersions(rows: Rows, from: Row<'version'>, to: Row<'version'>): Difference[] {
  return compareLines(linesOf(outlineOfVersion(rows, from)), linesOf(outlineOfVersion(rows, to)))
}

export const linesOf = (outline: readonly OutlineSection[]): Line[] =>
  outline.flatMap((section) => section.lines)

/** Two outlines clause by clause: by clause, or by the clause a new one says it rewords. */
export function compareLines(before: readonly Line[], after: readonly Line[]): Difference[] {
  const matched = new Set<string>()
  const differences = after.map((line): Difference => {
    const old = before.find((one) => one.id === line.id) ?? before.find((one) => one.id === line.rewords)
    if (!old) return { is: 'added', before: null, after: line, pieces: [] }
    matched.add(old.id)
    const [was, now] = [textOf(old.text), textOf(line.text)]
    const is =
      was !== now ? 'reworded' : old.type !== line.type || old.section !== line.section ? 'retyped' : 'same'
    return { is, before: old, after: line, pieces: was && now ? pieces(was, now) : [] }
  })
  const gone = before.filter((one) => !matched.has(one.id))
  return [
    ...differences,
    ...gone.map((line): Difference => ({ is: 'removed', before: line, after: null, pieces: [] })),
  ]
}

const pieces = (was: string, now: string): Piece[] =>
  diffWords(was, now).map((part) => ({
    text: part.value,
    is: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }))

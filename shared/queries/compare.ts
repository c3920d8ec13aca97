import { diffWordsWithSpace } from 'diff'
import { textOf } from '../record.ts'
import type { AnyRow, Row, Rows } from '../rows.ts'
import { outlineOfVersion, type Line, type OutlineSection } from './outline.ts'

export type Piece = { text: string; is: 'same' | 'added' | 'removed' }
export type Difference = {
  /** What is said of it first: a new wording before a new kind, that before a new place, that before what it rests on. */
  is: 'same' | 'added' | 'removed' | 'reworded' | 'retyped' | 'moved' | 'resewn'
  before: Line | null
  after: Line | null
  /** The wording, word by word; empty where either side's words are held back. */
  pieces: Piece[]
  /** In another section, or in another order among those that stayed. */
  isMoved: boolean
  /** What it rests on now and did not before, and the other way round. */
  rests: { added: AnyRow[]; removed: AnyRow[] }
}

/** Two versions clause by clause. */
export function compareVersions(rows: Rows, from: Row<'version'>, to: Row<'version'>): Difference[] {
  return compareLines(linesOf(outlineOfVersion(rows, from)), linesOf(outlineOfVersion(rows, to)))
}

export const linesOf = (outline: readonly OutlineSection[]): Line[] =>
  outline.flatMap((section) => section.lines)

/** Two outlines clause by clause: by clause, or by the clause a new one says it rewords. */
export function compareLines(before: readonly Line[], after: readonly Line[]): Difference[] {
  const pairs = after.map((line) => ({
    line,
    old: before.find((one) => one.id === line.id) ?? before.find((one) => one.id === line.rewords),
  }))
  const matched = new Set(pairs.flatMap(({ old }) => old?.id ?? []))
  const placeOf = new Map(before.map((line, at) => [line.id, at]))
  const stayed = longestRising(pairs.flatMap(({ old }) => (old ? placeOf.get(old.id)! : [])))
  const differences = pairs.map(({ line, old }): Difference => {
    if (!old) return { is: 'added', before: null, after: line, ...nothing }
    const [was, now] = [textOf(old.text), textOf(line.text)]
    const isMoved = old.section !== line.section || !stayed.has(placeOf.get(old.id)!)
    const rests = restsChanged(old, line)
    const is =
      was !== now
        ? 'reworded'
        : old.type !== line.type
          ? 'retyped'
          : isMoved
            ? 'moved'
            : rests.added.length + rests.removed.length
              ? 'resewn'
              : 'same'
    return { is, before: old, after: line, pieces: was && now ? pieces(was, now) : [], isMoved, rests }
  })
  const gone = before.filter((one) => !matched.has(one.id))
  return [
    ...differences,
    ...gone.map((line): Difference => ({ is: 'removed', before: line, after: null, ...nothing })),
  ]
}

const nothing = { pieces: [], isMoved: false, rests: { added: [], removed: [] } }

function restsChanged(before: Line, after: Line) {
  const under = (line: Line) => line.trail.steps.flatMap(({ to }) => to ?? [])
  const [was, now] = [under(before), under(after)]
  const without = (all: AnyRow[], others: AnyRow[]) =>
    all.filter((one) => !others.some((other) => other.id === one.id))
  return { added: without(now, was), removed: without(was, now) }
}

/** The most places that still follow each other: what is not among them was moved past something. */
export function longestRising(places: readonly number[]): Set<number> {
  const ends: number[] = []
  const from: number[] = []
  places.forEach((place, at) => {
    const slot = ends.findIndex((end) => places[end]! >= place)
    const length = slot < 0 ? ends.length : slot
    from[at] = length ? ends[length - 1]! : -1
    ends[length] = at
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = from[at]!) kept.add(places[at]!)
  return kept
}

const pieces = (was: string, now: string): Piece[] =>
  diffWordsWithSpace(was, now).map((part) => ({
    text: part.value,
    is: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }))

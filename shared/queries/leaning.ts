import type { AnyRow, Row, Rows } from '../rows.ts'
import { wordsOfRow } from './citable.ts'
import { clauseIndex } from './clauseIndex.ts'
import { beneath } from './trail.ts'

/** A canvas words lie on, and what of it goes with them. */
export type LeaningCanvas = {
  canvas: Row<'canvas'>
  /** Cards: of the words themselves, and of what is made of nothing else. */
  cards: Row<'canvasPlacement'>[]
  /** Lines from and to those cards. */
  lines: Row<'canvasLink'>[]
}

export type Leaning = {
  /** Notes told in them or made from them: they go together. */
  made: Row<'contribution'>[]
  clauses: Row<'clause'>[]
  themes: Row<'theme'>[]
  statements: Row<'statement'>[]
  canvases: LeaningCanvas[]
  /** Other texts made of them, whole or in part: a promise, a point of the log, a step's name, what a line says. */
  texts: AnyRow[]
  handovers: Row<'handover'>[]
}

/**
 * What leans on these contributions, and what was handed out that holds them: the one place that knows.
 * `people`: whoever takes everything back, under all their records; what was written as theirs leans on them too.
 */
export function leaningOn(
  rows: Rows,
  contributions: readonly string[],
  people: readonly string[] = [],
): Leaning {
  const asked = new Set(contributions)
  const made = rows
    .all('contribution')
    .filter((one) => !asked.has(one.id) && !one.gone && one.madeFrom?.some((id) => asked.has(id)))
  const ids = new Set([...contributions, ...made.map((one) => one.id)])
  const whose = new Set([...ids, ...people])
  const isMadeOf = (row: AnyRow, only?: string) =>
    Object.entries(('madeOf' in row && row.madeOf) || {}).some(
      ([field, from]) => (!only || field === only) && from.some((id) => whose.has(id)),
    )
  return {
    made,
    clauses: unique([
      ...[...ids].flatMap((id) => clauseIndex(rows).get(id) ?? []),
      ...rows.all('clause').filter((one) => !one.retired && isMadeOf(one)),
    ]),
    themes: unique([
      ...rows
        .all('placement')
        .flatMap((one) => (ids.has(one.contribution ?? '') ? (rows.get('theme', one.theme) ?? []) : [])),
      ...rows.all('theme').filter((one) => isMadeOf(one)),
    ]),
    statements: rows
      .all('statement')
      .filter((one) => isMadeOf(one) || beneath(rows, one.id).some(({ id }) => ids.has(id))),
    canvases: canvasesThatLose(
      rows,
      (on) => ids.has(on.id) || isMadeOf(on, shownOnCanvas[on.kind] ?? 'text'),
    ),
    texts: otherTexts.flatMap((kind) => (rows.all(kind) as readonly AnyRow[]).filter((one) => isMadeOf(one))),
    handovers: rows.all('handover').filter((one) => one.contributions?.some((id) => ids.has(id))),
  }
}

const otherTexts = [
  ...(['design', 'soar', 'commitment', 'challenge', 'cycle'] as const),
  ...(['canvas', 'canvasStep', 'canvasCell', 'canvasLink'] as const),
] as const

/** Which of its texts a card shows: without it there is no card. */
const shownOnCanvas: Partial<Record<AnyRow['kind'], string>> = { theme: 'label', cycle: 'prototype' }

/** The canvases with cards that go, in their order; lines go with either end. */
function canvasesThatLose(rows: Rows, goes: (on: AnyRow) => boolean): LeaningCanvas[] {
  return rows.all('canvas').flatMap((canvas) => {
    const cards = rows.where('canvasPlacement', 'canvas', canvas.id).filter((one) => {
      const on = rows.any(one.on ?? '')
      return on && wordsOfRow(on) && goes(on)
    })
    const going = new Set(cards.map((one) => one.id))
    const lines = rows
      .where('canvasLink', 'canvas', canvas.id)
      .filter((one) => going.has(one.from ?? '') || going.has(one.to ?? ''))
    return cards.length ? [{ canvas, cards, lines }] : []
  })
}

const unique = <T extends { id: string }>(all: T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]

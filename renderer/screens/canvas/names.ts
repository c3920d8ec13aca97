import type { CanvasCell, CanvasView, Placed } from '../../../shared/queries/canvas.ts'
import type { CellFact } from '../../../shared/methods/canvasKinds.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import type { AnyRow } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { numbersInWords } from '../../pieces/cellFacts.ts'
import type { Words } from '../../words.tsx'
import { kindOf } from '../specification/names.ts'

/** "5. Comes back". */
export function columnName(view: CanvasView, column: string | null): string {
  const at = view.columns.findIndex((one) => one.id === column)
  const one = view.columns[at]
  return one ? (one.step ? `${at + 1}. ${one.title}` : one.title) : ''
}

export function laneName(view: CanvasView, lane: string, { language }: Words): string {
  const one = view.method.lanes.find((each) => each.id === lane)
  return one ? inLanguage(one.title, tagOf(language)) : ''
}

/** "Frontstage, 5. Comes back": a cell as people name it. */
export const cellName = (view: CanvasView, lane: string, column: string | null, words: Words): string =>
  [laneName(view, lane, words), columnName(view, column)].filter(Boolean).join(', ')

/** What a cell holds beside the words of its cards, each as one mark. */
export function factsInWords(cell: CanvasCell, words: Words): { id: CellFact; words: string }[] {
  const { signal } = cell
  return [
    ...numbersInWords(cell, words),
    ...(signal
      ? [{ id: 'signal' as const, words: words.t('canvas.fact.signal', { words: signal.text }) }]
      : []),
  ]
}

export const openQuestions = (cell: CanvasCell): Placed[] => cell.questions.filter((one) => !one.row.settled)

/** "2 comments", "1 open question", "4 dots". */
export function countsInWords(cell: CanvasCell, { t }: Words): { id: string; words: string }[] {
  const questions = openQuestions(cell).length
  return [
    ...(cell.comments.length
      ? [{ id: 'comments', words: t('canvas.comments', { count: cell.comments.length }) }]
      : []),
    ...(questions ? [{ id: 'questions', words: t('canvas.questions', { count: questions }) }] : []),
    ...(cell.dots ? [{ id: 'dots', words: t('canvasTable.dots.count', { count: cell.dots }) }] : []),
  ]
}

/** "Frontstage, 5. Comes back. 2 placed": where one is, before the words that lie there. */
export const cellHeadInWords = (view: CanvasView, cell: CanvasCell, words: Words): string =>
  [
    cellName(view, cell.lane, cell.column, words),
    cell.cards.length ? words.t('canvas.cards', { count: cell.cards.length }) : words.t('canvas.cell.empty'),
  ].join('. ')

/** The whole of a cell in one breath, for whoever does not see it: its name, how many cards, and its marks. */
export const cellInWords = (view: CanvasView, cell: CanvasCell, words: Words): string =>
  [
    cellHeadInWords(view, cell, words),
    ...factsInWords(cell, words).map((one) => one.words),
    ...countsInWords(cell, words).map((one) => one.words),
  ].join('. ')

/** "Wish", "Theme": what kind of thing lies here. */
export const kindInWords = (row: AnyRow, words: Words): string => kindOf(row, words)

/** The beginning of some words, for the name of a button about them. */
export const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 58)}…` : text)

export { feelingKey, feelings, numbersInWords } from '../../pieces/cellFacts.ts'

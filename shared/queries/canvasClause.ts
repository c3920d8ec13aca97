import { sharedWords } from '../consent/retelling.ts'
import { isSection, sections } from '../methods/index.ts'
import type { ClauseType } from '../records/clause.ts'
import { cellOf, type CanvasView, type Placed } from './canvas.ts'

/** What a cell can become: its section, its kind, and the words it begins with; all of it to be changed. */
export function clauseFromCell(
  view: CanvasView,
  lane: string,
  column: string | null,
): {
  section: string
  type: ClauseType
  begin: Placed | undefined
  evidence: Placed[]
} {
  const cell = cellOf(view, lane, column)
  const usual = view.method.lanes.find((one) => one.id === lane)?.clause
  const asked = cell.questions.filter((one) => !one.row.settled)
  const evidence = [...cell.cards, ...asked, ...cell.comments]
  const isQuestion = !cell.cards.length && asked.length > 0
  return {
    section: usual && isSection(usual.section) ? usual.section : modelSection,
    type: isQuestion ? 'open_question' : (usual?.type ?? 'activity'),
    // What was made together speaks for more than one note does.
    begin: cell.cards.find((one) => one.kind === 'statement' || one.kind === 'design') ?? evidence[0],
    evidence,
  }
}

const modelSection = sections.find((one) => one.id === 'model')?.id ?? sections[0]!.id

/**
 * What a clause's text is made of and what it only rests on. What it shares five words in a row with, or all of a
 * shorter text, is what it was made of: whoever said that keeps hold of it.
 */
export function madeAndResting(
  text: string,
  evidence: readonly Placed[],
  begin: Placed | undefined,
): { madeFrom: string[]; evidence: string[] } {
  const isMade = (one: Placed) => one === begin || sharedWords(text, one.words.text) !== undefined
  const ids = (all: readonly Placed[]) => [...new Set(all.map((one) => one.on.id))]
  return {
    madeFrom: ids(evidence.filter(isMade)),
    evidence: ids(evidence.filter((one) => !isMade(one))),
  }
}

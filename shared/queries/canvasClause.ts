import { sharedWords } from '../consent/retelling.ts'
import { isSection, sections } from '../methods/index.ts'
import type { ClauseType } from '../records/clause.ts'
import type { CanvasCell, Placed } from './canvas.ts'

/** Where a clause made of a lane belongs in the outline, by what lanes of the canvases that ship are about. */
const sectionsOfLanes: Record<string, string> = {
  persona: 'people_and_place',
  who: 'people_and_place',
  groups: 'people_and_place',
  beneficiaries: 'people_and_place',
  boundary: 'people_and_place',
  situation: 'why',
  pains: 'why',
  need: 'why',
  impact: 'what_changes',
  outcomes: 'what_changes',
  achievement: 'what_changes',
  gains: 'what_changes',
  goal: 'what_changes',
  purpose: 'what_changes',
  experiments: 'learning',
  budget: 'money',
  partners: 'parties',
}
const kindsOfLanes: Record<string, ClauseType> = {
  impact: 'outcome',
  outcomes: 'outcome',
  achievement: 'outcome',
  gains: 'outcome',
  goal: 'outcome',
  purpose: 'outcome',
  assumptions: 'condition',
  enablers: 'condition',
  support: 'condition',
  budget: 'condition',
}

/** What a cell can become: its section, its kind, and the words it begins with; all of it to be changed. */
export function clauseFromCell(cell: CanvasCell): {
  section: string
  type: ClauseType
  begin: Placed | undefined
  evidence: Placed[]
} {
  const asked = cell.questions.filter((one) => !one.row.settled)
  const evidence = [...cell.cards, ...asked, ...cell.comments]
  const section = sectionsOfLanes[cell.lane]
  const isQuestion = !cell.cards.length && asked.length > 0
  return {
    section: section && isSection(section) ? section : modelSection,
    type: isQuestion ? 'open_question' : (kindsOfLanes[cell.lane] ?? 'activity'),
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

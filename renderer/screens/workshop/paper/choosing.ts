import type { PaperAsked } from '../../../../shared/paper/paper.ts'
import type { Language } from '../../../../shared/words/catalogue.ts'

/** What is chosen on the screen; the count is as it is typed. */
export type Chosen = Omit<PaperAsked, 'workshop' | 'count'> & { workshop: string; count: string }

let last: Chosen | null = null

export const firstChoice = (workshop: string, language: Language): Chosen => ({
  workshop,
  form: 'story',
  languages: language === 'cy' ? 'cy' : 'en-GB',
  size: 'A4',
  large: false,
  count: '12',
  cards: 8,
  budget: 3,
})

/** Gives, or keeps while the app runs, what was chosen last for this workshop. It holds nobody's words. */
export function lastChoice(workshop: string, now?: Chosen): Chosen | null {
  if (now) last = now
  return last?.workshop === workshop ? last : null
}

import { inLanguage, stepOf, type Bilingual } from '../methods/index.ts'
import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { isWorkshopTab, type WorkshopTab } from '../shellNames.ts'
import { methodIn } from './methods.ts'

export type ShowStep = {
  phase: Row<'phase'>
  title: string
  prompt: string
  guide: string[]
  /** Parts of the workshop's screen it is worked in, the first first. */
  uses: WorkshopTab[]
  /** Lunch and breaks. */
  rest: boolean
  minutes: number
  /** Minutes since midnight, where the workshop has a start. */
  start: number | null
  skipped: boolean
  isNow: boolean
  isPast: boolean
}

/** A workshop's steps in order, with their words in a language, where no facilitator has changed them. */
export function runOfShow(rows: Rows, workshop: string, language: string): ShowStep[] {
  const held = rows.get('workshop', workshop)
  const method = methodIn(rows, held?.method)
  const phases = rows.where('phase', 'workshop', workshop)
  const at = phases.findIndex((phase) => phase.id === held?.phase)
  let clock = minutesOf(held?.start)
  return phases.map((phase, index) => {
    const step = stepOf(method, phase.step)
    const minutes = (phase.minutes ?? 0) + (phase.extraMinutes ?? 0)
    const start = clock
    if (clock !== null && !phase.skipped) clock += minutes
    return {
      phase,
      title: saidOr(textOf(phase.title), step?.title, language),
      prompt: saidOr(textOf(phase.prompt), step?.prompt, language),
      guide: guideOf((phase.guide ?? []).map(textOf).filter(Boolean), step?.guide, language),
      uses: (step?.uses ?? phase.uses ?? []).filter(isWorkshopTab),
      rest: step?.rest ?? phase.rest ?? false,
      minutes,
      start,
      skipped: phase.skipped === true,
      isNow: index === at,
      isPast: at > index,
    }
  })
}

/** What somebody wrote; the method's own words, which it may have in the other language, wherever those are the same. */
function saidOr(text: string, method: Bilingual | undefined, language: string): string {
  if (!method) return text
  return !text || Object.values(method).includes(text) ? inLanguage(method, language) : text
}

/** The method's guide; where it came from a step that is gone since, the one this day was started with. */
const guideOf = (kept: string[], method: Bilingual<string[]> | undefined, language: string): string[] =>
  method ? inLanguage(method, language) : kept

const minutesOf = (time: string | null | undefined): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time ?? '') ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

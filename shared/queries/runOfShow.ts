import { inLanguage, methodNamed, stepOf } from '../methods/index.ts'
import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'

export type ShowStep = {
  phase: Row<'phase'>
  title: string
  prompt: string
  guide: string[]
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
  const method = methodNamed(held?.method)
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
      title: textOf(phase.title) || (step ? inLanguage(step.title, language) : ''),
      prompt: textOf(phase.prompt) || (step ? inLanguage(step.prompt, language) : ''),
      guide: step?.guide ? inLanguage(step.guide, language) : [],
      minutes,
      start,
      skipped: phase.skipped === true,
      isNow: index === at,
      isPast: at > index,
    }
  })
}

const minutesOf = (time: string | null | undefined): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time ?? '') ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

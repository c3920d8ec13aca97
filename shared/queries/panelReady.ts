import type { Model } from '../model.ts'
import { textOf } from '../record.ts'
import type { Rows } from '../rows.ts'
import { methodInModel } from './methods.ts'

/** What a room must be able to hear before a panel opens, in the order it is said. */
export const panelNeeds = ['open', 'fixed', 'unknown', 'decides', 'replyBy', 'rung'] as const
export type PanelNeed = (typeof panelNeeds)[number]

/** What is still missing, from the rows somebody sees. */
export function panelMissing(rows: Rows): PanelNeed[] {
  const programme = rows.all('programme')[0]
  const said = new Set(rows.all('parameter').flatMap((one) => (textOf(one.text) ? (one.state ?? []) : [])))
  return panelNeeds.filter((need) => {
    if (need === 'decides') return !textOf(programme?.decisionMaker)
    if (need === 'replyBy') return !programme?.replyBy
    if (need === 'rung') return !programme?.rung
    return !said.has(need)
  })
}

/** The same inside a command, where there are no rows. */
export function panelMissingIn(model: Model): PanelNeed[] {
  const programme = model.all('programme')[0]
  const isSaid = (id: string | null | undefined) => Boolean(id && model.words.get(id)?.text)
  const said = new Set(model.all('parameter').flatMap((one) => (isSaid(one.text) ? (one.state ?? []) : [])))
  return panelNeeds.filter((need) => {
    if (need === 'decides') return !isSaid(programme?.decisionMaker)
    if (need === 'replyBy') return !programme?.replyBy
    if (need === 'rung') return !programme?.rung
    return !said.has(need)
  })
}

/**
 * Whether going to a step opens a panel. Arriving and resting never do: people may come in, hear who keeps what and
 * drink tea before anything is said of what can change.
 */
export function isOpening(model: Model, workshop: string, phase: string, day: string): boolean {
  const method = methodInModel(model, model.get('workshop', workshop)?.method ?? '', day)
  if (method?.kind !== 'panel') return false
  const step = model.get('phase', phase)?.step
  const at = method.steps.findIndex((one) => one.id === step)
  if (method.steps[at]?.rest) return false
  const opens = method.steps.findIndex((one) => one.opens)
  return at < 0 || at >= (opens < 0 ? 1 : opens)
}

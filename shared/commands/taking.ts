import type { Live, Model } from '../model.ts'
import { agreementsOf, headsOfHistory, personHeld } from '../consent/history.ts'
import { sectionOrder } from '../methods/index.ts'
import { byRank } from '../rows.ts'
import { recordDef } from '../records/index.ts'
import { isSaid } from '../record.ts'

/** The agreements and closings a contribution is taken under: what the room knows as it is written down. */
export const takenUnder = (model: Model, workshop: string) => {
  const agreements = headsOfHistory(agreementsOf(model, workshop)).map((a) => a.id)
  const closings = model.by('closing', 'workshop', workshop).map((c) => c.id)
  return { agreements: agreements.length ? agreements : null, closings: closings.length ? closings : null }
}

/** The alias of the first of these people whose words may not be kept at all; undefined if all may. */
export function whoKeepsNothing(model: Model, people: readonly string[]): string | undefined {
  for (const person of people) {
    const { axes } = personHeld(model, person)
    if (axes.keep === 'nothing' || axes.takenBack)
      return model.words.get(model.get('participant', person)?.alias ?? '')?.text ?? '?'
  }
  return undefined
}

/** Whose words a record's text is made of: a contribution and what it was made from, or the sources of a text. */
export function sourcesOfRecord(model: Model, id: string): string[] {
  return ownersOfRecords(model, [id]).sources
}

export function ownersOfRecords(
  model: Model,
  ids: readonly string[],
): { sources: string[]; subjects: string[] } {
  const sources: string[] = []
  const subjects: string[] = []
  for (const id of ids) {
    const rec = model.rec(id)
    const def = rec && recordDef(rec.kind)
    if (!rec || !def) continue
    if (rec.kind === 'contribution') sources.push(id)
    for (const field of Object.keys(def.fields)) {
      if (!isSaid(def.fields[field])) continue
      const row = model.words.get(rec.fields[field] as string)
      sources.push(...(row?.sources ?? []))
      subjects.push(...(row?.subjects ?? []))
    }
  }
  return { sources: [...new Set(sources)], subjects: [...new Set(subjects)] }
}

/** The last contribution of a workshop, to put another after it. */
export function lastOf(model: Model, workshop: string): { id: string; rank?: string | null }[] {
  let last: Live<'contribution'> | undefined
  for (const one of model.by('contribution', 'workshop', workshop))
    if (!last || (one.rank ?? '') > (last.rank ?? '')) last = one
  return last ? [last] : []
}

/** Clauses in the order of the outline's sections, then of their rank. */
export const clausesInOrder = (model: Model, specification: string): Live<'clause'>[] =>
  model
    .of('clause', 'specification', specification)
    .sort((a, b) => sectionOrder(a.section) - sectionOrder(b.section) || byRank(a, b))

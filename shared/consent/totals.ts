import type { ContributionType } from '../records/contribution.ts'
import type { Model } from '../model.ts'
import { contributionSight, type Audience } from './visible.ts'

/** How many contributions there are for an audience, those included that may be counted and nothing more. */
export type Totals = {
  all: number
  /** Of them, how many are counted only: in these totals, and beside no clause, theme or place. */
  countedOnly: number
  byType: Partial<Record<ContributionType, number>>
}

/**
 * Counts what reaches an audience on a day: of one workshop, or of the whole programme. The only place where
 * words that may be counted only are counted; rows leave them out, so that no count can be tied to a clause.
 */
export function totalsFor(model: Model, audience: Audience, day: string, workshop?: string): Totals {
  const totals: Totals = { all: 0, countedOnly: 0, byType: {} }
  for (const one of model.all('contribution')) {
    if (workshop && one.workshop !== workshop) continue
    const sight = contributionSight(model, one.id, audience, day)
    if (!sight.show) continue
    totals.all += 1
    if (sight.counted) totals.countedOnly += 1
    if (one.type) totals.byType[one.type] = (totals.byType[one.type] ?? 0) + 1
  }
  return totals
}

import { create } from 'zustand'
import { reachAnswers } from '../../../shared/consent/answer.ts'
import type { ContributionType } from '../../../shared/records/contribution.ts'

/** Which of everyone's words are shown. `all` leaves a filter open. Kept while the window is open, never saved. */
export type Filters = {
  kind: ContributionType | 'all'
  workshop: string
  theme: string
  used: 'all' | 'inClause' | 'notInClause' | 'onCanvas' | 'notOnCanvas'
  /** How far the words may go: at least this far; `room` is everything. */
  far: 'all' | (typeof reachAnswers)[number]
  /** Past their last day, or near it. */
  due: 'all' | 'past' | 'soon'
}

export const noFilters: Filters = {
  kind: 'all',
  workshop: 'all',
  theme: 'all',
  used: 'all',
  far: 'all',
  due: 'all',
}

export const useFilters = create<Filters>(() => noFilters)

/** Shows what these filters let through, and nothing of earlier ones. */
export const filterEvidence = (some: Partial<Filters>): void => useFilters.setState({ ...noFilters, ...some })

import type { Words } from './change.ts'
import { everSignedTo, peopleAs } from './consent/people.ts'
import type { Model } from './model.ts'

/** What a contribution's id begins with: sources hold contributions, and beside them the wordings taken over. */
const isContributionId = (id: string) => id.startsWith('con_')

/** The contributions among what a text was made from; the other sources are ids of older wordings. */
export const contributionsAmong = (sources: readonly string[]): string[] => sources.filter(isContributionId)

/** True where a person, under any record joined with theirs, was erased. */
export const isPersonErased = (model: Model, person: string): boolean =>
  peopleAs(model, person).some((id) => model.erased.has(id))

/** True where a contribution was erased, or anybody it was ever signed to was. */
export const isContributionErased = (model: Model, contribution: string): boolean =>
  model.erased.has(contribution) || everSignedTo(model, contribution).some((id) => isPersonErased(model, id))

/**
 * True where these words may not stay: they, somebody they speak of, or anything they were made from (a
 * contribution, or one wording of it) is erased.
 */
export const areWordsErased = (model: Model, row: Words): boolean =>
  model.erased.has(row.id) ||
  row.subjects.some((id) => isPersonErased(model, id)) ||
  row.sources.some((id) => (isContributionId(id) ? isContributionErased(model, id) : model.erased.has(id)))

/**
 * Which of these words have to be deleted. A joint text goes whole; its other sources stay.
 * Holds whatever arrives first: an erasure before the words, the signature before the erasure, or a
 * joining of two records that shows whose they were.
 */
export const closureOfErased = (model: Model, rows: Iterable<Words>): string[] => {
  const ids: string[] = []
  for (const row of rows) if (areWordsErased(model, row)) ids.push(row.id)
  return ids
}

/** How much was erased or taken back, as far as is known here: another number where there is more of it. */
export function goneFrom(model: Model): number {
  const known = counted.get(model)
  if (known?.at === model.consentVersion) return known.gone
  const takenBack = model.all('answer').filter((one) => one.axes?.takenBack).length
  const gone = model.erased.size + model.swept + takenBack
  counted.set(model, { at: model.consentVersion, gone })
  return gone
}

/** Asked for with every change; the same between two that bear on who may see what. */
const counted = new WeakMap<Model, { at: number; gone: number }>()

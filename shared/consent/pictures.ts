import { isContributionErased } from '../erasure.ts'
import type { Live, Model } from '../model.ts'
import { contributionSight } from './visible.ts'

/** What was written down from a picture: contributions made from it and from nothing else. */
export const linesOfPicture = (model: Model, contribution: string): Live<'contribution'>[] =>
  model
    .by('contribution', 'madeFrom', contribution)
    .filter((one) => one.madeFrom?.length === 1 && one.id !== contribution)

/**
 * True where a picture may not be kept: it shows everything that is written on it, so it goes with its own
 * contribution and with any words taken from it, one wording of them included.
 */
export const isPictureErased = (model: Model, contribution: string): boolean =>
  isContributionErased(model, contribution) ||
  linesOfPicture(model, contribution).some(
    ({ id }) =>
      isContributionErased(model, id) || model.wordingsOf(id, ['text']).some((one) => model.erased.has(one)),
  )

/** True where the facilitator may look at a picture on a day. Nobody else ever may: it does not leave the laptops. */
export function isPictureSeen(model: Model, contribution: string, day: string): boolean {
  if (isPictureErased(model, contribution)) return false
  const facilitator = { to: 'facilitator' } as const
  return [contribution, ...linesOfPicture(model, contribution).map((one) => one.id)].every(
    (id) => contributionSight(model, id, facilitator, day).show,
  )
}

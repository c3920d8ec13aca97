import type { Refusal } from '../../../shared/command.ts'
import type { Words } from '../../words.tsx'
import { asKey } from './names.ts'

/** Why something was not done, in the catalogue's words. */
export const refusalInWords = (refusal: Refusal, { t }: Words): string =>
  t(asKey(refusal.refused), refusal.params)

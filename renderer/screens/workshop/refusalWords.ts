import type { Refusal } from '../../../shared/command.ts'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import type { Words } from '../../words.tsx'

/** A refusal as a sentence. */
export const refusalWords = (refusal: Refusal, { t }: Words): string =>
  t(refusal.refused as WordKey, refusal.params)

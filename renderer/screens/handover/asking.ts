import { allFormats, audienceNames, exportLanguages, type Preview } from '../../../shared/contract.ts'
import type { Refusal } from '../../../shared/command.ts'

/** What is to be handed over, to whom and as what. */
export type Asking = {
  audience: (typeof audienceNames)[number]
  /** The kind of document: one that ships, or one of the programme's own. */
  template: string
  language: (typeof exportLanguages)[number]
  /** A version's number; null for the outline as it stands. */
  version: string | null
  format: (typeof allFormats)[number]
  recipient: string
}

/** The view of what they will get: being made, made, or not to be had. */
export type Looking =
  { is: 'looking' } | { is: 'refused'; refusal: Refusal } | { is: 'seen'; preview: Preview }

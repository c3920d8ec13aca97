import type { WordKey } from '../../shared/words/catalogue.ts'

export type Refused = { refused: { key: WordKey; params: Record<string, string> } }

/** A document that this format refuses: `refused` says why in a key of the catalogue. */
export class Unwritable extends Error {
  readonly refused: Refused['refused']
  constructor(key: Refused['refused']['key'], params: Record<string, string> = {}) {
    super(key)
    this.refused = { key, params }
  }
}

/** Any fault of a writer as a plain value. Faults name their kind only: a message could quote the document. */
export const refusalOf = (fault: unknown): Refused => {
  if (fault instanceof Unwritable) return { refused: fault.refused }
  return {
    refused: { key: 'export.notWritten', params: { reason: fault instanceof Error ? fault.name : 'Error' } },
  }
}

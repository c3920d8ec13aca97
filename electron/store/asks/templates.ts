import type { Asked } from '../../../shared/contract.ts'
import { templateFileOf } from '../../../shared/queries/templates.ts'
import type { Answer, Store } from '../store.ts'
import { saveAsFile, textOfFile } from './files.ts'

/** Writes a kind of document where the person chose: its headings and standing words, and nothing anybody said. */
export const saveTemplate = (
  store: Store,
  { token, template }: Asked<'saveTemplate'>,
): Promise<Answer<'saveTemplate'>> =>
  saveAsFile(store, token, ['template', 'templateSection'], (rows) => templateFileOf(rows, template))

/** The text of a kind of document in a file; nothing is kept yet. */
export const readTemplate = (store: Store, { token }: Asked<'readTemplate'>): Answer<'readTemplate'> =>
  textOfFile(store, token, 'templates.bad.title')

import type { Asked } from '../../../shared/contract.ts'
import { canvasFileOf } from '../../../shared/queries/canvasMethods.ts'
import { methodFileOf } from '../../../shared/queries/methods.ts'
import type { Answer, Store } from '../store.ts'
import { saveAsFile, textOfFile } from './files.ts'

/** Writes a way of working, or a canvas, where the person chose: its steps and their words, and nothing anybody said. */
export const saveMethod = (
  store: Store,
  { token, method }: Asked<'saveMethod'>,
): Promise<Answer<'saveMethod'>> =>
  saveAsFile(
    store,
    token,
    ['method', 'methodStep', 'canvasMethod', 'canvasPart'],
    (rows) => methodFileOf(rows, method) ?? canvasFileOf(rows, method),
  )

/** The text of a way of working in a file; nothing is kept yet. */
export const readMethod = (store: Store, { token }: Asked<'readMethod'>): Answer<'readMethod'> =>
  textOfFile(store, token, 'refusals.methodWrong')

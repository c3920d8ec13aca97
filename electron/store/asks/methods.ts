import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { isRefusal, refuse } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import { longestFile } from '../../../shared/methods/longestFile.ts'
import { canvasFileOf } from '../../../shared/queries/canvasMethods.ts'
import { methodFileOf } from '../../../shared/queries/methods.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import type { Answer, Store } from '../store.ts'

/** Writes a way of working, or a canvas, where the person chose: its steps and their words, and nothing anybody said. */
export async function saveMethod(store: Store, asked: Asked<'saveMethod'>): Promise<Answer<'saveMethod'>> {
  const path = store.paths.get(asked.token)
  if (!path) return refuse('refusals.chooseAgain')
  const { desk } = store.open
  const rows = new Rows(
    rowsFor(desk.model, { to: 'facilitator' }, desk.day, [
      'method',
      'methodStep',
      'canvasMethod',
      'canvasPart',
    ]),
  )
  const file = methodFileOf(rows, asked.method) ?? canvasFileOf(rows, asked.method)
  if (!file) return refuse('refusals.notHere')
  const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
  const problem = await store.setup.documents.save(path, bytes)
  if (isRefusal(problem)) return problem
  store.paths.delete(asked.token)
  return { file: basename(path) }
}

/** The text of a file a person chose; the window says what is wrong with it, and where. Nothing is kept yet. */
export function readMethod(store: Store, { token }: Asked<'readMethod'>): Answer<'readMethod'> {
  const path = store.paths.get(token)
  if (!path) return refuse('refusals.chooseAgain')
  store.paths.delete(token)
  // In UTF-8 a character takes up to four bytes; anything longer is no way of working.
  if (!(statSync(path, { throwIfNoEntry: false })?.size ?? 0)) return refuse('refusals.methodWrong')
  if (statSync(path).size > longestFile * 4) return refuse('refusals.methodWrong')
  try {
    return { text: readFileSync(path, 'utf8').slice(0, longestFile + 1) }
  } catch {
    return refuse('refusals.placeGone')
  }
}

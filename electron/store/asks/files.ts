import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { isRefusal, refuse, type Refusal } from '../../../shared/command.ts'
import { longestFile } from '../../../shared/methods/longestFile.ts'
import type { Kind } from '../../../shared/records/index.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { fileText } from '../fileText.ts'
import { Problem } from '../problems.ts'
import type { Store } from '../store.ts'

/** Writes a piece of the programme, made of rows of these kinds, as JSON where the person chose. None: it is not here. */
export async function saveAsFile(
  store: Store,
  token: string,
  kinds: Kind[],
  fileOf: (rows: Rows) => object | undefined,
): Promise<{ file: string } | Refusal> {
  const path = store.paths.get(token)
  if (!path) return refuse('refusals.chooseAgain')
  const { desk } = store.open
  const file = fileOf(new Rows(rowsFor(desk.model, { to: 'facilitator' }, desk.day, kinds)))
  if (!file) return refuse('refusals.notHere')
  const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
  const problem = await store.setup.documents.save(path, bytes)
  if (isRefusal(problem)) return problem
  store.paths.delete(token)
  return { file: basename(path) }
}

/** The text of a file a person chose; the window says what is wrong with it, and where. Nothing is kept yet. */
export function textOfFile(store: Store, token: string, wrong: string): { text: string } | Refusal {
  const path = store.paths.get(token)
  if (!path) return refuse('refusals.chooseAgain')
  store.paths.delete(token)
  // In UTF-8 a character takes up to four bytes; anything longer is no such file.
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (!size || size > longestFile * 4) return refuse(wrong)
  try {
    return { text: fileText(readFileSync(path)).slice(0, longestFile + 1) }
  } catch (thrown) {
    return thrown instanceof Problem ? thrown.refusal : refuse('refusals.placeGone')
  }
}

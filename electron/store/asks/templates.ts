import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { isRefusal, refuse } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import { longestFile } from '../../../shared/methods/longestFile.ts'
import { templateFileOf } from '../../../shared/queries/templates.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import type { Answer, Store } from '../store.ts'

/** Writes a kind of document where the person chose: its headings and standing words, and nothing anybody said. */
export async function saveTemplate(
  store: Store,
  asked: Asked<'saveTemplate'>,
): Promise<Answer<'saveTemplate'>> {
  const path = store.paths.get(asked.token)
  if (!path) return refuse('refusals.chooseAgain')
  const { desk } = store.open
  const rows = new Rows(rowsFor(desk.model, { to: 'facilitator' }, desk.day, ['template', 'templateSection']))
  const file = templateFileOf(rows, asked.template)
  if (!file) return refuse('refusals.notHere')
  const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
  const problem = await store.setup.documents.save(path, bytes)
  if (isRefusal(problem)) return problem
  store.paths.delete(asked.token)
  return { file: basename(path) }
}

/** The text of a file a person chose; the window says what is wrong with it, and where. Nothing is kept yet. */
export function readTemplate(store: Store, { token }: Asked<'readTemplate'>): Answer<'readTemplate'> {
  const path = store.paths.get(token)
  if (!path) return refuse('refusals.chooseAgain')
  store.paths.delete(token)
  // In UTF-8 a character takes up to four bytes; anything longer is no kind of document.
  if (!(statSync(path, { throwIfNoEntry: false })?.size ?? 0)) return refuse('templates.bad.title')
  if (statSync(path).size > longestFile * 4) return refuse('templates.bad.title')
  try {
    return { text: readFileSync(path, 'utf8').slice(0, longestFile + 1) }
  } catch {
    return refuse('refusals.placeGone')
  }
}

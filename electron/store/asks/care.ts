import { basename } from 'node:path'
import { isRefusal, refuse } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import { careDocument } from '../../../shared/exports/careDocuments.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import type { Answer, Store } from '../store.ts'

type What = Pick<Asked<'previewCare'>, 'which' | 'language'>

const treeOf = (store: Store, { which, language }: What) => {
  const { desk } = store.open
  const rows = new Rows(rowsFor(desk.model, { to: 'facilitator' }, desk.day, ['programme']))
  const isProtected = store.keys?.hasPassphrase ?? false
  return careDocument({ rows, which, language, day: desk.day, isProtected })
}

/** The notice or the draft as it would be written. */
export async function previewCare(store: Store, asked: Asked<'previewCare'>): Promise<Answer<'previewCare'>> {
  const written = await store.setup.documents.write(treeOf(store, asked), 'html')
  return isRefusal(written) ? written : { html: Buffer.from(written.bytes).toString() }
}

/** Writes it where the person chose. Nobody's words are in it, so nobody is noted as having received any. */
export async function exportCare(store: Store, asked: Asked<'exportCare'>): Promise<Answer<'exportCare'>> {
  const path = store.paths.get(asked.token)
  if (!path) return refuse('refusals.chooseAgain')
  const written = await store.setup.documents.write(treeOf(store, asked), asked.format)
  if (isRefusal(written)) return written
  const problem = await store.setup.documents.save(path, written.bytes)
  if (problem) return problem
  store.paths.delete(asked.token)
  return { file: basename(path) }
}

import { z } from 'zod'
import { canvasFileOut } from '../../shared/exports/canvasData.ts'
import { specificationFile } from '../../shared/exports/specificationData.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { soundTree, utf8 } from './frame.ts'
import { Unwritable } from './refusals.ts'

/**
 * The tree's data under `alongside.specification/1` or `alongside.canvas/1`, described by the files in schemas/.
 * Throws Unwritable where the document has no data, or where the data holds anything the schema does not name.
 */
export async function writeJson(given: DocumentTree): Promise<Uint8Array> {
  const { title, language, audience, version, day, data } = soundTree(given)
  if (data === null) throw new Unwritable('export.noData')
  const about = { title, language, audience, version, day, data }
  const isCanvas = typeof data === 'object' && !Array.isArray(data) && data['of'] === 'canvas'
  const file = isCanvas
    ? canvasFileOut.safeParse({ schema: 'alongside.canvas/1', ...about })
    : specificationFile.safeParse({ schema: 'alongside.specification/1', ...about })
  if (!file.success)
    throw new Unwritable('export.dataUnfit', { where: file.error.issues[0]?.path.join('.') || 'data' })
  return utf8(JSON.stringify(file.data, null, 2) + '\n')
}

/** The published schema of a canvas, in the same way. */
export const publishedCanvasSchema = () => ({
  $id: 'alongside.canvas/1',
  title: 'Alongside canvas',
  ...z.toJSONSchema(canvasFileOut),
})

/** The published schema, generated from the one definition; a test holds the file on disk to it. */
export const publishedSchema = () => ({
  $id: 'alongside.specification/1',
  title: 'Alongside specification',
  ...z.toJSONSchema(specificationFile),
})

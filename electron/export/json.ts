import { z } from 'zod'
import { specificationFile } from '../../shared/exports/specificationData.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { soundTree, utf8 } from './frame.ts'
import { Unwritable } from './refusals.ts'

/**
 * The tree's data under `alongside.specification/1`, described by schemas/specification.schema.json.
 * Throws Unwritable where the document has no data, or where the data holds anything the schema does not name.
 */
export async function writeJson(given: DocumentTree): Promise<Uint8Array> {
  const { title, language, audience, version, day, data } = soundTree(given)
  if (data === null) throw new Unwritable('export.noData')
  const file = specificationFile.safeParse({
    schema: 'alongside.specification/1',
    title,
    language,
    audience,
    version,
    day,
    data,
  })
  if (!file.success)
    throw new Unwritable('export.dataUnfit', { where: file.error.issues[0]?.path.join('.') || 'data' })
  return utf8(JSON.stringify(file.data, null, 2) + '\n')
}

/** The published schema, generated from the one definition; a test holds the file on disk to it. */
export const publishedSchema = () => ({
  $id: 'alongside.specification/1',
  title: 'Alongside specification',
  ...z.toJSONSchema(specificationFile),
})

// The rows of a copy as lines of JSON, packed. The last line counts the others and names their bytes.
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { changeSchema, emptyBatch, wordsSchema, type Batch } from '../../../shared/change.ts'
import { bareJpeg } from '../jpeg.ts'
import type { Picture } from '../pictures.ts'
import { damaged, parsed } from './format.ts'
import { Problem } from '../problems.ts'

/** The most a copy may unpack to, in bytes: some 400,000 notes with their history. */
export const longestUnpacked = 768 * 1024 * 1024
/** The longest line: a text of the greatest length in escapes, and room around it. */
const longestLine = 16 * 1024 * 1024
const newline = 0x0a

const count = z.number().int().min(0)
const line = z.union([
  z.strictObject({ change: changeSchema }),
  z.strictObject({ words: wordsSchema }),
  z.strictObject({ erased: z.string().min(1).max(120) }),
  z.strictObject({
    picture: z.strictObject({ id: z.uuid(), contribution: z.string().min(1).max(120), jpeg: z.base64() }),
  }),
  z.strictObject({
    end: z.strictObject({
      changes: count,
      words: count,
      erased: count,
      pictures: count.optional(),
      sha256: z.string().length(64),
    }),
  }),
])

export function packRows(batch: Batch, pictures: readonly Picture[] = []): Buffer {
  const lines = [
    ...batch.changes.map((change) => JSON.stringify({ change })),
    ...batch.words.map((words) => JSON.stringify({ words })),
    ...batch.erased.map((erased) => JSON.stringify({ erased })),
    ...pictures.map(({ id, contribution, bytes }) =>
      JSON.stringify({ picture: { id, contribution, jpeg: Buffer.from(bytes).toString('base64') } }),
    ),
  ]
  const body = Buffer.from(lines.map((one) => `${one}\n`).join(''))
  const { changes, words, erased } = batch
  const end = {
    changes: changes.length,
    words: words.length,
    erased: erased.length,
    ...(pictures.length ? { pictures: pictures.length } : {}),
    sha256: createHash('sha256').update(body).digest('hex'),
  }
  return gzipSync(Buffer.concat([body, Buffer.from(`${JSON.stringify({ end })}\n`)]))
}

/** The rows again, and the pictures into the list given. Thrown: a Problem where it unpacks to too much, a line does not fit, or the end does not agree. */
export function unpackRows(packed: Uint8Array, most = longestUnpacked, pictures: Picture[] = []): Batch {
  const bytes = unpacked(packed, most)
  const batch = emptyBatch()
  for (let at = 0; at < bytes.length;) {
    const to = bytes.indexOf(newline, at)
    if (to < 0 || to - at > longestLine) throw damaged()
    const one = line.safeParse(parsed(bytes.subarray(at, to).toString()))
    if (!one.success) throw damaged()
    if ('end' in one.data) {
      const { end } = one.data
      const sha256 = createHash('sha256').update(bytes.subarray(0, at)).digest('hex')
      const agrees =
        end.changes === batch.changes.length &&
        end.words === batch.words.length &&
        end.erased === batch.erased.length &&
        (end.pictures ?? 0) === pictures.length &&
        end.sha256 === sha256
      if (!agrees || to + 1 !== bytes.length) throw damaged()
      return batch
    }
    if ('change' in one.data) batch.changes.push(one.data.change)
    else if ('words' in one.data) batch.words.push(one.data.words)
    else if ('picture' in one.data) pictures.push(pictureIn(one.data.picture))
    else batch.erased.push(one.data.erased)
    at = to + 1
  }
  throw damaged()
}

/** A picture as it is kept: bared again, because a file may have been made by anybody. */
function pictureIn({ id, contribution, jpeg }: { id: string; contribution: string; jpeg: string }): Picture {
  const bytes = bareJpeg(Buffer.from(jpeg, 'base64'))
  if (!bytes) throw damaged()
  return { id, contribution, bytes }
}

function unpacked(packed: Uint8Array, most: number): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: most })
  } catch (thrown) {
    const isTooLong =
      thrown instanceof RangeError || (thrown as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLong ? new Problem('refusals.copyTooLarge') : damaged()
  }
}

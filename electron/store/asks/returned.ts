import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { isRefusal, refuse, type Refusal } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import type { Steps } from '../documents.ts'
import { codeOf } from '../problems.ts'
import { kindOfFile } from '../returned/kindOfFile.ts'
import { readDocx, type Read } from '../returned/readDocx.ts'
import { Damaged, largestFile, TooLarge } from '../returned/unzip.ts'
import type { Answer, Store } from '../store.ts'
import { asWork } from './work.ts'

/**
 * Reads a document somebody chose and keeps its changes as proposals. Nothing of the outline changes. Other asks are
 * answered while it is read, and it can be stopped until its changes are being kept.
 */
export async function bringBackEdits(
  store: Store,
  { token, by, lang }: Asked<'bringBackEdits'>,
): Promise<Answer<'bringBackEdits'>> {
  return await asWork(store, token, async (path, { onProgress, signal }) => {
    const read = await readEdits(path, { onProgress: (share) => onProgress(share * 0.9), signal })
    if (isRefusal(read)) return read
    const { keys, document, hash } = read
    return await store.inTurn(() => {
      if (signal.aborted) return refuse('roundtrip.stopped')
      const done = store.change((desk) =>
        desk.act('bringBackEdits', { copies: keys, document, hash, lang, by, file: basename(path) }),
      )
      if (isRefusal(done)) return done
      onProgress(1)
      store.paths.delete(token)
      return done.result
    })
  })
}

/** What a file says, or why it cannot be read and what to do. */
export async function readEdits(path: string, steps: Steps): Promise<(Read & { hash: string }) | Refusal> {
  try {
    const size = statSync(path).size
    if (size > largestFile) return refuse('roundtrip.refused.large')
    if (size < 8) return refuse('roundtrip.refused.damaged')
    const bytes = readFileSync(path)
    const kind = kindOfFile(bytes)
    if (kind !== 'docx') return refuse(`roundtrip.refused.${kind}`)
    return { ...(await readDocx(bytes, steps)), hash: createHash('sha256').update(bytes).digest('hex') }
  } catch (thrown) {
    if (steps.signal?.aborted) return refuse('roundtrip.stopped')
    if (thrown instanceof TooLarge) return refuse('roundtrip.refused.large')
    if (thrown instanceof Damaged) return refuse('roundtrip.refused.damaged')
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EIO', 'EACCES', 'EPERM', 'EBUSY'].includes(codeOf(thrown)))
      return refuse('refusals.placeGone')
    throw thrown
  }
}

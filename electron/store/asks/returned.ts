import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { isRefusal, refuse, type Refusal } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import { codeOf } from '../problems.ts'
import { kindOfFile } from '../returned/kindOfFile.ts'
import { readDocx, type Read } from '../returned/readDocx.ts'
import { Damaged, largestFile, TooLarge } from '../returned/unzip.ts'
import type { Answer, Store } from '../store.ts'

/** Reads a document somebody chose and keeps its changes as proposals. Nothing of the outline changes. */
export function bringBackEdits(
  store: Store,
  { token, by, lang }: Asked<'bringBackEdits'>,
): Answer<'bringBackEdits'> {
  const path = store.paths.get(token)
  if (!path) return refuse('refusals.chooseAgain')
  const read = readEdits(path)
  if (isRefusal(read)) return read
  const { keys, document, hash } = read
  const done = store.change((desk) =>
    desk.act('bringBackEdits', { copies: keys, document, hash, lang, by, file: basename(path) }),
  )
  if (isRefusal(done)) return done
  store.paths.delete(token)
  return done.result
}

/** What a file says, or why it cannot be read and what to do. */
export function readEdits(path: string): (Read & { hash: string }) | Refusal {
  try {
    const size = statSync(path).size
    if (size > largestFile) return refuse('roundtrip.refused.large')
    if (size < 8) return refuse('roundtrip.refused.damaged')
    const bytes = readFileSync(path)
    const kind = kindOfFile(bytes)
    if (kind !== 'docx') return refuse(`roundtrip.refused.${kind}`)
    return { ...readDocx(bytes), hash: createHash('sha256').update(bytes).digest('hex') }
  } catch (thrown) {
    if (thrown instanceof TooLarge) return refuse('roundtrip.refused.large')
    if (thrown instanceof Damaged) return refuse('roundtrip.refused.damaged')
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EIO', 'EACCES', 'EPERM', 'EBUSY'].includes(codeOf(thrown)))
      return refuse('refusals.placeGone')
    throw thrown
  }
}

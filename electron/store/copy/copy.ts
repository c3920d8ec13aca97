import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Batch } from '../../../shared/change.ts'
import { Model } from '../../../shared/model.ts'
import { unwrap, wrap, type KeyState, type WrappedSlot } from '../keys.ts'
import type { Programme } from '../programme.ts'
import { codeOf, Problem } from '../problems.ts'
import { pairingCode, plainCode } from '../secrets.ts'
import { loadAll } from '../keep.ts'
import { allPictures, type Picture } from '../pictures.ts'
import { damaged, longestCopy, readHead, readPieces, writeCopy, type CopyHead, type Read } from './format.ts'
import { packRows, unpackRows } from './lines.ts'

export type Made = { bytes: Buffer; pairingCode: string | null; changes: number }

/**
 * A table copy of a programme: everything, for the same team's other laptops. Its key travels wrapped by the
 * programme's passphrase; where there is none, by a code that is shown once and kept nowhere.
 */
export async function makeTableCopy({ id, key, db }: Programme, keys: KeyState): Promise<Made> {
  const { batch } = loadAll(db)
  const packed = packRows(batch, allPictures(db))
  const own = keys.slots.filter(
    (one): one is WrappedSlot => one.kind === 'passphrase' || one.kind === 'recovery',
  )
  const code = keys.hasPassphrase ? null : pairingCode()
  const slots = code ? [await wrap('pairing', plainCode(code), key, id)] : own
  const head: CopyHead = { programme: id, salt: randomBytes(32).toString('base64'), slots }
  return { bytes: writeCopy(head, key, packed), pairingCode: code, changes: batch.changes.length }
}

export type Opened = {
  programme: string
  key: Buffer
  batch: Batch
  pictures: Picture[]
  slots: WrappedSlot[]
}

/** A chosen file as a copy, its head read and nothing else. Thrown: a Problem that says what it is instead. */
export function readCopyFile(path: string): Read {
  try {
    const { size } = statSync(path)
    if (size > longestCopy) throw new Problem('refusals.copyTooLarge')
    return readHead(readFileSync(path))
  } catch (thrown) {
    if (['ENOENT', 'ENOTDIR', 'ENXIO', 'EIO', 'EISDIR'].includes(codeOf(thrown)))
      throw new Problem('refusals.copyGone')
    throw thrown
  }
}

/**
 * Opens a copy with a key this laptop has for its programme, or with what somebody typed. A programme has one key for
 * ever: where the one it has does not open a copy, no secret would, and the copy is damaged. Thrown: a Problem where a
 * secret is needed or wrong, or where anything in the copy was changed. The rows are not looked at yet.
 */
export async function openCopy(
  read: Read,
  known: Buffer | undefined,
  secret: string | null | undefined,
): Promise<Opened> {
  const { programme, slots } = read.head
  const open = (key: Buffer): Opened | undefined => {
    const packed = readPieces(read, key)
    if (!packed) return undefined
    const pictures: Picture[] = []
    const batch = unpackRows(packed, undefined, pictures)
    return { programme, key, batch, pictures, slots }
  }
  if (known) {
    const opened = open(known)
    if (!opened) throw damaged()
    return opened
  }
  if (!secret) throw new Problem('refusals.copyNeedsSecret')
  for (const slot of slots) {
    const key = await unwrap(
      slot,
      slot.kind === 'passphrase' ? secret : plainCode(secret).slice(0, 24),
      programme,
    )
    const opened = key && open(key)
    if (opened) return opened
    if (key) throw damaged()
  }
  throw new Problem('refusals.wrongSecret')
}

/** What a copy would add to what is here. */
export function addsOf({ changes, words, erased }: Batch, model: Model) {
  return {
    changes: changes.filter((one) => !model.changes.has(one.id)).length,
    words: words.filter((one) => !model.words.has(one.id)).length,
    erased: erased.filter((id) => !model.erased.has(id)).length,
  }
}

/** How a copy calls itself. */
export function titleOf(batch: Batch): { title: string | null; sample: boolean } {
  const model = new Model()
  model.apply(batch)
  const [programme] = model.all('programme')
  return { title: model.words.get(programme?.title ?? '')?.text ?? null, sample: programme?.sample === true }
}

// The form of a table copy, `.alongside`: a readable head, then sealed pieces.
//   "ALONGSIDE\n" · u16 format · u32 length of head · head (JSON)
//   then for each piece: u8 1 for the last one, else 0 · u32 length · sealed bytes
// A piece is bound to the head, to its number and to being the last or not, so that none can be changed, left
// out, repeated, moved or added. Together they are a gzip of lines of JSON.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { wrappedSlot } from '../keys.ts'
import { Problem } from '../problems.ts'
import { keyFor, seal, unseal } from '../seal.ts'

const magic = Buffer.from('ALONGSIDE\n', 'latin1')
const format = 1
const piece = 1 << 20
const longestHead = 64 * 1024
/** The largest file that is read at all, in bytes. */
export const longestCopy = 512 * 1024 * 1024

export const copyHead = z.strictObject({
  programme: z.uuid(),
  salt: z.base64().length(44),
  slots: z.array(wrappedSlot).min(1).max(4),
})
export type CopyHead = z.infer<typeof copyHead>

export function writeCopy(head: CopyHead, key: Uint8Array, packed: Uint8Array): Buffer {
  const headBytes = Buffer.from(JSON.stringify(head))
  const start = Buffer.concat([magic, u16(format), u32(headBytes.length), headBytes])
  const by = keyOf(head, key)
  const name = nameOf(start)
  const parts: Uint8Array[] = [start]
  for (let at = 0, n = 0; n === 0 || at < packed.length; at += piece, n += 1) {
    const isLast = at + piece >= packed.length
    const sealed = seal(by, packed.subarray(at, at + piece), aboutPiece(name, n, isLast))
    parts.push(Uint8Array.of(isLast ? 1 : 0), u32(sealed.length), sealed)
  }
  return Buffer.concat(parts)
}

export type Read = { head: CopyHead; start: Buffer; rest: Buffer }

/** The head, which anybody may read. Thrown: a Problem where it is no copy, or one of a newer app. */
export function readHead(bytes: Buffer): Read {
  if (bytes.length < magic.length + 6 || !bytes.subarray(0, magic.length).equals(magic))
    throw new Problem('refusals.notACopy')
  if (bytes.readUInt16BE(magic.length) !== format) throw new Problem('refusals.copyNewer')
  const from = magic.length + 6
  const length = bytes.readUInt32BE(magic.length + 2)
  if (length > longestHead || from + length > bytes.length) throw damaged()
  const head = copyHead.safeParse(parsed(bytes.subarray(from, from + length).toString()))
  if (!head.success) throw damaged()
  return { head: head.data, start: bytes.subarray(0, from + length), rest: bytes.subarray(from + length) }
}

/** What is in the pieces; undefined where the key is another. Thrown: a Problem where anything was changed. */
export function readPieces({ head, start, rest }: Read, key: Uint8Array): Buffer | undefined {
  const by = keyOf(head, key)
  const name = nameOf(start)
  const parts: Buffer[] = []
  for (let at = 0, n = 0; ; n += 1) {
    if (at + 5 > rest.length) throw damaged()
    const last = rest[at]!
    const length = rest.readUInt32BE(at + 1)
    if (last > 1 || length > piece + 28 || at + 5 + length > rest.length) throw damaged()
    const part = unseal(by, rest.subarray(at + 5, at + 5 + length), aboutPiece(name, n, last === 1))
    if (!part && n === 0) return undefined
    if (!part) throw damaged()
    parts.push(part)
    at += 5 + length
    if (last === 0) continue
    if (at !== rest.length) throw damaged()
    return Buffer.concat(parts)
  }
}

export const damaged = () => new Problem('refusals.copyDamaged')

/** JSON, or nothing. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const keyOf = (head: CopyHead, key: Uint8Array) =>
  keyFor(key, 'alongside table copy', Buffer.from(head.salt, 'base64'))
const nameOf = (start: Buffer) => createHash('sha256').update(start).digest('hex')
const aboutPiece = (name: string, n: number, isLast: boolean) => `${name} ${n} ${isLast ? 'last' : 'more'}`

const u16 = (n: number) => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(n)
  return bytes
}
const u32 = (n: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(n)
  return bytes
}

import { inflateRawSync } from 'node:zlib'

/** What a file is worth looking at: beyond these it is no specification, or made to fill a laptop. Bytes. */
export const largestFile = 30 * 1024 * 1024
const largestPart = 24 * 1024 * 1024
const mostParts = 4_000

/** A file that is no whole zip, or a part of it that is larger than anything we would write. */
export class Damaged extends Error {}
export class TooLarge extends Error {}

/**
 * The parts of a zip by name, each unpacked only when it is asked for and never beyond its limit, whatever its header
 * says. Throws Damaged where the zip is not whole, TooLarge where a part is beyond the limit.
 */
export function partsOf(bytes: Buffer): { names: string[]; read: (name: string) => Buffer | undefined } {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) throw new Damaged('no directory')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > mostParts) throw new TooLarge('too many parts')
  const parts = new Map<string, { method: number; packed: number; header: number; secret: boolean }>()
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new Damaged('directory')
    const length = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + length)
    parts.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      header: bytes.readUInt32LE(at + 42),
      secret: (bytes.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  const read = (name: string): Buffer | undefined => {
    const part = parts.get(name)
    if (!part) return undefined
    const { header } = part
    if (part.secret || header + 30 > bytes.length || bytes.readUInt32LE(header) !== 0x04034b50)
      throw new Damaged(name)
    const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    const packed = bytes.subarray(from, from + part.packed)
    if (packed.length !== part.packed) throw new Damaged(name)
    if (part.method === 0) {
      if (packed.length > largestPart) throw new TooLarge(name)
      return packed
    }
    if (part.method !== 8) throw new Damaged(name)
    try {
      return inflateRawSync(packed, { maxOutputLength: largestPart })
    } catch (fault) {
      throw (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
        ? new TooLarge(name)
        : new Damaged(name)
    }
  }
  return { names: [...parts.keys()], read }
}

/** The largest picture that is kept, in bytes. */
export const largestPicture = 3 * 1024 * 1024
/** Wider or higher than this it is no flipchart but an attack on whoever opens it, in pixels. */
const widest = 6_000

const soi = 0xd8
const eoi = 0xd9
const sos = 0xda

/**
 * A JPEG with everything taken out that is not the picture: place, camera, time, thumbnails, comments, and whatever
 * follows its end. What draws the picture stays as it was, byte for byte.
 * Out: undefined where it is no JPEG, is cut short, or is larger than is kept.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length > largestPicture || bytes[0] !== 0xff || bytes[1] !== soi) return undefined
  const parts: Uint8Array[] = [Uint8Array.of(0xff, soi)]
  let isSized = false
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === eoi)
      return isSized && parts.length > 1 ? joined([...parts, Uint8Array.of(0xff, eoi)]) : undefined
    if (at + 4 > bytes.length) return undefined
    const to = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
    if (to > bytes.length || to < at + 4) return undefined
    const segment = bytes.subarray(at, to)
    if (isFrame(marker)) {
      if (!fits(segment)) return undefined
      isSized = true
    }
    if (isPicture(marker, segment)) parts.push(segment)
    at = to
    if (marker === sos) {
      const end = endOfScan(bytes, at)
      parts.push(bytes.subarray(at, end))
      at = end
    }
  }
  return undefined
}

/** Start of frame, baseline to lossless: says how large the picture is. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Tables, frames and scans. Of the application segments only Adobe's twelve bytes, without which colours turn. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  if (marker >= 0xc0 && marker <= 0xdf) return true
  return marker === 0xee && segment.length === 16 && text(segment, 4, 5) === 'Adobe'
}

function fits(segment: Uint8Array): boolean {
  if (segment.length < 9) return false
  const [height, width] = [(segment[5]! << 8) | segment[6]!, (segment[7]! << 8) | segment[8]!]
  return height > 0 && width > 0 && height <= widest && width <= widest
}

/** Where the coded lines end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))

/** What a file begins with: the kinds a browser can draw, one it cannot and phones make, or nothing known. */
export function kindOfPicture(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heic' | 'unknown' {
  if (bytes[0] === 0xff && bytes[1] === soi && bytes[2] === 0xff) return 'jpeg'
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return 'webp'
  const isHeic = text(bytes, 4, 4) === 'ftyp' && /hei[cmsx]|hev[cmx]|mif1|msf1|avif/.test(text(bytes, 8, 24))
  return isHeic ? 'heic' : 'unknown'
}

import { inflateSync, strFromU8, unzipSync } from 'fflate'

/** Every text in a file's bytes: packed parts and packed streams opened, UTF-8 and UTF-16 of both kinds, marks of XML taken out. */
export function textsIn(bytes: Uint8Array): string[] {
  const parts = [bytes, ...partsOf(bytes), ...streamsOf(bytes)]
  return parts.flatMap((part) => {
    const raw = strFromU8(part, true)
    // A letter of UTF-16 is one byte and a nought, whichever way round.
    const wide = raw.replaceAll('\0', '')
    return [raw, wide, strFromU8(part), strFromU8(part).replace(/<[^>]*>/g, '')]
  })
}

const partsOf = (bytes: Uint8Array): Uint8Array[] =>
  strFromU8(bytes.subarray(0, 2), true) === 'PK' ? Object.values(unzipSync(bytes)) : []

/** The streams of a PDF, inflated where they are deflated. */
function streamsOf(bytes: Uint8Array): Uint8Array[] {
  const raw = strFromU8(bytes, true)
  if (!raw.startsWith('%PDF')) return []
  const found: Uint8Array[] = []
  for (const { index, 0: mark } of raw.matchAll(/stream\r?\n/g)) {
    const from = index + mark.length
    const to = raw.indexOf('endstream', from)
    if (raw.slice(index - 3, index) === 'end' || to < 0) continue
    try {
      // Past the two bytes zlib puts before what it deflates.
      found.push(inflateSync(bytes.subarray(from + 2, to)))
    } catch {
      // An image or a font that is packed in another way: searched as it lies.
      continue
    }
  }
  return found
}

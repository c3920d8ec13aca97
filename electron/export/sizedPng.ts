/** A PNG that says how large it is on paper: a chunk of its own before the picture. Anything else is given back as it was. */
export function sizedPng(png: Uint8Array, dpi: number): Uint8Array {
  const bytes = Buffer.from(png)
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return png
  const perMetre = Math.round(dpi / 0.0254)
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc(chunk.subarray(4, 17)), 17)
  // Eight bytes that say PNG, then the header of twenty-five.
  return new Uint8Array(Buffer.concat([bytes.subarray(0, 33), chunk, bytes.subarray(33)]))
}

/** The check of a chunk, as the PNG specification has it. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

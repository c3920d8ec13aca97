// JPEGs put together by hand: what a phone writes into one, and what of it is the picture.
const segment = (marker: number, body: Uint8Array | string) => {
  const bytes = Buffer.from(body as string, 'latin1')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length + 2)
  return Buffer.concat([Buffer.from([0xff, marker]), length, bytes])
}

export const place = 'N 51 28.6 W 3 10.8 Canton Cardiff'
export const camera = 'Pocket Phone 12 of Siskin'

/** The tables, the frame and the coded lines; `lines` stands for the picture itself. */
export function aJpeg(
  lines = 'flipchart',
  { width = 40, height = 30, extra = true, frame = 0xc0 } = {},
): Buffer {
  const size = String.fromCharCode(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(extra
      ? [
          segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
          segment(0xe1, `Exif\0\0${place} ${camera}`),
          segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${camera}</x:xmpmeta>`),
          segment(0xe2, `MPF\0${place}`),
          segment(0xed, `Photoshop 3.0\x008BIM${camera}`),
          segment(0xfe, place),
        ]
      : []),
    segment(0xdb, '\0'.repeat(65)),
    segment(frame, size),
    segment(0xc4, '\0'.repeat(28)),
    segment(0xda, '\x01\x01\0\0\x3f\0'),
    Buffer.from(`${lines}\xff\x00more\xff\xd0and more`, 'latin1'),
    Buffer.from([0xff, 0xd9]),
    ...(extra ? [Buffer.from(`trailing ${place}`, 'latin1')] : []),
  ])
}

import type { Refusal } from '../../../../shared/command.ts'

/** The longest side a photograph is kept at: handwriting on a flipchart is still read, in pixels. */
const longest = 2_400
/** What fits through the border as base64, in bytes. */
const most = 3_000_000

/**
 * Draws a photograph anew, upright, so that nothing of its file but the picture is left: no place, time, camera or
 * thumbnail. Out: a JPEG as base64, or a refusal where no browser can draw it. The file itself is not touched.
 */
export async function redraw(bytes: Uint8Array): Promise<{ jpeg: string } | Refusal> {
  let bitmap: ImageBitmap
  try {
    // What the tag for orientation says is done to the picture here, before the tag is left behind.
    bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]), { imageOrientation: 'from-image' })
  } catch {
    return { refused: 'stories.refused.pictureUnknown' }
  }
  try {
    for (const side of [longest, 1_800, 1_200]) {
      const drawn = await draw(bitmap, side)
      if (drawn.size <= most) return { jpeg: await base64(drawn) }
    }
    return { refused: 'stories.refused.pictureLarge' }
  } finally {
    bitmap.close()
  }
}

async function draw(bitmap: ImageBitmap, side: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')!
  // A drawing on nothing would turn black.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(bitmap, 0, 0, width, height)
  return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 })
}

const base64 = (blob: Blob) =>
  new Promise<string>((done, failed) => {
    const reader = new FileReader()
    reader.onload = () => done((reader.result as string).replace(/^[^,]*,/, ''))
    reader.onerror = () => failed(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(blob)
  })

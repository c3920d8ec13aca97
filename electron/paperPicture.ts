// A drawing made into a picture: by a page of ours onto a canvas. What a hidden window shows cannot be photographed:
// on a busy laptop the engine waits for ever for a frame that nobody will see.
import type { WebContents } from 'electron'
import type { PrintAsked } from '../shared/shell.ts'

type Size = NonNullable<PrintAsked['picture']>

/** The letters that tell whether the fonts within a drawing are there: one of each file of them. */
const letters = ['e', 'ŵ'] as const
/** How much is drawn beneath the drawing for each of them, in pixels of the screen. */
const letterSize = 32

/** In: an SVG and its size. Out: the same, with the letters beneath it. */
export const withLetters = (svg: string, { width, height }: Size): string => {
  const below = letters
    .map((one, n) => `<text x="${n * letterSize + 4}" y="${height + 24}" font-size="24">${one}</text>`)
    .join('')
  const size = { width: Math.max(width, letters.length * letterSize), height: height + letterSize }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">${svg}${below}</svg>`
}

/** The page that draws. No script of its own, and nothing it shows: ours is put into it. */
export const drawingPage = '<!doctype html><meta charset="utf-8"><title></title>'

/**
 * Draws what `withLetters` made of a drawing at its full size. In: a page that runs scripts and may load the address;
 * the address; the size of the drawing alone. Out: the bytes of a PNG, none where it is too large to be drawn.
 */
export async function drawnBy(
  page: WebContents,
  address: string,
  size: Size,
): Promise<Uint8Array | undefined> {
  const asked = JSON.stringify({ address, size, letterSize, letters: letters.length })
  const drawn = (await page.executeJavaScript(`(${draw.toString()})(${asked})`)) as string
  return drawn ? new Uint8Array(Buffer.from(drawn, 'base64')) : undefined
}

/** Runs in the page, and knows nothing that is not in it. */
async function draw(asked: {
  address: string
  size: Size
  letterSize: number
  letters: number
}): Promise<string> {
  const { address, size, letterSize, letters } = asked
  const image = new Image()
  image.src = address
  await image.decode()
  const probe = new OffscreenCanvas(letterSize, letterSize).getContext('2d', { willReadFrequently: true })!
  const isThere = (letter: number) => {
    probe.clearRect(0, 0, letterSize, letterSize)
    const from = [letter * letterSize, size.height, letterSize, letterSize] as const
    probe.drawImage(image, ...from, 0, 0, letterSize, letterSize)
    return probe.getImageData(0, 0, letterSize, letterSize).data.some((one) => one > 0)
  }
  // A drawing is said to be read before the fonts within it are; until then its letters are drawn as nothing.
  for (let n = 0; n < letters; n += 1)
    while (!isThere(n)) await new Promise((resolve) => setTimeout(resolve, 10))
  const [width, height] = [Math.ceil(size.width * size.scale), Math.ceil(size.height * size.scale)]
  const canvas = new OffscreenCanvas(width, height)
  const brush = canvas.getContext('2d', { alpha: false })
  if (!brush) return ''
  brush.drawImage(image, 0, 0, size.width, size.height, 0, 0, width, height)
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

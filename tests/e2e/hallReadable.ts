// Whether a wall can be read from the back of a hall: nothing under 40 of 1080 parts of its height, text at 7 to 1.
import type { Page } from 'playwright-core'

/** In: a page with a wall on it, in a window of its own or over the facilitator's. Out: each text too small or too pale. */
export const hallFaults = (page: Page): Promise<string[]> => page.evaluate(faultsOn)

/** Runs in the page, as text, so it leans on nothing outside itself. */
function faultsOn(): string[] {
  const unit = Math.min(innerWidth / 1920, innerHeight / 1080)
  const wall = document.querySelector('.wall')
  if (!wall) return ['there is no wall']
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const faults = new Set<string>()
  const texts = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    const holder = text.parentElement!
    if (!text.textContent?.trim() || !isSeen(text)) continue
    const name = `${holder.tagName.toLowerCase()}.${holder.className}`
    const size = parseFloat(getComputedStyle(holder).fontSize) / unit
    if (size < 39.9) faults.add(`${name} is ${size.toFixed(1)} high`)
    const ratio = contrastOf(holder)
    if (ratio < 7) faults.add(`${name} is ${ratio.toFixed(2)} to 1`)
  }
  return [...faults]

  /** What is there only for whoever hears the page is a pixel large. */
  function isSeen(text: Node): boolean {
    for (let at = text.parentElement; at && at !== wall; at = at.parentElement)
      if (at.clientWidth <= 1 && getComputedStyle(at).overflow === 'hidden') return false
    const range = document.createRange()
    range.selectNodeContents(text)
    return [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0)
  }

  /** Against what the words lie in, painted layer by layer; a picture beneath them has no one colour. */
  function contrastOf(holder: Element): number {
    const layers: Element[] = []
    for (let at: Element | null = holder; at; at = at.parentElement) layers.unshift(at)
    if (layers.some((one) => getComputedStyle(one).backgroundImage !== 'none')) return 0
    const under = painted(['white', ...layers.map((one) => getComputedStyle(one).backgroundColor)])
    const opacity = layers.reduce((all, one) => all * Number(getComputedStyle(one).opacity), 1)
    paint.globalAlpha = opacity
    const over = painted([getComputedStyle(holder).color], false)
    paint.globalAlpha = 1
    const [light, dark] = [under, over].sort((a, b) => b - a) as [number, number]
    return (light + 0.05) / (dark + 0.05)
  }

  /** The relative luminance, as WCAG has it, of colours laid over each other. */
  function painted(colours: string[], isNew = true): number {
    if (isNew) paint.clearRect(0, 0, 1, 1)
    for (const colour of colours) {
      paint.fillStyle = colour
      paint.fillRect(0, 0, 1, 1)
    }
    const [red, green, blue] = [...paint.getImageData(0, 0, 1, 1).data].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}

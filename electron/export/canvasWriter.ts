import { pagesOf, tilesOf } from './canvasPages.ts'
import { svgOf } from './canvasSvg.ts'
import { ownFonts } from './ownFonts.ts'
import { sizedPng } from './sizedPng.ts'

/** What the store asks of the exporter to put a canvas on paper or into a picture. */
export const canvasWriter = {
  /** With the app's own font in it, and each line held to its width where another program has none of it. */
  svg: (sheet: Parameters<typeof svgOf>[0], asked: Parameters<typeof svgOf>[1]) =>
    svgOf(sheet, { ...asked, fonts: ownFonts(), isHeld: true }),
  pages: pagesOf,
  tiles: (sheet: Parameters<typeof tilesOf>[0], tiles: Parameters<typeof tilesOf>[1]) =>
    tilesOf(sheet, tiles).tiles.length,
  sized: sizedPng,
}

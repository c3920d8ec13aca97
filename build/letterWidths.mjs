// Writes down how wide each letter of the font for paper is, so that pure code can measure a line exactly as it will be
// set (kerning and ligatures are off there). Run when the font is renewed: node build/letterWidths.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
// @ts-expect-error it comes without types
import { create } from 'fontkit'

const root = new URL('../', import.meta.url)
const files = new URL('node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/', root)

/** Advances in thousandths of the type size, by the letter's number: `latin` goes before `latin-ext`, as in the style sheet. */
export function letterWidths() {
  /** @type {{ usual: Record<number, number>, bold: Record<number, number> }} */
  const out = { usual: {}, bold: {} }
  for (const range of ['latin-ext', 'latin']) {
    const file = new URL(`atkinson-hyperlegible-next-${range}-wght-normal.woff2`, files)
    const [font, heavy] = [0, 1].map(() => create(readFileSync(file)))
    // What getVariation would set; that one reads no woff2, whose glyphs it cannot change either: only widths are asked.
    heavy.variationCoords = [700]
    for (const code of font.characterSet) {
      const glyph = font.glyphForCodePoint(code)
      const more = heavy._variationProcessor.getAdvanceAdjustment(glyph.id, heavy.HVAR)
      /** @param {number} units */
      const width = (units) => Math.max(0, Math.ceil((units * 1000) / font.unitsPerEm - 0.01))
      out.usual[code] = width(glyph.advanceWidth)
      out.bold[code] = width(glyph.advanceWidth + more)
    }
  }
  return out
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(
    new URL('shared/exports/letterWidths.json', root),
    JSON.stringify(letterWidths(), null, 2) + '\n',
  )

import { createHash } from 'node:crypto'
import { millimetre, paperOf, type Rect } from '../../shared/exports/canvas/boxes.ts'
import type { Sheet } from '../../shared/exports/canvasLayout.ts'
import { svgOf, type SvgAsked } from './canvasSvg.ts'

/** Whole sheets, or each cut into pages of a printer that joined together make it. */
export type Tiles = { size: 'A4' | 'A3'; overlap: number }
export type PagesAsked = SvgAsked & {
  tiles?: Tiles | undefined
  /** "Row 2, column 3 of 4 × 5", told in the margin of a tile. */
  tileLabel: (at: { row: number; column: number; rows: number; columns: number; sheet: number }) => string
}
export type Tile = Rect & { row: number; column: number; rows: number; columns: number }

/** White round the drawing of a tile, in millimetres: printers reach no further, and the marks stand there. */
export const tileMargin = 10

/** How a sheet is cut: parts of one size, each over the next by `overlap` millimetres, together all of it. */
export function tilesOf(sheet: Sheet, { size, overlap }: Tiles): { tiles: Tile[]; upright: boolean } {
  const ways = [false, true].map((upright) => {
    const [w, h] = paperOf(size, upright).map((mm) => (mm - 2 * tileMargin) * millimetre) as [number, number]
    const over = overlap * millimetre
    const many = (all: number, each: number) => Math.max(1, Math.ceil((all - over) / (each - over)))
    const [columns, rows] = [many(sheet.width, w), many(sheet.height, h)]
    const tiles = Array.from({ length: rows * columns }, (_, n): Tile => ({
      x: (n % columns) * (w - over),
      y: Math.floor(n / columns) * (h - over),
      w,
      h,
      row: Math.floor(n / columns) + 1,
      column: (n % columns) + 1,
      rows,
      columns,
    }))
    return { tiles, upright }
  })
  return ways[0]!.tiles.length <= ways[1]!.tiles.length ? ways[0]! : ways[1]!
}

/** Sheets as one web page for the window that prints: a page each, or a page a tile with marks to cut and join by. */
export function pagesOf(sheets: readonly Sheet[], asked: PagesAsked): string {
  const { title, language, tiles, tileLabel, ...rest } = asked
  const pages = sheets.flatMap((sheet, n) => {
    const drawn = { ...rest, title: `${title} · ${sheet.label}`, language, isFurther: n > 0 }
    if (!tiles) return [page(svgOf(sheet, drawn))]
    const cut = tilesOf(sheet, tiles)
    const [w, h] = paperOf(tiles.size, cut.upright)
    return cut.tiles.map((tile) =>
      page(
        `<div class="tile">${svgOf(sheet, { ...drawn, part: tile })}</div>${marks(tile, w, h, tiles.overlap)}<p class="where">${escaped(tileLabel({ ...tile, sheet: n + 1 }))}</p>`,
      ),
    )
  })
  const first = sheets[0]!
  const [w, h] = tiles
    ? paperOf(tiles.size, tilesOf(first, tiles).upright)
    : [first.width / millimetre, first.height / millimetre]
  const style = `@page{size:${w}mm ${h}mm;margin:0}
body{margin:0;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
section{position:relative;width:${round(w)}mm;height:${round(h - 0.2)}mm;overflow:hidden;break-after:page}
section:last-child{break-after:auto}
section>svg,.tile>svg{display:block}
.tile{position:absolute;left:${tileMargin}mm;top:${tileMargin}mm}
.marks{position:absolute;left:0;top:0}
.where{position:absolute;left:${tileMargin + 8}mm;top:2.5mm;margin:0;font:8pt 'Atkinson Hyperlegible Next',Verdana,sans-serif;color:#4e4843}
@media screen{body{background:#e1d8ca}section{background:#fff;margin:0 auto 8mm}}`
  // The drawings carry styles of their own, alike on every page.
  const inner = /<style>([^<]*)<\/style>/.exec(pages[0] ?? '')?.[1] ?? ''
  const hashes = [style, inner].map((one) => `'sha256-${createHash('sha256').update(one).digest('base64')}'`)
  return `<!doctype html>
<html lang="${language}" dir="ltr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashes.join(' ')}; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main>${pages.join('\n')}</main></body></html>
`
}

// Sizes stand in the style sheet: the page's own policy lets no element bring a style of its own. A hair less than the
// paper, because a page that is a hair too tall would bring an empty one after it.
const page = (inner: string) => `<section>${inner}</section>`
const round = (value: number) => Math.round(value * 100) / 100
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!)

/** Corners to cut at, and where the next tile begins. */
function marks(tile: Tile, w: number, h: number, overlap: number): string {
  const [left, top, right, bottom] = [tileMargin, tileMargin, w - tileMargin, h - tileMargin]
  const line = (x1: number, y1: number, x2: number, y2: number, dash = '') =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#23212b" stroke-width="0.2"${dash}/>`
  const corners = [left, right].flatMap((x) =>
    [top, bottom].flatMap((y) => [
      line(x, y === top ? y - 6 : y + 1, x, y === top ? y - 1 : y + 6),
      line(x === left ? x - 6 : x + 1, y, x === left ? x - 1 : x + 6, y),
    ]),
  )
  const dashed = ' stroke-dasharray="1 1"'
  const joins = [
    ...(tile.column < tile.columns
      ? [
          line(right - overlap, top - 4, right - overlap, top - 1, dashed),
          line(right - overlap, bottom + 1, right - overlap, bottom + 4, dashed),
        ]
      : []),
    ...(tile.row < tile.rows
      ? [
          line(left - 4, bottom - overlap, left - 1, bottom - overlap, dashed),
          line(right + 1, bottom - overlap, right + 4, bottom - overlap, dashed),
        ]
      : []),
  ]
  return `<svg class="marks" aria-hidden="true" width="${w}mm" height="${h}mm" viewBox="0 0 ${w} ${h}">${[...corners, ...joins].join('')}</svg>`
}

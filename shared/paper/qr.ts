import type { Element } from 'hast'
import { encode } from 'uqr'
import { el } from './node.ts'

/** A code as a small square for a hand scanner, which types what it reads and then Enter. The code stands beside it in letters. */
export function qrOf(code: string): Element {
  const { data, size } = encode(code, { ecc: 'M', border: 0 })
  const path = data
    .flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return el(
    'svg',
    { className: ['qr'], viewBox: `0 0 ${size} ${size}`, ariaHidden: 'true', shapeRendering: 'crispEdges' },
    el('path', { d: path, fill: '#000' }),
  )
}

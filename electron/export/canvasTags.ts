import type { Rect } from '../../shared/exports/canvas/boxes.ts'

// How the elements of a drawing are written, and its colours.
export const ink = '#23212b'
export const quiet = '#4e4843'
export const rule = '#b8ab96'
export const edge = '#71675a'
export const grave = '#7f2a23'

export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!)
export const n = (value: number) => String(Math.round(value * 100) / 100)
export const attributes = (all: Record<string, string | number | false | undefined>) =>
  Object.entries(all)
    .flatMap(([name, value]) =>
      value === undefined || value === false
        ? []
        : `${name}="${typeof value === 'number' ? n(value) : escaped(value)}"`,
    )
    .join(' ')
export const tag = (name: string, all: Parameters<typeof attributes>[0], inner = '') =>
  inner ? `<${name} ${attributes(all)}>${inner}</${name}>` : `<${name} ${attributes(all)}/>`

export const rectOf = ({ x, y, w, h }: Rect) => ({ x, y, width: w, height: h })

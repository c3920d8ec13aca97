import type { Element, ElementContent } from 'hast'
import { createElement, type ReactNode } from 'react'

/** Elements a sheet of paper is made of, and as what: its headings lie beneath the page's own. */
const drawnAs: Record<string, string> = {
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  section: 'div',
  ...Object.fromEntries(
    ['div', 'p', 'span', 'strong', 'ol', 'ul', 'li', 'dl', 'dt', 'dd', 'i', 'svg', 'path'].map((one) => [
      one,
      one,
    ]),
  ),
}
const kept: Record<string, string> = {
  lang: 'lang',
  dir: 'dir',
  viewBox: 'viewBox',
  d: 'd',
  fill: 'fill',
  shapeRendering: 'shapeRendering',
  ariaHidden: 'aria-hidden',
}

/** Draws a page as React elements: only what is on these lists is made, so nothing of it can run or load. */
export function drawn(node: ElementContent, key = 0): ReactNode {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || !drawnAs[node.tagName]) return null
  return createElement(drawnAs[node.tagName]!, propsOf(node, key), ...node.children.map(drawn))
}

function propsOf({ properties }: Element, key: number): Record<string, unknown> {
  const props: Record<string, unknown> = { key }
  const names = properties.className
  if (Array.isArray(names)) props['className'] = names.join(' ')
  for (const [name, as] of Object.entries(kept))
    if (properties[name] !== undefined && properties[name] !== null) props[as] = properties[name]
  return props
}

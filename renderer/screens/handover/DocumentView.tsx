import { createElement, useMemo, type ReactNode } from 'react'

/**
 * The document as it will be written, drawn from its HTML element by element: only what is on these lists is made,
 * as React elements, so nothing of it can run, load or navigate. A frame would need a policy of its own.
 */
export function DocumentView({ html, labelledBy }: { html: string; labelledBy: string }) {
  const { lang, nodes } = useMemo(() => draw(html), [html])
  return (
    <div className="document-view" role="group" tabIndex={0} aria-labelledby={labelledBy} lang={lang}>
      {nodes}
    </div>
  )
}

/** Elements that are drawn, and as what: headings lie beneath the page's own, landmarks are its alone. */
const drawnAs: Record<string, string> = {
  header: 'div',
  main: 'div',
  section: 'div',
  h1: 'h4',
  h2: 'h5',
  h3: 'h6',
  h4: 'h6',
  h5: 'h6',
  h6: 'h6',
  ...Object.fromEntries(
    [
      'p',
      'ul',
      'ol',
      'li',
      'blockquote',
      'figure',
      'figcaption',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'strong',
      'em',
      'span',
      'hr',
      'br',
      'a',
    ].map((name) => [name, name]),
  ),
}
const classes = new Set([
  'number',
  'numbered',
  'clause',
  'evidence',
  'evidences',
  'held',
  'meta',
  'facts',
  'annex',
])
/** Ids of a document stand apart from the page's. */
const idPrefix = 'document '
const empty = new Set(['hr', 'br'])

/** The document may speak another language than the app does. */
function draw(html: string): { lang: string | undefined; nodes: ReactNode[] } {
  const { documentElement, body } = new DOMParser().parseFromString(inert(html), 'text/html')
  return { lang: documentElement.lang || undefined, nodes: childrenOf(body) }
}

const childrenOf = (node: Node): ReactNode[] =>
  [...node.childNodes].map((child, at) =>
    child.nodeType === Node.TEXT_NODE
      ? child.textContent
      : child.nodeType === Node.ELEMENT_NODE
        ? elementOf(child as Element, at)
        : null,
  )

function elementOf(element: Element, key: number): ReactNode {
  const name = element.localName
  const as = drawnAs[name]
  if (!as || element.classList.contains('skip')) return null
  const kept = [...element.classList].filter((one) => classes.has(one)).map((one) => `doc-${one}`)
  const href = element.getAttribute('href')
  const props: Record<string, unknown> = {
    key,
    className: [`doc-${name}`, ...kept].join(' '),
    lang: element.getAttribute('lang') ?? undefined,
    dir: element.getAttribute('dir') ?? undefined,
    scope: as === 'th' ? (element.getAttribute('scope') ?? undefined) : undefined,
    role: roleInTable(as, element.getAttribute('scope')),
  }
  if (element.id) Object.assign(props, { id: idPrefix + element.id, tabIndex: -1 })
  if (empty.has(as)) return createElement(as, props)
  if (as !== 'a') return createElement(as, props, ...childrenOf(element))
  // The trail is walked within the view; any other address is shown as words.
  if (!href?.startsWith('#')) return createElement('span', props, ...childrenOf(element))
  const to = idPrefix + decodeURIComponent(href.slice(1))
  const follow = (event: React.MouseEvent) => {
    event.preventDefault()
    const target = document.getElementById(to)
    target?.focus()
    target?.scrollIntoView?.({ block: 'center' })
  }
  return createElement('a', { ...props, href: `#${to}`, onClick: follow }, ...childrenOf(element))
}

/** Where the page is narrow its cells lie beneath each other: a table is told as one all the same. */
const roleInTable = (name: string, scope: string | null): string | undefined =>
  name === 'th' ? (scope === 'row' ? 'rowheader' : 'columnheader') : rolesInTable[name]
const rolesInTable: Record<string, string> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  td: 'cell',
}

type Inert = { createHTML: (text: string) => string }
let policy: Inert | undefined

/** The page's policy asks that text parsed as HTML be vouched for: this text is parsed apart and never put into the page. */
function inert(html: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy: (name: string, rules: Inert) => Inert }
  }
  if (!trustedTypes) return html
  policy ??= trustedTypes.createPolicy('document-view', { createHTML: (text) => text })
  return policy.createHTML(html)
}

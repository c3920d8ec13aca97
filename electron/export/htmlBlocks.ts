import type { Element, ElementContent, Properties } from 'hast'
import type { Blockquote, Heading, RootContent, Table } from 'mdast'
import type { Block, DocumentTree, Phrase } from '../../shared/exports/tree.ts'

export const tag = (
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] | string = [],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: typeof children === 'string' ? [{ type: 'text', value: children }] : children,
})
const space: ElementContent = { type: 'text', value: ' ' }

/** One block of a sound tree as an element. Each passage finds its own direction, and says its language if it has one. */
export function elementOf(node: RootContent): Element {
  switch (node.type) {
    case 'heading':
      return withNumber(
        `h${node.depth}`,
        node.children,
        node.data,
        node.data?.role === 'evidence' ? ['annex'] : [],
      )
    case 'paragraph':
      return withNumber(
        'p',
        node.children,
        node.data,
        node.data?.role && node.data.role !== 'number' ? [node.data.role] : [],
      )
    case 'blockquote':
      return node.data?.role === 'evidence'
        ? voice(node)
        : tag('blockquote', anchor(node.data), node.children.map(elementOf))
    case 'list':
      return tag(
        node.ordered ? 'ol' : 'ul',
        node.ordered && node.start !== 1 ? { start: node.start } : {},
        node.children.map((item) => tag('li', {}, item.children.map(elementOf))),
      )
    case 'table':
      return tableOf(node)
    case 'thematicBreak':
      return tag('hr')
    default:
      throw new TypeError(`A sound tree has no ${node.type} here`)
  }
}

/** A voice of the annex: its number, the words alone in the quotation, and who and when beneath. */
function voice(node: Blockquote): Element {
  const [first, ...rest] = node.children
  const opening =
    first && 'children' in first && first.type === 'paragraph' ? apart(first.children) : undefined
  const number = opening?.number
  const spoken =
    opening?.words.length && first?.type === 'paragraph' ? [{ ...first, children: opening.words }] : []
  const words = number ? [...spoken, ...rest] : node.children
  const isMeta = (block: RootContent) =>
    block.type === 'paragraph' && (block.data?.role === 'meta' || block.data?.role === 'held')
  const said = words.slice(0, words.findLastIndex((block) => !isMeta(block)) + 1)
  const about = words.slice(said.length)
  return tag('figure', { ...anchor(node.data), className: ['evidence'] }, [
    ...(number ? [tag('p', { className: ['number'] }, phrases([number])), space] : []),
    ...(said.length ? [tag('blockquote', {}, said.map(elementOf))] : []),
    ...(about.length ? [tag('figcaption', {}, about.map(elementOf))] : []),
  ])
}

function withNumber(tagName: string, children: Phrase[], data: Block['data'], className: string[]): Element {
  const { number, words } = apart(children)
  if (!number)
    return tag(tagName, { ...anchor(data), ...classes(className), ...passage(data) }, phrases(children))
  const parts = [
    tag('span', { className: ['number'] }, phrases([number])),
    space,
    tag('span', { ...passage(data) }, phrases(words)),
  ]
  return tag(tagName, { ...anchor(data), ...classes([...className, 'numbered']) }, parts)
}

/** The number that stands in the margin, and the words without it. */
export function apart(children: Phrase[]): { number?: Phrase; words: Phrase[] } {
  const [first, second, ...rest] = children
  if (first?.type !== 'strong' || first.data?.role !== 'number') return { words: children }
  if (second?.type !== 'text') return { number: first, words: second ? [second, ...rest] : rest }
  const value = second.value.replace(/^ +/, '')
  return { number: first, words: value ? [{ ...second, value }, ...rest] : rest }
}

function tableOf(table: Table): Element {
  const row = (cells: Table['children'][number], name: string, properties: Properties = {}) =>
    tag(
      'tr',
      {},
      cells.children.map((cell) =>
        tag(
          name === 'th' && !cell.children.length ? 'td' : name,
          {
            ...anchor(cell.data),
            ...(name === 'th' && cell.children.length ? properties : {}),
            ...passage(cell.data),
          },
          phrases(cell.children),
        ),
      ),
    )
  const [header, ...rows] = table.children
  return tag('table', {}, [
    ...(header ? [tag('thead', {}, [row(header, 'th', { scope: 'col' })])] : []),
    ...(rows.length
      ? [
          tag(
            'tbody',
            {},
            rows.map((cells) => row(cells, 'td')),
          ),
        ]
      : []),
  ])
}

function phrases(nodes: Phrase[]): ElementContent[] {
  return nodes.map((node): ElementContent => {
    switch (node.type) {
      case 'text':
        return { type: 'text', value: node.value }
      case 'break':
        return tag('br')
      case 'strong':
        return tag('strong', {}, phrases(node.children))
      case 'emphasis':
        return tag('em', {}, phrases(node.children))
      case 'link':
        return tag('a', { href: node.url }, phrases(node.children))
      default:
        throw new TypeError(`A sound tree has no ${node.type} in a line`)
    }
  })
}

const anchor = (data: Block['data']): Properties => (data?.id ? { id: data.id } : {})
const classes = (className: string[]): Properties => (className.length ? { className } : {})
const passage = (data: Block['data']): Properties => ({ ...(data?.lang && { lang: data.lang }), dir: 'auto' })

/** The tree with an anchor on every section, so that the contents can lead there. */
export function withAnchors(tree: DocumentTree): DocumentTree {
  const blocks = tree.blocks.map((block, n) =>
    block.type === 'heading' && block.depth === 2 && !block.data?.id
      ? { ...block, data: { ...block.data, id: `_section-${n}` } }
      : block,
  )
  return { ...tree, blocks }
}

/** The list of sections, numbers before their names. */
export const contentsOf = (blocks: Block[]): Element[] =>
  blocks
    .filter((block): block is Heading => block.type === 'heading' && block.depth === 2)
    .map((heading) => {
      const { number, words } = apart(heading.children)
      const plain = unlinked(words)
      return tag('li', {}, [
        ...(number ? [tag('span', { className: ['number'] }, phrases([number])), space] : []),
        tag('a', { href: `#${heading.data?.id}`, ...passage(heading.data) }, phrases(plain)),
      ])
    })
const unlinked = (nodes: Phrase[]): Phrase[] =>
  nodes.flatMap((node): Phrase[] => (node.type === 'link' ? node.children : [node]))

import type { Heading, List, ListItem, Paragraph, RootContent, Table, TableCell } from 'mdast'
import { clean } from './characters.ts'
import { plainText, soundPhrases } from './soundPhrases.ts'
import type { Block, DocumentTree } from './tree.ts'
import type { Json } from '../change.ts'

type AnyNode = RootContent
type Marks = { id?: string; lang?: string; role?: string }
/** Blocks that hold phrases: what a language and an anchor are finally written on. */
export type Holder = Heading | Paragraph | TableCell

const ANCHOR = /^[A-Za-z][A-Za-z0-9_-]*$/
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/

/**
 * The tree as every writer may trust it, whoever built it: known blocks only, clean characters, anchors unique,
 * links only to anchors that exist, no empty block. What a format cannot carry (raw HTML, images, code, outside
 * links) is kept as its text. Applying it twice changes nothing.
 */
export function soundTree(tree: DocumentTree): DocumentTree {
  const anchors = new Set<string>()
  collectAnchors(tree.blocks, anchors)
  const free = new Set(anchors)
  const blocks = tree.blocks.flatMap((block) =>
    soundBlock(block, { anchors, free, language: tree.language, lang: tree.language }),
  )
  const { title, audience, day, version, language, copy, isShort } = tree
  const line = (value: string) => clean(value).replace(/\s+/g, ' ').trim()
  return {
    title: line(title),
    audience: line(audience),
    version: line(version),
    day: day.slice(0, 10),
    language,
    ...(copy && /^[0-9a-f]{16}$/.test(copy) && { copy }),
    ...(isShort && { isShort }),
    blocks,
    data: cleanJson(tree.data),
  }
}

type Within = { anchors: Set<string>; free: Set<string>; language: string; lang: string }

function soundBlock(node: AnyNode, within: Within): Block[] {
  const inner = { ...within, lang: langOf(node) ?? within.lang }
  switch (node.type) {
    case 'paragraph': {
      const children = soundPhrases(node.children, inner.anchors, 'break')
      return children.length ? [{ type: 'paragraph', children, ...marksOf(node, inner) }] : []
    }
    case 'heading': {
      const children = soundPhrases(node.children, inner.anchors, 'space')
      const depth = Math.min(6, Math.max(2, node.depth)) as Heading['depth']
      return children.length ? [{ type: 'heading', depth, children, ...marksOf(node, inner) }] : []
    }
    case 'blockquote': {
      const marks = marksOf(node, inner, false)
      const children = node.children.flatMap((child) =>
        child.type === 'thematicBreak' ? [] : soundBlock(child, inner),
      )
      return children.length ? [{ type: 'blockquote', children, ...marks }] : []
    }
    case 'list': {
      const children = node.children.flatMap((item) =>
        soundItem(item, { ...inner, lang: langOf(item) ?? inner.lang }),
      )
      const start = node.ordered ? { start: node.start ?? 1 } : {}
      const list: List = { type: 'list', ordered: Boolean(node.ordered), ...start, spread: false, children }
      return children.length ? [list] : []
    }
    case 'table':
      return soundTable(node, inner)
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    default:
      return soundBlock(
        { type: 'paragraph', children: [{ type: 'text', value: plainText(node) }], data: node.data },
        within,
      )
  }
}

function soundItem(item: ListItem, within: Within): ListItem[] {
  const children = item.children.flatMap((child) =>
    child.type === 'thematicBreak' ? [] : soundBlock(child, within),
  )
  return children.length ? [{ type: 'listItem', spread: !isTight(children), children }] : []
}

/** Words, or words and a plain list beneath: what Markdown can write without a blank line and read back as the same. */
const isTight = ([first, second, ...more]: Block[]) =>
  first?.type === 'paragraph' &&
  !more.length &&
  (!second || (second.type === 'list' && startsPlainly(second)))
const startsPlainly = (list: List) =>
  (!list.ordered || list.start === 1) && list.children[0]?.children[0]?.type === 'paragraph'

function soundTable(node: Table, within: Within): Block[] {
  const width = Math.max(0, ...node.children.map((row) => row.children.length))
  const children = node.children.map((row) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, n): TableCell => {
      const cell = row.children[n]
      if (!cell) return { type: 'tableCell', children: [] }
      const inner = { ...within, lang: langOf(cell) ?? within.lang }
      return {
        type: 'tableCell',
        children: soundPhrases(cell.children, inner.anchors, 'space'),
        ...marksOf(cell, inner),
      }
    }),
  }))
  return width && children.some((row) => row.children.some((cell) => cell.children.length))
    ? [{ type: 'table', children }]
    : []
}

function marksOf(node: AnyNode, within: Within, holdsPhrases = true): { data?: Marks & { role?: never } } {
  const { id, role } = node.data ?? {}
  // A block without words may be dropped, and must not take an anchor with it.
  const anchor = id && ANCHOR.test(id) && saysSomething(node) && within.free.delete(id) ? { id } : {}
  const lang = holdsPhrases && within.lang !== within.language ? { lang: within.lang } : {}
  const data = { ...anchor, ...lang, ...(role && { role }) }
  return Object.keys(data).length ? { data: data as never } : {}
}

const langOf = (node: AnyNode) =>
  node.data?.lang && LANGUAGE.test(node.data.lang) ? node.data.lang : undefined

const saysSomething = (node: AnyNode) => clean(plainText(node)).trim() !== ''
const ANCHORED = ['heading', 'paragraph', 'blockquote', 'tableCell']

function collectAnchors(nodes: AnyNode[], anchors: Set<string>): void {
  for (const node of nodes) {
    const id = ANCHORED.includes(node.type) ? node.data?.id : undefined
    if (id && ANCHOR.test(id) && saysSomething(node)) anchors.add(id)
    if ('children' in node) collectAnchors(node.children, anchors)
  }
}

const cleanJson = (value: Json): Json => {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map(cleanJson)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), cleanJson(inner)]))
  return value
}

import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import type { Node, PhrasingContent, RootContent } from 'mdast'
import { gfm } from 'micromark-extension-gfm'
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { bare } from '../shared/exports/treeWords.ts'

type Parsed = DefaultTreeAdapterMap['node']
type ParsedElement = DefaultTreeAdapterMap['element']
export const decode = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/** Every document jsdom parses leaves listeners on its window, and each that comes after looks through them: a new one in time. */
let window = new JSDOM('').window
let parsed = 0
function parseXml(text: string): Document {
  if ((parsed += 1) % 50 === 0) window = new JSDOM('').window
  return new window.DOMParser().parseFromString(text, 'application/xml')
}

/** A Word document's parts. Every XML part is parsed strictly; what is not well-formed throws. */
export function docxParts(bytes: Uint8Array): { xml: Record<string, string>; body: Element } {
  const xml = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )
  const parts = Object.entries(xml).map(([name, part]) => [name, parseXml(part)] as const)
  for (const [name, part] of parts)
    if (part.querySelector('parsererror')) throw new Error(`${name} is not XML`)
  return { xml, body: Object.fromEntries(parts)['word/document.xml']!.documentElement.firstElementChild! }
}

const named = (node: Element, name: string) => [...node.getElementsByTagName(name)]
export const styleOf = (paragraph: Element) => named(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? ''
export const wordsOf = (node: Element) =>
  named(node, 'w:t')
    .map((t) => t.textContent ?? '')
    .join('')

/** What a Word document says, in order: the front, then the body without the contents table. */
export function docxLetters(bytes: Uint8Array): { front: string; body: string } {
  const { body } = docxParts(bytes)
  const blocks = [...body.children].filter((child) => !['w:sdt', 'w:sectPr'].includes(child.tagName))
  const isFront = (block: Element) =>
    block.tagName === 'w:p' && ['Title', 'Facts', 'ContentsHeading'].includes(styleOf(block))
  const say = (some: Element[]) => bare(some.map(wordsOf).join(''))
  return { front: say(blocks.filter(isFront)), body: say(blocks.filter((block) => !isFront(block))) }
}

type Page = {
  all: ParsedElement[]
  attr: (element: ParsedElement, name: string) => string | undefined
  part: (name: string) => string
  say: (node: Parsed) => string
}
/** All elements of a parsed page, and its text by landmark. */
export function htmlParts(bytes: Uint8Array): Page {
  const page = parse(decode(bytes))
  const all: ParsedElement[] = []
  const walk = (node: Parsed) => {
    if ('tagName' in node) all.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(page)
  const say = (node: Parsed): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(say).join('') : ''
  const attr = (element: ParsedElement, name: string) =>
    element.attrs.find((each) => each.name === name)?.value
  const part = (name: string) =>
    bare(
      all
        .filter((element) => element.tagName === name)
        .map(say)
        .join(''),
    )
  return { all, attr, part, say }
}

/** Markdown read again as blocks: anchors and languages lifted from their inline HTML, positions and roles gone. */
export function markdownBlocks(bytes: Uint8Array): { front: RootContent[]; blocks: RootContent[] } {
  const root = fromMarkdown(decode(bytes), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const [title, facts, ...blocks] = root.children.map((node) => plain(node))
  return { front: [title, facts].filter((node) => node !== undefined), blocks }
}
/** The blocks of a sound tree as Markdown can carry them: roles unsaid, anchors on the first words that follow. */
export const asMarkdownCarries = (tree: DocumentTree): RootContent[] => tree.blocks.map((node) => plain(node))

function plain<T extends RootContent>(given: T, ids: string[] = []): T {
  const node = { ...given } as RootContent & {
    position?: unknown
    data?: Node['data']
    children?: RootContent[]
  }
  const all = [...ids, ...(given.data?.id ? [given.data.id] : [])]
  const lang = given.data?.lang
  delete node.position
  delete node.data
  if (node.type === 'list')
    return {
      type: 'list',
      ordered: node.ordered,
      start: node.ordered ? node.start : null,
      children: firstTakes(node.children, all),
    } as never
  if (node.type === 'listItem') return { type: 'listItem', children: firstTakes(node.children, all) } as never
  if (node.type === 'table')
    return {
      type: 'table',
      children: node.children.map((row, n) => ({
        type: 'tableRow',
        children: firstTakes(row.children, n ? [] : all),
      })),
    } as never
  if (node.type === 'blockquote')
    return { type: 'blockquote', children: firstTakes(node.children, all) } as never
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const lifted = lift(merged(node.children.map((child) => plain(child))))
    const data = { ids: [...all, ...lifted.ids], lang: lang ?? lifted.lang }
    return { ...node, children: lifted.children, data } as never
  }
  if (node.type === 'link')
    return {
      type: 'link',
      url: node.url,
      children: merged(node.children.map((child) => plain(child))),
    } as never
  if (node.children) node.children = merged(node.children.map((child) => plain(child)))
  return node as never
}
/** An address somebody said, made clickable by GFM's own reading of bare addresses, is text: the file has no such link. */
function merged(nodes: RootContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes as PhrasingContent[]) {
    const bareAddress =
      node.type === 'link' &&
      node.children.length === 1 &&
      node.children[0]?.type === 'text' &&
      isSaid(node.url, node.children[0].value)
    const each = bareAddress ? (node.children[0] as PhrasingContent) : node
    const last = out.at(-1)
    if (each.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { ...last, value: last.value + each.value }
    else out.push(each)
  }
  return out
}
const isSaid = (url: string, text: string) =>
  !url.startsWith('#') && [text, `http://${text}`, `mailto:${text}`].includes(url)

const firstTakes = (children: RootContent[], ids: string[]) =>
  children.map((child, n) => plain(child, n ? [] : ids))

function lift(nodes: PhrasingContent[]): { ids: string[]; lang?: string; children: PhrasingContent[] } {
  const ids: string[] = []
  let lang: string | undefined
  const children: PhrasingContent[] = []
  for (const node of nodes) {
    if (node.type === 'html') {
      const id = /^<a id="([\w-]+)">$/.exec(node.value)?.[1]
      const span = /^<span lang="([\w-]+)"(?: dir="rtl")?>$/.exec(node.value)?.[1]
      if (id) ids.push(id)
      else if (span) lang = span
      else if (node.value !== '</a>' && node.value !== '</span>') children.push(node)
    } else children.push(node)
  }
  return { ids, lang, children }
}

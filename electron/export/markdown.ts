import type { PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { runsRightToLeft } from '../../shared/exports/characters.ts'
import { plainText } from '../../shared/exports/soundPhrases.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { facts, soundTree, utf8 } from './frame.ts'

/**
 * CommonMark with GFM tables, UTF-8. Anchors and passages in another language are inline HTML, `<a id>` and
 * `<span lang>`: Markdown has no marks of its own for them, and what it cannot show it keeps.
 */
export async function writeMarkdown(given: DocumentTree): Promise<Uint8Array> {
  const tree = soundTree(given)
  const front: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: tree.title }] },
    { type: 'paragraph', children: [{ type: 'text', value: facts(tree) }] },
  ]
  const root: Root = { type: 'root', children: [...front, ...tree.blocks.map((block) => anchored(block))] }
  return utf8(
    toMarkdown(root, {
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      bullet: '-',
      emphasis: '*',
      rule: '-',
    }),
  )
}

/** The anchors of containers go to the first words inside them. */
function anchored<T extends RootContent>(node: T, ids: string[] = []): T {
  const all = node.data?.id ? [...ids, node.data.id] : ids
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const marks = all.map((id) => html(`<a id="${id}"></a>`))
    return { ...node, children: [...marks, ...inLanguage(node)] }
  }
  if (!('children' in node)) return node
  let [first, ...others] = node.children as RootContent[]
  if (!first) return node
  return { ...node, children: [anchored(first, all), ...others.map((other) => anchored(other))] }
}

function inLanguage(
  node: Extract<RootContent, { type: 'paragraph' | 'heading' | 'tableCell' }>,
): PhrasingContent[] {
  if (!node.data?.lang) return node.children
  const dir = runsRightToLeft(plainText(node)) ? ' dir="rtl"' : ''
  return [html(`<span lang="${node.data.lang}"${dir}>`), ...node.children, html('</span>')]
}

const html = (value: string): PhrasingContent => ({ type: 'html', value })

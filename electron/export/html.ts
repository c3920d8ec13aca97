import { createHash } from 'node:crypto'
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { eachBlock, facts, sayFor, soundTree, utf8, type Steps } from './frame.ts'
import { contentsOf, elementOf, tag, withAnchors } from './htmlBlocks.ts'
import { htmlStyle } from './htmlStyle.ts'

/**
 * One HTML file that asks nothing of anyone: no script, no outside file, and a policy that forbids both. Its trail
 * can be walked both ways, by pointer, keyboard and screen reader, and it prints.
 */
export async function writeHtml(given: DocumentTree, steps: Steps = {}): Promise<Uint8Array> {
  const tree = withAnchors(soundTree(given))
  const say = sayFor(tree)
  const blocks = await eachBlock(tree, steps, elementOf)
  const contents = tree.isShort ? [] : contentsOf(tree.blocks)
  // Anchors of the frame begin with an underscore, which no anchor of a tree can.
  const body = tag('body', {}, [
    tag('a', { className: ['skip'], href: '#_document' }, say('export.skip')),
    tag('header', {}, [
      tag('h1', { dir: 'auto' }, tree.title),
      tag('p', { className: ['facts'], dir: 'auto' }, facts(tree)),
    ]),
    ...(contents.length
      ? [
          tag('nav', { ariaLabelledBy: '_contents' }, [
            tag('h2', { id: '_contents' }, say('export.contents')),
            tag('ol', {}, contents),
          ]),
        ]
      : []),
    tag('main', { id: '_document', tabIndex: -1 }, sections(blocks)),
  ])
  const html = tag('html', { lang: tree.language, dir: 'ltr' }, [head(tree), body])
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, html] }
  return utf8(toHtml(root, { allowDangerousHtml: false }) + '\n')
}

function head(tree: DocumentTree): Element {
  const hash = createHash('sha256').update(htmlStyle).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return tag('head', {}, [
    tag('meta', { charSet: 'utf-8' }),
    tag('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'color-scheme', content: 'light' }),
    tag('title', {}, [tree.title, tree.version].filter(Boolean).join(' · ')),
    tag('style', {}, htmlStyle),
  ])
}

/** Each depth-2 heading and what follows it in one <section>. */
function sections(blocks: Element[]): ElementContent[] {
  const out: Element[] = []
  for (const block of blocks) {
    if (block.tagName === 'h2' || !out.length)
      out.push(
        tag(
          'section',
          block.properties.className?.toString().includes('annex') ? { className: ['evidences'] } : {},
          [],
        ),
      )
    out.at(-1)!.children.push(block)
  }
  return out
}

import type { RootContent, Table } from 'mdast'
import { plainText } from '../../shared/exports/soundPhrases.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { facts, soundTree, utf8 } from './frame.ts'

/** Words only, UTF-8, lines as long as they are: for a letter, an e-mail, a screen reader or a braille display. */
export async function writePlainText(given: DocumentTree): Promise<Uint8Array> {
  const tree = soundTree(given)
  const front = [underlined(tree.title, '='), facts(tree)]
  return utf8([...front, ...tree.blocks.map((block) => linesOf(block))].join('\n\n') + '\n')
}

function linesOf(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return node.depth === 2 ? `\n${underlined(plainText(node), '-')}` : plainText(node)
    case 'blockquote':
      return indented(node.children.map(linesOf).join('\n\n'), '    ')
    case 'list':
      return node.children
        .map((item, n) => {
          const mark = node.ordered ? `${(node.start ?? 1) + n}. ` : '- '
          const text = item.children
            .map((child, m) => (m && child.type !== 'list' ? '\n' : '') + linesOf(child))
            .join('\n')
          return mark + indented(text, ' '.repeat(mark.length)).trimStart()
        })
        .join('\n')
    case 'table':
      return tableLines(node)
    case 'thematicBreak':
      return '---'
    default:
      return plainText(node)
  }
}

/** Row by row, each cell after its heading, or two columns as pairs: columns would fall apart wherever the text is read. */
function tableLines(table: Table): string {
  const [header, ...rows] = table.children.map((row) => row.children.map(plainText))
  if (!header) return ''
  if (!rows.length) return header.filter(Boolean).join('\n')
  if (header.length === 2)
    return [header, ...rows].map(([name, value]) => `${name}: ${value || '–'}`).join('\n')
  const cell = (value: string, n: number) => (header[n] ? `${header[n]}: ${value || '–'}` : value)
  return rows.map((row) => row.map(cell).filter(Boolean).join('\n')).join('\n\n')
}

const underlined = (text: string, mark: string) =>
  `${text}\n${mark.repeat(Math.min(72, Math.max(3, [...text].length)))}`
const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by)

import {
  HeadingLevel,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import type {
  Heading,
  List,
  Paragraph as Words,
  RootContent,
  Table as TreeTable,
  TableCell as Cell,
} from 'mdast'
import { runsRightToLeft } from '../../shared/exports/characters.ts'
import { plainText } from '../../shared/exports/soundPhrases.ts'
import type { Block, DocumentTree } from '../../shared/exports/tree.ts'
import { apart } from './htmlBlocks.ts'
import { languageOf, runs, type Bookmarks } from './docxRuns.ts'
import { lines, listIndent, MARGIN, textWidth } from './docxStyles.ts'

/** Where a block stands: in which list, in a quotation or an annex, and the anchors it takes over from what holds it. */
type Place = {
  ids?: string[]
  style?: string
  keepNext?: boolean
  level?: number
  item?: { reference: string; instance: number }
}
type Made = Paragraph | Table

const STYLES: Record<string, string> = { clause: 'Clause', meta: 'Meta', held: 'Held', evidence: 'Evidence' }
const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
]

/** Turns blocks of a sound tree into Word paragraphs and tables; numbered lists are counted across one document. */
export class DocxBlocks {
  private lists = 0
  private owns = 0
  readonly tree: DocumentTree
  readonly bookmarks: Bookmarks
  constructor(tree: DocumentTree, bookmarks: Bookmarks) {
    this.tree = tree
    this.bookmarks = bookmarks
  }

  of(node: RootContent, place: Place = {}): Made[] {
    const ids = [...(place.ids ?? []), ...(node.data?.id ? [node.data.id] : [])]
    switch (node.type) {
      case 'heading':
        return [this.heading(node, ids)]
      case 'paragraph':
        return [this.paragraph(node, { ...place, ids })]
      case 'blockquote': {
        const style = node.data?.role === 'evidence' ? 'Evidence' : 'Quote'
        const last = node.children.length - 1
        return node.children.flatMap((child, n) =>
          this.of(child, { ...place, style, ids: n ? [] : ids, keepNext: style === 'Evidence' && n < last }),
        )
      }
      case 'list':
        return this.list(node, { ...place, ids })
      case 'table':
        // Word joins two tables that touch, and wants a paragraph after the last.
        return [this.table(node, ids), new Paragraph({ style: 'Meta' })]
      case 'thematicBreak':
        return [new Paragraph({ border: { bottom: { ...lines.thin, space: 1 } } })]
      default:
        throw new TypeError(`A sound tree has no ${node.type} here`)
    }
  }

  private heading(node: Heading, ids: string[]): Paragraph {
    const annex = node.data?.role === 'evidence'
    return new Paragraph({
      heading: LEVELS[node.depth - 2],
      ...(this.tree.isShort && { spacing: { before: 160, after: 60 } }),
      ...(annex && { pageBreakBefore: true }),
      ...this.line(node, ids),
    })
  }

  private paragraph(node: Words, place: Place): Paragraph {
    const role = node.data?.role
    const style = (role && STYLES[role]) ?? place.style
    const { indent: numbered, ...line } = this.line(node, place.ids ?? [], style === 'Evidence')
    const inList = place.level !== undefined && !place.item && { indent: { left: listIndent(place.level) } }
    const item = place.item && {
      numbering: { ...place.item, level: place.level ?? 0 },
      spacing: { after: 80 },
    }
    const indent = numbered ? { indent: numbered } : inList
    const keep =
      place.style === 'Evidence' && role === 'meta'
        ? { keepLines: true, keepNext: Boolean(place.keepNext), spacing: { before: 60, after: 60 } }
        : {}
    return new Paragraph({ ...(style && { style }), ...keep, ...line, ...indent, ...item })
  }

  /** What a line says: number in the margin, words in their language and direction, anchors around all. */
  private line(node: Words | Heading | Cell, ids: string[], inMargin = false): IParagraphOptions {
    const { number, words } = node.type === 'tableCell' ? { words: node.children } : apart(node.children)
    const lang = languageOf(node.data, this.tree)
    const said = runs(words, this.bookmarks, { lang })
    const label =
      number && 'children' in number
        ? runs(
            number.children as never,
            this.bookmarks,
            node.type === 'heading' ? {} : { style: 'MarginNumber' },
          )
        : []
    const children: ParagraphChild[] =
      number || inMargin ? [...label, new TextRun({ children: [new Tab()] }), ...said] : said
    const bidirectional = runsRightToLeft(plainText({ type: 'paragraph', children: words })) && {
      bidirectional: true,
    }
    const indent = (number || inMargin) && { indent: { left: 0, hanging: MARGIN } }
    // A right-to-left slip is the mirror of the others: number and tape at the right.
    const border = bidirectional && inMargin && { border: { left: lines.none, right: lines.tape } }
    // A copy whose wording can come back marks every line of the app's own: what has no mark was written since.
    const isKnown = !this.tree.copy || ids.some((id) => /^(clause|section|evidence)-/.test(id))
    const own = node.type === 'heading' && node.depth === 2 ? 'outside' : 'own'
    const marks = isKnown ? ids : [...ids, `${own}-${(this.owns += 1)}`]
    return { children: this.bookmarks.around(marks, children), ...bidirectional, ...indent, ...border }
  }

  private list(node: List, place: Place): Made[] {
    const level = Math.min(8, (place.level ?? -1) + 1)
    const reference = node.ordered ? `numbers-${node.start ?? 1}` : 'bullets'
    const instance = (this.lists += 1)
    return node.children.flatMap((item, m) =>
      item.children.flatMap((child, n) =>
        this.of(child, {
          ids: m || n ? [] : place.ids,
          style: place.style,
          level,
          ...(n === 0 && child.type === 'paragraph' && { item: { reference, instance } }),
        }),
      ),
    )
  }

  private table(node: TreeTable, ids: string[]): Table {
    const widths = columnWidths(node)
    const rows = node.children.map((row, n) => {
      const header = n === 0
      const borders = {
        top: lines.none,
        left: lines.none,
        right: lines.none,
        bottom: header ? lines.thick : lines.thin,
      }
      const cells = row.children.map(
        (cell, column) =>
          new TableCell({
            borders,
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            margins: { left: 0, right: 140, top: 30, bottom: 30 },
            children: [
              new Paragraph({
                style: 'TableText',
                ...this.line(header ? bold(cell) : cell, [
                  ...(n || column ? [] : ids),
                  ...(cell.data?.id ? [cell.data.id] : []),
                ]),
              }),
            ],
          }),
      )
      return new TableRow({ children: cells, cantSplit: true, ...(header && { tableHeader: true }) })
    })
    return new Table({
      rows,
      columnWidths: widths,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: {
        top: lines.none,
        bottom: lines.none,
        left: lines.none,
        right: lines.none,
        insideHorizontal: lines.none,
        insideVertical: lines.none,
      },
    })
  }
}

const bold = (cell: Cell): Cell =>
  cell.children.length ? { ...cell, children: [{ type: 'strong', children: cell.children }] } : cell

/** What the longest word of a cell takes, in twentieths of a point, at the size of a table in bold, and its margins. */
const longestWord = (words: string) =>
  170 + 115 * Math.min(18, Math.max(0, ...words.split(/[\s–-]+/).map((word) => word.length)))

/** Columns share the width by the square root of their longest words, so that one long column leaves room for the rest. */
function columnWidths(node: TreeTable): number[] {
  const width = node.children[0]?.children.length ?? 0
  const weights = Array.from({ length: width }, (_, n) =>
    Math.sqrt(Math.min(400, Math.max(8, ...node.children.map((row) => plainText(row.children[n]!).length)))),
  )
  const least = Array.from({ length: width }, (_, n) =>
    Math.max(...node.children.map((row) => longestWord(plainText(row.children[n]!)))),
  )
  const needed = least.reduce((sum, one) => sum + one, 0)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  // Where even the longest words do not fit beside each other, something must break.
  if (needed >= textWidth) return weights.map((weight) => Math.floor((textWidth * weight) / all))
  return weights.map((weight, n) => Math.floor(least[n]! + ((textWidth - needed) * weight) / all))
}

/** The first numbers of a tree's numbered lists, each once. */
export function firstNumbers(blocks: (RootContent | Block)[]): number[] {
  const found = new Set<number>()
  const look = (node: RootContent): void => {
    if (node.type === 'list' && node.ordered) found.add(node.start ?? 1)
    if ('children' in node) node.children.forEach(look)
  }
  blocks.forEach(look)
  return [...found]
}

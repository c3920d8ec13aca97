import {
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { plainText } from '../../shared/exports/soundPhrases.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import type { Say } from '../../shared/words/say.ts'
import { DocxBlocks, firstNumbers } from './docxBlocks.ts'
import { neutralPackage } from './docxPackage.ts'
import { Bookmarks, wordLanguage } from './docxRuns.ts'
import { numbering, page, shortPage, styles, textWidth, theme } from './docxStyles.ts'
import { eachBlock, facts, sayFor, soundTree, type Steps } from './frame.ts'

/**
 * Letters, about 30 pages. Up to here pages are laid out so that the contents can number them, guessing only at widths
 * outside the layout's tables (Arabic, emoji). It takes ten seconds for 180 pages, so longer documents have contents
 * with section numbers and links, and page numbers once somebody updates the field in Word.
 */
const WORTH_LAYING_OUT = 60_000

/**
 * A Word document colleagues can edit: real headings, lists and styles, tables whose heading row repeats, a contents
 * table, the language of every passage, a trail of bookmarks and links. It names no author, no machine and no moment
 * but the tree's own day, and refers to nothing outside itself. The same tree gives the same bytes.
 */
export async function writeDocx(given: DocumentTree, steps: Steps = {}): Promise<Uint8Array> {
  const tree = soundTree(given)
  const say = sayFor(tree)
  const paged = tree.blocks.reduce((sum, block) => sum + plainText(block).length, 0) <= WORTH_LAYING_OUT
  const blocks = new DocxBlocks(tree, new Bookmarks())
  const body = (await eachBlock(tree, steps, (block) => blocks.of(block))).flat()
  const document = new Document({
    title: tree.title,
    compatabilityModeVersion: 15,
    theme,
    // Word and LibreOffice keep both: whichever is left tells which copy this was.
    ...(tree.copy && { customProperties: [{ name: 'AlongsideCopy', value: tree.copy }] }),
    ...(paged && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    styles: styles(wordLanguage(tree.language), say),
    numbering: numbering(firstNumbers(tree.blocks)),
    sections: [
      {
        properties: { page: tree.isShort ? shortPage : page },
        footers: { default: footer(tree, say) },
        children: [...front(tree, say, paged, blocks.bookmarks), ...body],
      },
    ],
  })
  const packed = await Packer.toBuffer(document)
  steps.signal?.throwIfAborted()
  steps.onProgress?.(0.9)
  return neutralPackage(new Uint8Array(packed), tree)
}

function front(tree: DocumentTree, say: Say, paged: boolean, bookmarks: Bookmarks) {
  const mark = tree.copy ? [`alongside-${tree.copy}`, 'own-1000000'] : []
  // Lines of the app's own above the body: numbered where no block is.
  const own = (n: number, text: string) =>
    bookmarks.around(tree.copy ? [`own-${1_000_000 + n}`] : [], [new TextRun(text)])
  const title = [
    new Paragraph({ style: 'Title', children: bookmarks.around(mark, [new TextRun(tree.title)]) }),
    new Paragraph({ style: 'Facts', children: own(1, facts(tree)) }),
  ]
  if (tree.isShort || !tree.blocks.some((block) => block.type === 'heading' && block.depth === 2))
    return title
  const contents = new TableOfContents(say('export.contents'), {
    hyperlink: true,
    headingStyleRange: '1-1',
    ...(!paged && { pageNumbersEntryLevelsRange: '1-1' }),
  })
  return [
    ...title,
    new Paragraph({ style: 'ContentsHeading', children: own(2, say('export.contents')) }),
    contents,
  ]
}

/** The few words at the foot of each page; the catalogue says where the two numbers go. */
function footer(tree: DocumentTree, say: Say): Footer {
  const parts = say('export.page', { page: '\u0000', pages: '\u0001' }).split(/([\u0000\u0001])/)
  const numbers = parts.map((part) =>
    part === '\u0000' ? PageNumber.CURRENT : part === '\u0001' ? PageNumber.TOTAL_PAGES : part,
  )
  const name = [tree.title, tree.version].filter(Boolean).join(' · ')
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        indent: { right: 0 },
        children: [new TextRun(name), new TextRun({ children: [new Tab(), ...numbers] })],
      }),
    ],
  })
}

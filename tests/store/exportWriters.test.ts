import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { formats, type Format } from '../../electron/export/formats.ts'
import { isRefusal } from '../../shared/command.ts'
import { Desk, keepInMemory } from '../../shared/desk.ts'
import { specificationPreview } from '../../shared/exports/preview.ts'
import { plainText } from '../../shared/exports/soundPhrases.ts'
import { soundTree } from '../../shared/exports/soundTree.ts'
import {
  clause,
  evidence,
  h,
  held,
  list,
  p,
  quote,
  table,
  type DocumentTree,
} from '../../shared/exports/tree.ts'
import { importInquiry } from '../../shared/imports/inquirySample.ts'
import { formatDate } from '../../shared/words/dates.ts'
import { aLaptop } from '../laptop.ts'
import { sample } from '../shared/exports/treeSample.ts'
import { anyTree, awkward, bare, letters } from '../shared/exports/treeWords.ts'
import { asMarkdownCarries, decode, docxLetters, htmlParts, markdownBlocks } from './exportReaders.ts'
import type { RootContent } from 'mdast'

const front = (tree: DocumentTree) => {
  const day = formatDate(tree.day, tree.language === 'cy' ? 'cy' : 'en')
  const copy = { 'en-GB': `This copy: ${day}`, cy: `Y copi hwn: ${day}` }[tree.language]
  return bare(tree.title + [tree.version, tree.audience, copy].filter(Boolean).join('·'))
}
const contents = { 'en-GB': 'Contents', cy: 'Cynnwys' }
const sections = (tree: DocumentTree) =>
  tree.blocks.filter((block) => block.type === 'heading' && block.depth === 2)

/** What plain text says: table headings before each cell but of pairs, and none of the marks it draws with. */
const MARKS = /[\s=\-–:.·\d]/gu
function told(nodes: RootContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'table') {
        const [header, ...rows] = node.children.map((row) => row.children.map(plainText))
        return rows.length && header?.length !== 2
          ? rows.map((row) => row.map((cell, n) => (header?.[n] ?? '') + cell).join('')).join('')
          : [header ?? [], ...rows].flat().join('')
      }
      return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
        ? told(node.children)
        : plainText(node)
    })
    .join('')
}

/** Each writer says every word of a tree, in order, and nothing of its own but the frame. */
async function holds(any: DocumentTree) {
  const tree = soundTree(any)
  const words = letters(tree.blocks)
  const word = docxLetters(await formats.docx.write(any, {}))
  expect(word.body).toBe(words)
  expect(word.front).toBe(front(tree) + (sections(tree).length ? contents[tree.language] : ''))

  const { part } = htmlParts(await formats.html.write(any, {}))
  expect(part('main')).toBe(words)
  expect(part('header')).toBe(front(tree))
  expect(part('nav')).toBe(sections(tree).length ? contents[tree.language] + letters(sections(tree)) : '')

  const markdown = markdownBlocks(await formats.markdown.write(any, {}))
  expect(letters(markdown.front)).toBe(front(tree))
  expect(markdown.blocks).toEqual(asMarkdownCarries(tree))

  const text = decode(await formats.text.write(any, {}))
  expect(text.replace(MARKS, '')).toBe((front(tree) + told(tree.blocks)).replace(MARKS, ''))
}

describe('every writer says all the words of a tree and no others', () => {
  it('of the sample', () => holds(sample))
  it('of any tree', () => fc.assert(fc.asyncProperty(anyTree, holds), { numRuns: 60 }), 120_000)

  it.each(awkward)('of %j wherever a word can stand', async (words) => {
    await holds({
      ...sample,
      title: words,
      audience: words,
      version: words,
      blocks: [
        p(words),
        h(2, words, { number: words }),
        ...clause({ id: 'clause-1', number: words, words, meta: words }),
        held(words),
        list([words, words], true),
        quote([p(words)]),
        table(
          [words, 'b'],
          [
            [words, words],
            ['', words],
          ],
        ),
        evidence({ id: 'evidence-1', number: '1', words, lang: 'cy', meta: [words] }),
      ],
    })
  })
  it('of 100,000 characters in one passage', async () => {
    const words = 'Roedd hi’n aros am yr ateb & nobody rang. '.repeat(2_400)
    await holds({ ...sample, blocks: [p(words), evidence({ id: 'e', number: '1', words, meta: [] })] })
  })
})

describe('a specification made in the app', () => {
  const day = '2026-11-21'
  const story = new URL('../../shared/samples/appreciative-inquiry.json', import.meta.url)
  it.each(['programme', 'commissioner', 'public'] as const)(
    'leaves in every format for the %s',
    async (audience) => {
      const desk = new Desk(keepInMemory(), aLaptop({ day }))
      const done = importInquiry(desk, JSON.parse(readFileSync(story, 'utf8')))
      if (isRefusal(done)) throw new Error(JSON.stringify(done))
      for (const language of ['en-GB', 'cy'] as const) {
        const { tree } = specificationPreview(desk.model, { audience, language, version: '0.3', day })
        await holds(tree)
        // Nothing in it had to be made sound: every link has its place, no anchor was asked for twice.
        expect(JSON.stringify(soundTree(tree).blocks).match(/"url":"#/g)?.length).toBe(
          JSON.stringify(tree.blocks).match(/"url":"/g)?.length,
        )
        const { data } = JSON.parse(decode(await formats.json.write(tree, {})))
        expect(data.sections.flatMap((section: { clauses: [] }) => section.clauses)).toHaveLength(14)
      }
    },
  )
})

describe('the same tree gives the same bytes', () => {
  const all = Object.keys(formats) as Format[]
  const inZone = async (zone: string) => {
    process.env['TZ'] = zone
    const made = new Map<Format, Uint8Array>()
    for (const format of all) made.set(format, await formats[format].write(structuredClone(sample), {}))
    return made
  }
  let [first, second] = [new Map<Format, Uint8Array>(), new Map<Format, Uint8Array>()]
  beforeAll(async () => {
    first = await inZone('UTC')
    // Word's files say their times to two seconds.
    const clock = Date.now() + 2_100
    while (Date.now() < clock) await new Promise((go) => setTimeout(go, 50))
    second = await inZone('Pacific/Auckland')
  })
  it.each(all)('%s', (format) => {
    expect(first.get(format)!.length).toBeGreaterThan(0)
    expect(Buffer.from(second.get(format)!).equals(Buffer.from(first.get(format)!))).toBe(true)
  })
})

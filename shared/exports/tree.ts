import type {
  BlockContent,
  Blockquote,
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  Text,
} from 'mdast'
import type { Json } from '../change.ts'
import { clean } from './characters.ts'

/**
 * What a block is to the trail. `number` marks the number that stands in the margin;
 * `evidence` on a heading says that the annex begins there.
 */
export type Role = 'clause' | 'evidence' | 'held' | 'meta' | 'number'

declare module 'mdast' {
  interface Data {
    /** The block's anchor, "clause-5-2": unique in the document, letters, digits and hyphens. */
    id?: string
    /** Language of this passage where it is not the document's own, BCP 47. */
    lang?: string
    role?: Role
  }
}

export type Block = BlockContent
export type Phrase = PhrasingContent

/** A block of the document by its id: a clause with its wording as it was given, a section, or somebody's words. */
export type Anchor = {
  anchor: string
  section?: string
  clause?: string
  /** The wording given, by the id of its words; null where this audience did not get it. */
  words?: string | null
  evidence?: string
}

/**
 * One document, built by pure code from words its audience may see, and handed to the writers.
 * Headings begin at depth 2: the title is the only one above them. Links lead to anchors within.
 */
export type DocumentTree = {
  title: string
  language: 'en-GB' | 'cy'
  /** Who it is for, as a person reads it: "For the commissioner". */
  audience: string
  /** The day it was made, ISO: the only date the file carries. */
  day: string
  /** As a person reads it: "Version 0.3". */
  version: string
  /** A page or so: it needs no list of its contents. */
  isShort?: boolean
  blocks: Block[]
  /** What a Word document carries so that its wording can come back: a random key of this one copy, and nothing else. */
  copy?: string
  /** Which block stands for which record, for the record of the hand-over. No writer gets it: `soundTree` drops it. */
  anchors?: Anchor[]
  /** The same content for machines; see specificationData.ts. Null where a document has none. */
  data: Json
}

/** A phrase or a piece of one. A plain string is one text. */
export type Words = string | Phrase[]
type Marks = { id?: string; lang?: string; role?: Role }

export const text = (value: string): Text => ({ type: 'text', value: clean(value) })
export const strong = (words: Words): Strong => ({ type: 'strong', children: phrases(words) })
/** A link to an anchor of the same document; no other kind exists. */
export const link = (id: string, words: Words): Link => ({
  type: 'link',
  url: `#${id}`,
  children: phrases(words) as Link['children'],
})
/** Several links one after another: "4, 7, 9". */
export const links = (to: { id: string; label: string }[]): Phrase[] =>
  to.flatMap(({ id, label }, n) => (n ? [text(', '), link(id, label)] : [link(id, label)]))

/** A paragraph. Line ends in it stay line ends; for a text with blank lines see `passage`. */
export const p = (words: Words, marks: Marks = {}): Paragraph => ({
  type: 'paragraph',
  children: phrases(words),
  ...dataOf(marks),
})
/** A person's text as they gave it: a blank line begins a new paragraph. */
export const passage = (words: string, marks: Marks = {}): Paragraph[] =>
  clean(words)
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .map((part, n) => p(part, n ? { ...marks, id: undefined } : marks))
/** A heading: depth 2 is a section. `number` stands in the margin. */
export const h = (
  depth: 2 | 3 | 4,
  words: Words,
  { number, ...marks }: Marks & { number?: string } = {},
): Heading => ({
  type: 'heading',
  depth,
  children: [...numbered(number), ...phrases(words)],
  ...dataOf(marks),
})
export const quote = (children: Block[], marks: Marks = {}): Blockquote => ({
  type: 'blockquote',
  children,
  ...dataOf(marks),
})
export const list = (items: (Words | Block[])[], ordered = false): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    children: isBlocks(item) ? item : [p(item)],
  })),
})
/** A table: one row of headings, then rows of cells, each as long as the headings. */
export const table = (header: Words[], rows: Words[][]): Table => ({
  type: 'table',
  children: [header, ...rows].map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: phrases(cell) })),
  })),
})
/** A quiet line about what stands above it: kind, links, because of what. */
export const meta = (words: Words, marks: Marks = {}): Paragraph => p(words, { ...marks, role: 'meta' })
/** A gap that is told: "A voice was taken back." Never the words themselves. */
export const held = (words: Words, marks: Marks = {}): Paragraph => p(words, { ...marks, role: 'held' })

export type ClauseParts = { id: string; number: string; words: Words; lang?: string; meta?: Words }
/** A clause with its number in the margin, and beneath it what it rests on. */
export const clause = ({ id, number, words, lang, meta: about }: ClauseParts): Block[] => [
  {
    type: 'paragraph',
    children: [...numbered(number), ...phrases(words)],
    ...dataOf({ id, lang, role: 'clause' }),
  },
  ...(about ? [meta(about)] : []),
]

export type EvidenceParts = {
  id: string
  number: string
  words: string
  lang?: string
  /** Where `words` are a translation: what says so, and the words themselves as they were said. */
  original?: { note: string; words: string; lang?: string } | undefined
  meta: Words[]
}
/** One voice of the annex: its number in the margin, the exact words, then who, when and which clauses rest on it. */
export const evidence = ({ id, number, words, lang, original, meta: about }: EvidenceParts): Block => {
  const [first, ...rest] = passage(words, { lang })
  const opening = first ?? p('')
  const said = [{ ...opening, children: [...numbered(number), ...opening.children] }, ...rest]
  const beneath = original ? [meta(original.note), ...passage(original.words, { lang: original.lang })] : []
  return quote([...said, ...beneath, ...about.map((line) => meta(line))], { id, role: 'evidence' })
}

const numbered = (number: string | undefined): Phrase[] =>
  number ? [{ type: 'strong', children: [text(number)], data: { role: 'number' } }, text(' ')] : []
const phrases = (words: Words): Phrase[] => (typeof words === 'string' ? [text(words)] : words)
const isBlocks = (item: Words | Block[]): item is Block[] =>
  Array.isArray(item) &&
  item.some((node) => ['paragraph', 'list', 'blockquote', 'table', 'heading'].includes(node.type))
const dataOf = ({ id, lang, role }: Marks) => {
  const data = { ...(id && { id }), ...(lang && { lang }), ...(role && { role }) }
  return Object.keys(data).length ? { data } : {}
}

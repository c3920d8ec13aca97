import { SaxesParser, type SaxesTagPlain } from 'saxes'
import {
  keyMark,
  mostParagraphs,
  ownerOfMark,
  type ReturnedDocument,
} from '../../../shared/roundtrip/document.ts'
import type { Steps } from '../documents.ts'
import { Damaged, partsOf, TooLarge } from './unzip.ts'

type Part = { owner: string | null; text: string; lang?: string }
export type Read = { keys: string[]; document: ReturnedDocument }

/** Text taken out, or moved to where it stands again. */
const gone = new Set(['w:del', 'w:moveFrom'])
/** What holds no words of the body, and what holds them a second time. */
const passedOver = new Set([
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:txbxContent',
  'w:footnote',
  'w:pict',
  'm:oMath',
])

/**
 * The text of a Word document by paragraph with the marks it stands in, as its last author means it: what was inserted
 * under tracked changes is there and what was deleted is not. Comments are kept with where they stand; who wrote them is
 * not. Nothing outside the file is looked at, no entity but XML's own five is known, and a document type is refused.
 * Throws Damaged or TooLarge, and the signal's reason where it is stopped: between two pieces others have their turn.
 */
export async function readDocx(bytes: Buffer, { onProgress, signal }: Steps = {}): Promise<Read> {
  const reading = readingOf(bytes)
  for (;;) {
    signal?.throwIfAborted()
    const next = reading.next()
    if (next.done) return next.value
    onProgress?.(next.value)
    await new Promise((go) => setImmediate(go))
  }
}

/** How far it is, 0 to 1, whatever is being read. */
type Reading<T> = Generator<number, T>

function* readingOf(bytes: Buffer): Reading<Read> {
  const { read } = partsOf(bytes)
  const body = read('word/document.xml')
  if (!body) throw new Damaged('no document')
  const keys = new Set<string>()
  const own = read('docProps/custom.xml')
  if (own) for (const key of yield* within(keysIn(own), 0, 0.05)) keys.add(key)
  const told = read('word/comments.xml')
  const comments = told ? yield* within(commentsIn(told), 0.05, 0.2) : new Map<string, Part>()
  const document = yield* within(bodyOf(body, comments, keys), 0.2, 1)
  return { keys: [...keys], document }
}

function* bodyOf(xml: Buffer, told: Map<string, Part>, keys: Set<string>): Reading<ReturnedDocument> {
  const paragraphs: { parts: Part[] }[] = []
  const comments: ReturnedDocument['comments'] = []
  const open = new Map<string, string>()
  let parts: Part[] = []
  let [hidden, deep] = [0, 0]
  let lang: string | undefined
  let [inText, inMark, inContents, isContents, isGone] = [false, false, 0, false, false]
  let last: string | null = null
  const owner = () => [...open.values()].findLast((one) => ownerOfMark(one) !== null)
  const add = (text: string) => {
    if (hidden || !text) return
    const name = owner()
    const mark = name ? ownerOfMark(name) : null
    if (mark) last = mark
    const before = parts.at(-1)
    if (before && before.owner === mark && (before.lang === lang || !text.trim())) before.text += text
    else parts.push({ owner: mark, text, ...(lang && { lang }) })
  }
  yield* walk(xml, {
    enter: ({ name, attributes: a }) => {
      deep += 1
      if (gone.has(name) && !inMark) hidden += 1
      else if (passedOver.has(name)) hidden += 1
      switch (name) {
        case 'w:p':
          ;[isContents, isGone] = [false, false]
          break
        case 'w:docPartGallery':
          if (a['w:val'] === 'Table of Contents') inContents = deep
          break
        case 'w:pStyle':
          isContents = /^(toc|contents|inhalts)/i.test(a['w:val'] ?? '')
          break
        case 'w:pPr':
          inMark = true
          break
        case 'w:del':
        case 'w:moveFrom':
          if (inMark) isGone = true
          break
        case 'w:r':
          lang = undefined
          break
        case 'w:lang':
          if (!inMark) lang = languageOf(a['w:val'])
          break
        case 'w:t':
          inText = true
          break
        case 'w:tab':
          if (!inMark) add('\t')
          break
        case 'w:br':
        case 'w:cr':
          add('\n')
          break
        case 'w:noBreakHyphen':
          add('\u2011')
          break
        case 'w:bookmarkStart': {
          const mark = a['w:name'] ?? ''
          const key = keyMark.exec(mark)
          if (key) keys.add(key[1]!)
          if (ownerOfMark(mark)) open.set(a['w:id'] ?? '', mark)
          break
        }
        case 'w:bookmarkEnd':
          open.delete(a['w:id'] ?? '')
          break
        case 'w:commentReference': {
          const comment = told.get(a['w:id'] ?? '')
          const here = parts.findLast((part) => part.owner)?.owner ?? last
          if (comment && !hidden)
            comments.push({ text: comment.text, owner: here, ...(comment.lang && { lang: comment.lang }) })
          break
        }
      }
    },
    leave: ({ name }) => {
      if ((gone.has(name) && !inMark) || passedOver.has(name)) hidden -= 1
      if (name === 'w:pPr') inMark = false
      if (name === 'w:t') inText = false
      if (name === 'w:sdt') inContents = 0
      // A paragraph whose end was deleted runs on into the next.
      if (name === 'w:p' && !isGone) {
        if (paragraphs.length >= mostParagraphs) throw new TooLarge('paragraphs')
        if (!isContents && !inContents && parts.length) paragraphs.push({ parts: withoutNumber(parts) })
        parts = []
      }
      deep -= 1
    },
    text: (text) => {
      if (inText) add(text)
    },
  })
  if (parts.length) paragraphs.push({ parts: withoutNumber(parts) })
  return { paragraphs, comments }
}

/** The number in the margin is the app's, and counted anew each time. */
function withoutNumber(parts: Part[]): Part[] {
  const at = parts.findIndex((part) => part.text.includes('\t'))
  if (at < 0 || !parts.some((part) => part.owner && !part.owner.startsWith('own'))) return parts
  const before =
    parts
      .slice(0, at)
      .map((part) => part.text)
      .join('') + parts[at]!.text.split('\t')[0]
  if (!/^\s*[\p{L}\p{N}]{1,4}(\.\d{1,4})*\.?\s*$/u.test(before)) return parts
  const rest = parts[at]!.text.slice(parts[at]!.text.indexOf('\t') + 1)
  return [{ ...parts[at]!, text: rest }, ...parts.slice(at + 1)]
}

function* commentsIn(xml: Buffer): Reading<Map<string, Part>> {
  const found = new Map<string, Part>()
  let [id, text, inText] = ['', '', false]
  let lang: string | undefined
  yield* walk(xml, {
    enter: ({ name, attributes: a }) => {
      if (name === 'w:comment') [id, text, lang] = [a['w:id'] ?? '', '', undefined]
      if (name === 'w:p' && text) text += '\n'
      if (name === 'w:lang') lang ??= languageOf(a['w:val'])
      if (name === 'w:t') inText = true
    },
    leave: ({ name }) => {
      if (name === 'w:t') inText = false
      if (name === 'w:comment' && text.trim())
        found.set(id, { owner: null, text: text.trim().slice(0, 20_000), ...(lang && { lang }) })
    },
    text: (said) => {
      if (inText) text += said
    },
  })
  return found
}

function* keysIn(xml: Buffer): Reading<string[]> {
  const keys: string[] = []
  let isKey = false
  yield* walk(xml, {
    enter: ({ name, attributes: a }) => {
      if (name === 'property') isKey = a.name === 'AlongsideCopy'
    },
    leave: () => undefined,
    text: (text) => {
      if (isKey && /^[0-9a-f]{16}$/.test(text.trim())) keys.push(text.trim())
    },
  })
  return keys
}

type Heard = {
  enter: (tag: SaxesTagPlain) => void
  leave: (tag: SaxesTagPlain) => void
  text: (text: string) => void
}

/** Letters read before others have their turn: some hundredths of a second. */
const piece = 65_536

function* walk(xml: Buffer, { enter, leave, text }: Heard): Reading<void> {
  const parser = new SaxesParser()
  const stop = (why: string) => {
    throw new Damaged(why)
  }
  parser.on('error', (fault) => stop(fault.message))
  parser.on('doctype', () => stop('doctype'))
  parser.on('opentag', enter)
  parser.on('closetag', leave)
  parser.on('text', text)
  const wide = xml[0] === 0xff || xml[0] === 0xfe
  const whole = xml.toString(wide ? 'utf16le' : 'utf8').replace(/^\ufeff/, '')
  for (let at = 0; at < whole.length; at += piece) {
    yield at / whole.length
    parser.write(whole.slice(at, at + piece))
  }
  parser.close()
}

function* within<T>(reading: Reading<T>, from: number, to: number): Reading<T> {
  for (;;) {
    const next = reading.next()
    if (next.done) return next.value
    yield from + (to - from) * next.value
  }
}

/** A language as the app writes it: Welsh and English by themselves, others as the file says. */
function languageOf(tag: string | undefined): string | undefined {
  if (!tag || !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return undefined
  return /^cy\b/i.test(tag) ? 'cy' : /^en\b/i.test(tag) ? 'en-GB' : tag.slice(0, 35)
}

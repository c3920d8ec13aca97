// The documents read again by other programs' eyes: which clause claims what, and whether it is there.
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { specificationFile, type SpecificationFile } from '../../shared/exports/specificationData.ts'
import { en } from '../e2e/steps.ts'

export const formatsInDemo = ['docx', 'html', 'md', 'json'] as const
export type ReadFormat = (typeof formatsInDemo)[number]

/** What a document says in links: evidence each clause claims, and clauses each entry of the annex leads back to. */
export interface Threads {
  /** By the clause's number: numbers of the evidence it claims, and the words around its links. */
  clauses: Map<string, { claims: Set<string>; about: string }>
  annex: Map<string, Set<string>>
}

/** Anchors and links in the order of the document, and the text between them. */
type Sign = { is: 'anchor' | 'link'; to: string } | { is: 'text'; text: string }

const readers: Record<Exclude<ReadFormat, 'json'>, (bytes: Uint8Array) => Sign[]> = {
  docx: (bytes) => {
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
    // Word's names may hold no hyphen and have to be new: clause_5_2_19.
    const plain = (name: string) => name.replace(/_\d+$/, '').replaceAll('_', '-')
    return [
      ...xml.matchAll(
        /<w:bookmarkStart [^>]*w:name="([^"]+)"|<w:hyperlink [^>]*w:anchor="([^"]+)"|<w:t[^>]*>([^<]*)</g,
      ),
    ].map(([, anchor, link, text]) =>
      anchor !== undefined
        ? { is: 'anchor', to: plain(anchor) }
        : link !== undefined
          ? { is: 'link', to: plain(link) }
          : { is: 'text', text: text ?? '' },
    )
  },
  html: (bytes) => {
    const { document, NodeFilter } = new JSDOM(bytes).window
    const signs: Sign[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === node.TEXT_NODE) signs.push({ is: 'text', text: node.textContent ?? '' })
      const { id, hash } = node as HTMLAnchorElement
      if (id) signs.push({ is: 'anchor', to: id })
      if (hash) signs.push({ is: 'link', to: hash.slice(1) })
    }
    return signs
  },
  md: (bytes) =>
    [...strFromU8(bytes).matchAll(/<a id="([^"]+)"><\/a>|\]\(#([^)]+)\)|((?:(?!<a id=|\]\(#)[^])+)/g)].map(
      ([, anchor, link, text]) =>
        anchor !== undefined
          ? { is: 'anchor', to: anchor }
          : link !== undefined
            ? { is: 'link', to: link }
            : { is: 'text', text: text ?? '' },
    ),
}

export function threadsIn(format: ReadFormat, bytes: Uint8Array): Threads {
  if (format === 'json') return threadsOfData(JSON.parse(strFromU8(bytes)) as SpecificationFile)
  const found: Threads = { clauses: new Map(), annex: new Map() }
  let clause: { claims: Set<string>; about: string } | undefined
  let entry: Set<string> | undefined
  for (const sign of readers[format](bytes)) {
    if (sign.is === 'text') {
      if (clause) clause.about += sign.text
      continue
    }
    const [what, number] = partsOf(sign.to)
    // A Word file marks each block for the way back; such a mark begins and ends nothing here.
    if (what === 'own' || what === 'alongside') continue
    if (sign.is === 'anchor') {
      clause = undefined
      entry = undefined
      if (what === 'clause') found.clauses.set(number, (clause = { claims: new Set(), about: '' }))
      if (what === 'evidence') found.annex.set(number, (entry = new Set()))
    } else if (what === 'evidence') clause?.claims.add(number)
    else if (what === 'clause') entry?.add(number)
  }
  return found
}

const threadsOfData = ({ data }: SpecificationFile): Threads => ({
  clauses: new Map(
    data.sections.flatMap((section) =>
      section.clauses.map((one) => [
        one.number.replace('.', '-'),
        { claims: new Set(one.evidence.map((id) => partsOf(id)[1])), about: (one.gaps ?? []).join(' ') },
      ]),
    ),
  ),
  annex: new Map(data.evidence.map((one) => [one.number, new Set(one.clauses.map((id) => partsOf(id)[1]))])),
})

/** "clause-5-2" is a clause with the number 5-2. */
const partsOf = (name: string): [string, string] => {
  const at = name.indexOf('-')
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)]
}

/** What is wrong with a document by itself: a claim that leads nowhere, or a clause that claims nothing and is silent. */
export function faultsIn(name: string, { clauses, annex }: Threads): string[] {
  const faults: string[] = clauses.size === 0 ? [`${name} has no clause`] : []
  for (const [number, { claims, about }] of clauses) {
    for (const one of claims) {
      if (!annex.has(one)) faults.push(`${name}: clause ${number} claims ${one}, which is not there`)
      else if (!annex.get(one)!.has(number))
        faults.push(`${name}: ${one} does not lead back to clause ${number}`)
    }
    const says = about.includes(en('exports.noVoice'))
    if (claims.size === 0 && !says)
      faults.push(`${name}: clause ${number} rests on nothing and does not say so`)
  }
  for (const [number, back] of annex) if (back.size === 0) faults.push(`${name}: nothing leads to ${number}`)
  return faults
}

/** What a machine reads of the demo's specification. */
export const dataIn = (folder: string): SpecificationFile =>
  specificationFile.parse(JSON.parse(readFileSync(join(folder, 'specification.json'), 'utf8')))

/** Out: what is wrong with the documents of the demo, each by itself and one beside the other. */
export function checkDocuments(folder: string): string[] {
  const read = formatsInDemo.map((format) => {
    const name = `specification.${format}`
    return { name, threads: threadsIn(format, readFileSync(join(folder, name))) }
  })
  const inOneLine = ({ clauses }: Threads) =>
    [...clauses].map(([number, { claims }]) => `${number}: ${[...claims].sort().join(' ')}`).join('\n')
  const differ = read.filter(({ threads }) => inOneLine(threads) !== inOneLine(read[0]!.threads))
  return [
    ...read.flatMap(({ name, threads }) => faultsIn(name, threads)),
    ...differ.map(({ name }) => `${name} says otherwise than ${read[0]!.name}`),
  ]
}

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { wordLanguage } from './docxRuns.ts'

/**
 * The packed document again, with properties of our own and dates that are the tree's: the packer writes the moment,
 * and a placeholder author, and zip entries carry the clock of the machine.
 */
export function neutralPackage(packed: Uint8Array, tree: DocumentTree): Uint8Array {
  const parts = unzipSync(packed)
  parts['word/document.xml'] = strToU8(renumbered(strFromU8(parts['word/document.xml']!)))
  parts['docProps/core.xml'] = strToU8(coreProperties(tree))
  parts['docProps/app.xml'] = strToU8(APP)
  const outside = Object.entries(parts).find(
    ([name, part]) => name.endsWith('.rels') && strFromU8(part).includes('TargetMode="External"'),
  )
  if (outside) throw new Error(`${outside[0]} refers to something outside the document`)
  const [year = 1980, month = 1, day = 1] = tree.day.split('-').map(Number)
  // Noon by this machine's clock: zip dates are local, so the bytes are the same in every time zone. They begin in 1980.
  const mtime = new Date(Math.max(1980, year), month - 1, day, 12)
  const entries: Zippable = {}
  for (const name of ['[Content_Types].xml', ...Object.keys(parts).sort()])
    entries[name] = [parts[name]!, { mtime, level: 6 }]
  return zipSync(entries)
}

/**
 * The contents table's bookmarks counted from one: the packer counts on from the last document it wrote. Only marks are
 * touched; in what people said, quotes and angle brackets are escaped and cannot look like one.
 */
function renumbered(xml: string): string {
  const [names, ids] = [new Map<string, number>(), new Map<string, number>()]
  const count = (seen: Map<string, number>, key: string) => {
    if (!seen.has(key)) seen.set(key, seen.size + 1)
    return seen.get(key)
  }
  return xml
    .replace(
      /(w:(?:anchor|name)="_Toc|<w:instrText xml:space="preserve">PAGEREF _Toc)(\d+)/g,
      (_, before: string, n: string) => before + count(names, n),
    )
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/g,
      (_, before: string, n: string) => before + count(ids, n),
    )
}

const coreProperties = ({ title, language, day }: DocumentTree): string => {
  const at = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:language>${wordLanguage(language)}</dc:language>${at('created')}${at('modified')}</cp:coreProperties>`
}

const APP = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"></Properties>`

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

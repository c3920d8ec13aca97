import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { TableBook } from '../../shared/exports/tables/book.ts'

/**
 * The packed workbook again, with its title and language in its properties and nothing else, every date the book's,
 * and panes as Excel itself writes them. Throws where any part refers to something outside, or holds a formula.
 */
export function neutralWorkbook(packed: Uint8Array, book: TableBook): Uint8Array {
  const parts = unzipSync(packed)
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part)
    if (name.endsWith('.rels') && xml.includes('TargetMode="External"'))
      throw new Error(`${name} refers to something outside the workbook`)
    if (name.startsWith('xl/worksheets/sheet')) {
      if (/<f[ >/]/.test(xml)) throw new Error(`${name} holds a formula`)
      parts[name] = strToU8(printable(xml))
    }
  }
  parts['xl/workbook.xml'] = strToU8(withHeadings(strFromU8(parts['xl/workbook.xml']!), book))
  addPart(parts, 'docProps/core.xml', coreProperties(book), {
    content: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  })
  const [year = 1980, month = 1, day = 1] = book.day.split('-').map(Number)
  // Noon by this machine's clock: zip dates are local, so the bytes are the same in every time zone. They begin in 1980.
  const mtime = new Date(Math.max(1980, year), month - 1, day, 12)
  const entries: Zippable = {}
  for (const name of ['[Content_Types].xml', ...Object.keys(parts).sort()])
    entries[name] = [parts[name]!, { mtime, level: 6 }]
  return zipSync(entries)
}

/** As wide as a page where it is printed, and the frozen pane written as Excel writes it. */
const printable = (xml: string): string =>
  xml
    .replace(' xSplit="0"', '')
    .replace('"bottomRight"', '"bottomLeft"')
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(/<pageSetup [^>]*>/, '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>')

/** The first row of each table again on every page of it. */
function withHeadings(xml: string, { sheets }: TableBook): string {
  const names = sheets.map(
    ({ name }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at + 1}">${escaped(`'${name.replaceAll("'", "''")}'`)}!$1:$1</definedName>`,
  )
  return xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`)
}

type Kind = { content: string; relation: string }
/** A part the packer does not write itself, made known to the package. */
function addPart(parts: Record<string, Uint8Array>, name: string, xml: string, { content, relation }: Kind) {
  const within = (part: string, before: string, more: string) => {
    const was = strFromU8(parts[part]!)
    const now = was.replace(before, () => `${more}${before}`)
    if (now === was) throw new Error(`${part} is not as expected`)
    parts[part] = strToU8(now)
  }
  parts[name] = strToU8(xml)
  within('[Content_Types].xml', '</Types>', `<Override PartName="/${name}" ContentType="${content}"/>`)
  within(
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rId-core" Type="${relation}" Target="${name}"/>`,
  )
}

const coreProperties = ({ title, language, day }: TableBook): string => {
  const at = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:language>${language === 'cy' ? 'cy-GB' : language}</dc:language>${at('created')}${at('modified')}</cp:coreProperties>`
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

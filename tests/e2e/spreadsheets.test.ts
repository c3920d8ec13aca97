// A workbook as LibreOffice opens, calculates and prints it: an office of its own, nothing shared with the person's.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeCsv } from '../../electron/export/csv.ts'
import { writeXlsx } from '../../electron/export/xlsx.ts'
import { heldBack, type TableBook } from '../../shared/exports/tables/book.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-sheets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
/** In: a file's name and bytes. Out: the same as the office writes it again, everything calculated anew. */
function opened(name: string, bytes: Uint8Array, to: string, reading?: string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const out = mkdtempSync(join(folder, 'out-'))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const filter = reading ? [`--infilter=${reading}`] : []
  run('soffice', profile, '--headless', ...filter, '--convert-to', to, '--outdir', out, path)
  return join(out, name.replace(/\.\w+$/, `.${to.split(':')[0]}`))
}

const formulas = [
  '=1+1',
  '=HYPERLINK("http://example.org","see")',
  '+2+3',
  '-2+3',
  '@SUM(1;2)',
  '=WEBSERVICE("http://127.0.0.1:9/"&A1)',
  "=cmd|' /C calc'!A0",
]
const words = [
  ...formulas,
  'Ŵy, ŷd a tŷ',
  '_x0041_ is no letter',
  'two\nlines',
  '007',
  '1e5',
  '3/4',
  '😀 مرحبا',
]
const book: TableBook = {
  title: 'Hubs: outline',
  language: 'en-GB',
  audience: 'For the commissioner',
  version: 'Version 0.3',
  day: '2026-11-21',
  about: ['What is here.'],
  sheets: [
    {
      id: 'evidence',
      name: 'Evidence',
      about: ['What people said.'],
      columns: ['Number', 'Words', 'Day', 'Count'].map((label) => ({ label, width: 30 })),
      rows: words.map((said, at) => [at + 1, said, { day: '2026-05-13' }, at % 2 ? 112 : heldBack]),
    },
  ],
  research: [],
}

describe('a workbook opened by LibreOffice', () => {
  it('[H5] [H7] calculates nothing, keeps every word a word, every count a number and every day a day', async () => {
    const flat = readFileSync(opened('book.xlsx', await writeXlsx(book), 'fods'), 'utf8')
    expect(flat).not.toMatch(/table:formula=|xlink:href="http|office:dde/)
    expect(flat.match(/office:value-type="float"[^>]*office:value="112"/g)).toHaveLength(words.length / 2)
    expect(flat.match(/office:value-type="date" office:date-value="2026-05-13"/g)).toHaveLength(words.length)
    const cells = [
      ...flat.matchAll(/<table:table-cell[^>]*value-type="string"[^>]*>(.*?)<\/table:table-cell>/gs),
    ]
    const texts = cells.map(([, xml]) =>
      xml!
        .replace(/<\/text:p>\s*<text:p>/g, '\n')
        .replace(/<text:line-break\/>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&')
        .trim(),
    )
    for (const said of words) expect(texts).toContain(said)
    expect(texts.filter((one) => one === 'held back')).toHaveLength(words.length / 2)
  })

  it('[H8] has its title and the book’s day, nobody’s name, and its headings on paper', async () => {
    const bytes = await writeXlsx(book)
    const flat = readFileSync(opened('about.xlsx', bytes, 'fods'), 'utf8')
    expect(flat).toContain('<dc:title>Hubs: outline</dc:title>')
    expect(flat).toContain('<dc:language>en-GB</dc:language>')
    expect(flat).toContain('<meta:creation-date>2026-11-21T00:00:00')
    expect(flat).not.toMatch(/<meta:initial-creator>|<dc:creator>[^<]/)
    expect(flat).toContain('<table:table-header-rows>')
    const pdf = opened('printed.xlsx', bytes, 'pdf')
    expect(run('pdfinfo', pdf)).toMatch(/Title: +Hubs: outline/)
    expect(run('pdftotext', pdf, '-')).toContain('Ŵy, ŷd a tŷ')
  })

  it('[H6] a CSV opened with every formula allowed calculates nothing', async () => {
    // Commas, double quotes, UTF-8, from the first line, and formulas taken for formulas.
    const reading = 'CSV:44,34,76,1,,2057,false,true,false,false,false,-1,true'
    const flat = readFileSync(opened('said.csv', await writeCsv(book, 'evidence'), 'fods', reading), 'utf8')
    expect(flat).toContain('Ŵy, ŷd a tŷ')
    expect(flat).not.toMatch(/table:formula=/)
    // The same office does calculate what is not defused.
    const bare = new TextEncoder().encode('Number,Words\r\n1,=1+1\r\n')
    expect(readFileSync(opened('bare.csv', bare, 'fods', reading), 'utf8')).toMatch(/table:formula=/)
  })
})

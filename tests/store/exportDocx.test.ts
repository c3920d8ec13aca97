import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../electron/export/docx.ts'
import { wordLanguage } from '../../electron/export/docxRuns.ts'
import { h, link, p, type DocumentTree } from '../../shared/exports/tree.ts'
import { sample } from '../shared/exports/treeSample.ts'
import { docxParts, styleOf, wordsOf } from './exportReaders.ts'

const attr = (node: Element | undefined, name: string) => node?.getAttribute(name) ?? undefined
const all = (node: Element, name: string) => [...node.getElementsByTagName(name)]
const paragraph = (body: Element, words: string) =>
  all(body, 'w:p').find((each) => wordsOf(each).includes(words))!
const languages = (node: Element) =>
  new Set(
    all(node, 'w:lang')
      .flatMap((lang) => [attr(lang, 'w:val'), attr(lang, 'w:bidi')])
      .filter(Boolean),
  )

describe('a Word document', () => {
  let bytes: Uint8Array
  let parts: ReturnType<typeof docxParts>
  beforeAll(async () => {
    bytes = await writeDocx(sample)
    parts = docxParts(bytes)
  })

  it('refers to nothing outside itself', () => {
    for (const [name, xml] of Object.entries(parts.xml)) {
      expect(xml, name).not.toContain('TargetMode="External"')
      if (name.endsWith('.rels')) expect(xml.match(/Target="(?:[a-z]+:|\\\\|\/\/)[^"]*"/gi), name).toBeNull()
      expect(xml, name).not.toMatch(
        /INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|\bDDE\b|attachedTemplate|altChunk|subDoc/,
      )
    }
  })

  it('names a title, a language and a day, and no author, program or moment', () => {
    const core = parts.xml['docProps/core.xml']!
    expect(core).toContain(`<dc:title>${sample.title}</dc:title>`)
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect([...core.matchAll(/>(\d{4}-\d\d-\d\dT[^<]+)</g)].map((each) => each[1])).toEqual([
      '2026-10-21T00:00:00Z',
      '2026-10-21T00:00:00Z',
    ])
    for (const xml of Object.values(parts.xml))
      expect(xml).not.toMatch(/creator|lastModifiedBy|Un-named|<Application>|<Company>|w:rsid|w:author/i)
  })

  it('has zip entries dated by the document', () => {
    // The local header's DOS date: seven bits of years since 1980, four of months, five of days.
    const date = new DataView(bytes.buffer, bytes.byteOffset).getUint16(12, true)
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2026, 10, 21])
    expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml')
  })

  it('has headings that are headings, and lists that are lists', () => {
    const styles = all(parts.body, 'w:p').map((each) => [styleOf(each), wordsOf(each)] as const)
    expect(styles.filter(([style]) => style === 'Heading1').map(([, words]) => words)).toEqual([
      '1Why; what we heard',
      '5The model',
      '6Getting in',
      'The voices this rests on',
    ])
    expect(styles.find(([style]) => style === 'Heading2')?.[1]).toBe('How handover has gone so far')
    expect(styles[0]).toEqual(['Title', sample.title])
    expect(parts.xml['word/styles.xml']).toMatch(
      /w:styleId="Heading1">(?:(?!<\/w:style>).)*<w:outlineLvl w:val="0"\/>/,
    )
    const listed = all(parts.body, 'w:p').filter((each) => all(each, 'w:numPr').length)
    expect(listed.map((each) => attr(all(each, 'w:ilvl')[0], 'w:val')).join('')).toBe('00110000')
  })

  it('has a heading row that repeats on every page of its table', () => {
    const [table] = all(parts.body, 'w:tbl')
    const rows = all(table!, 'w:tr')
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0])
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true)
  })

  it('says the language of every passage that is not in its own', () => {
    expect(languages(paragraph(parts.body, 'Sesiwn gyda’r nos'))).toEqual(new Set(['cy-GB']))
    expect(languages(paragraph(parts.body, 'Roedd hi’n ffonio'))).toEqual(new Set(['cy-GB']))
    expect(languages(paragraph(parts.body, 'يمكن لأي شخص')).has('ar-EG')).toBe(true)
    expect(languages(paragraph(parts.body, 'Warm handover')).size).toBe(0)
    expect(parts.xml['word/styles.xml']).toMatch(/<w:docDefaults>.*<w:lang [^>]*w:val="en-GB"/)
  })

  it('marks right-to-left words so, and only those', () => {
    const arabic = paragraph(parts.body, 'يمكن لأي شخص')
    expect(all(arabic, 'w:bidi')).toHaveLength(1)
    expect(
      all(arabic, 'w:r')
        .filter((run) => all(run, 'w:rtl').length)
        .map(wordsOf)
        .join(''),
    ).toContain('يمكن لأي شخص أن يأتي')
    expect(all(paragraph(parts.body, 'Warm handover'), 'w:rtl')).toHaveLength(0)
  })

  it('leads from clause to evidence and back by bookmarks that exist, each once', () => {
    const names = all(parts.body, 'w:bookmarkStart').map((each) => attr(each, 'w:name')!)
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => /^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name))).toBe(true)
    const ids = all(parts.body, 'w:bookmarkStart').map((each) => attr(each, 'w:id'))
    expect(
      all(parts.body, 'w:bookmarkEnd')
        .map((each) => attr(each, 'w:id'))
        .sort(),
    ).toEqual([...ids].sort())
    const targets = all(parts.body, 'w:hyperlink').map((each) => attr(each, 'w:anchor')!)
    expect(targets.length).toBeGreaterThan(20)
    for (const target of targets) expect(names).toContain(target)
    const evidence = targets.find((target) => target.startsWith('evidence_1'))!
    expect(
      wordsOf(
        all(parts.body, 'w:p').find((each) =>
          all(each, 'w:bookmarkStart').some((mark) => attr(mark, 'w:name') === evidence),
        )!,
      ),
    ).toContain('He walked me in')
  })

  it('has a contents table that is filled in, with pages, and does not ask to be updated', () => {
    const [contents] = all(parts.body, 'w:sdt')
    expect(wordsOf(contents!)).toBe(
      '1 Why; what we heard1' + '5 The model1' + '6 Getting in2' + 'The voices this rests on4',
    )
    expect(parts.xml['word/settings.xml']).not.toContain('updateFields')
    expect(parts.xml['word/document.xml']).not.toContain('w:dirty')
  })

  it('can be restyled: every paragraph has its looks from a style that exists', () => {
    const known = new Set(
      [...parts.xml['word/styles.xml']!.matchAll(/w:styleId="([^"]+)"/g)].map((each) => each[1]),
    )
    for (const used of parts.xml['word/document.xml']!.matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]+)"/g))
      expect(known).toContain(used[1])
    expect(parts.xml['word/document.xml']).not.toMatch(/<w:(sz|color|rFonts) /)
  })
})

describe('a Word document of an odd tree', () => {
  it('in Welsh speaks Welsh', async () => {
    const { xml, body } = docxParts(await writeDocx({ ...sample, language: 'cy' }))
    expect(wordsOf(paragraph(body, 'Cynnwys'))).toBe('Cynnwys')
    expect(xml['word/styles.xml']).toMatch(/<w:docDefaults>.*<w:lang [^>]*w:val="cy-GB"/)
    expect(xml['word/footer1.xml']).toMatch(/Tudalen .*PAGE.* o .*NUMPAGES/)
    expect(xml['docProps/core.xml']).toContain('<dc:language>cy-GB</dc:language>')
  })
  it('keeps apart anchors that differ only in marks, and words that look like its own marks', async () => {
    const tree: DocumentTree = {
      ...sample,
      blocks: [
        p('one', { id: 'a-b' }),
        p('two', { id: 'a_b' }),
        p([link('a-b', 'to'), link('a_b', 'to')]),
        p('w:anchor="_Toc7" <w:instrText xml:space="preserve">PAGEREF _Toc7'),
        h(2, 'x'),
      ],
    }
    const { body } = docxParts(await writeDocx(tree))
    const targets = all(body, 'w:hyperlink')
      .map((each) => attr(each, 'w:anchor'))
      .filter((target) => !target?.startsWith('_Toc'))
    expect(new Set(targets).size).toBe(2)
    expect(wordsOf(paragraph(body, 'w:anchor'))).toBe(
      'w:anchor="_Toc7" <w:instrText xml:space="preserve">PAGEREF _Toc7',
    )
  })
  it('of 200 pages is written without laying out pages, its contents without numbers', async () => {
    const long = Array.from({ length: 600 }, (_, n) => [
      ...(n % 20 ? [] : [h(2, `Part ${n}`)]),
      p(`${n} nobody rang back `.repeat(25)),
    ]).flat()
    const started = performance.now()
    const { body } = docxParts(await writeDocx({ ...sample, blocks: long }))
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(wordsOf(all(body, 'w:sdt')[0]!)).toMatch(/^Part 0Part 20Part 40/)
  })
  it('names languages as Word does', () => {
    expect(['cy', 'en', 'ur', 'pl', 'bfi', 'zh-Hant', 'not a language'].map(wordLanguage)).toEqual([
      'cy-GB',
      'en-GB',
      'ur-PK',
      'pl-PL',
      'bfi',
      'zh-TW',
      'not a language',
    ])
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../electron/export/docx.ts'
import { evidence, h, p, table } from '../../shared/exports/tree.ts'
import { sample } from '../shared/exports/treeSample.ts'
import { awkward } from '../shared/exports/treeWords.ts'

/** Word documents as LibreOffice reads them: an office of its own, its own profile, nothing shared with the person's. */
describe('a Word document opened by LibreOffice', () => {
  let folder = ''
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'documents-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  async function opened(name: string, tree: typeof sample, to: string): Promise<string> {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, await writeDocx(tree))
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      path,
    )
    return join(folder, `${name}.${to.split(':')[0]}`)
  }
  const letters = (text: string) => text.replace(/\s/g, '')

  it('becomes a PDF with all its words, its title and its pages where the contents say', async () => {
    const pdf = await opened('sample', sample, 'pdf')
    expect(run('pdfinfo', pdf)).toMatch(new RegExp(`Title: +${sample.title}`))
    const pages = run('pdftotext', pdf, '-').split('\f')
    const listed = pages[0]!.matchAll(/^(\d+ )?(\D+?)\.{5,} ?(\d+)$/gm)
    const body = pages.map((page) => page.replace(/^.*\.{5,}.*$/gm, ''))
    const found = [...listed].map(([, , heading, page]) => [
      heading,
      body[Number(page) - 1]?.includes(heading!),
    ])
    expect(found).toEqual([
      ['Why; what we heard', true],
      ['The model', true],
      ['Getting in', true],
      ['The voices this rests on', true],
    ])
    for (const words of [
      'Warm handover: the host rings',
      'Ŵyr neb arall, ond fe ges i gwsg',
      'Followed up within 7 days',
      'A voice was taken back',
    ])
      expect(letters(pages.join(''))).toContain(letters(words))
  })

  it('keeps headings, heading rows, lists, languages and anchors in a format of its own', async () => {
    const odt = readFileSync(await opened('flat', sample, 'fodt'), 'utf8')
    for (const heading of ['Why; what we heard', 'The model', 'The voices this rests on'])
      expect(odt).toMatch(
        new RegExp(`<text:h [^>]*text:outline-level="1"[^>]*>(?:(?!</text:h>).)*${heading}`),
      )
    expect(odt).toMatch(
      /<table:table-header-rows>(?:(?!<\/table:table-header-rows>)[^])*Followed up within 7 days/,
    )
    expect(odt.match(/<text:list /g)?.length).toBeGreaterThanOrEqual(3)
    expect(odt).toMatch(/fo:language="cy" fo:country="GB"/)
    expect(odt).toMatch(/style:language-complex="ar" style:country-complex="EG"/)
    expect(odt).toMatch(/<dc:language>en-GB<\/dc:language>/)
    for (const target of odt.matchAll(/<text:a [^>]*xlink:href="#([^"]+)"/g))
      expect(odt).toContain(`text:name="${target[1]}"`)
    expect(odt).not.toMatch(/<meta:initial-creator>|<dc:creator>[^<]/)
  })

  it('says awkward words as they were said', async () => {
    const tame = awkward.filter((words) => words.trim() && !/[\uD800-\uDFFF\u0000-\u0008]/.test(words))
    const blocks = [
      h(2, 'Said'),
      ...tame.map((words) => p(words)),
      table(
        ['Said'],
        tame.map((words) => [words]),
      ),
      ...tame.map((words, n) => evidence({ id: `e-${n}`, number: `${n}`, words, meta: [] })),
    ]
    const text = letters(
      readFileSync(await opened('awkward', { ...sample, blocks }, 'txt:Text (encoded):UTF8'), 'utf8'),
    )
    for (const words of [
      '<script>alert(1)</script>',
      ']]>',
      '{{field}}${field}$t(export.skip)<<MERGEFIELD>>',
      'safetxt.exe',
      'Ŵy,ŷd,tŷamôr',
      'مرحبابالعالم',
    ])
      expect(text.split(words).length - 1).toBeGreaterThanOrEqual(3)
  })
})

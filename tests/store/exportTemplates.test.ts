import { Ajv2020 } from 'ajv/dist/2020.js'
import axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parse, type ParserError } from 'parse5'
import { describe, expect, it } from 'vitest'
import { write } from '../../electron/export/write.ts'
import { isRefusal } from '../../shared/command.ts'
import { Desk, keepInMemory } from '../../shared/desk.ts'
import { specificationPreview } from '../../shared/exports/preview.ts'
import { importInquiry } from '../../shared/imports/inquirySample.ts'
import { templates } from '../../shared/methods/templates.ts'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { everyRule } from '../everyRule.ts'
import { aLaptop } from '../laptop.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../electron/export/schemas/specification.schema.json', import.meta.url), 'utf8'),
) as object
const day = '2026-11-21'
const desk = new Desk(keepInMemory(), aLaptop({ day }))
const brought = importInquiry(desk, inquiry)
if (isRefusal(brought)) throw new Error(brought.refused)
const cases = templates.flatMap(({ id }) => (['en-GB', 'cy'] as const).map((language) => ({ id, language })))
const treeOf = ({ id, language }: (typeof cases)[number]) =>
  specificationPreview(desk.model, { audience: 'commissioner', language, version: null, day, template: id })
    .tree
async function written(one: (typeof cases)[number], format: 'docx' | 'html' | 'markdown' | 'text' | 'json') {
  const made = await write(treeOf(one), format)
  if ('refused' in made) throw new Error(JSON.stringify(made.refused))
  return made.bytes
}
const textOf = async (...what: Parameters<typeof written>) => new TextDecoder().decode(await written(...what))
const headingsOf = (one: (typeof cases)[number]) =>
  treeOf(one).blocks.filter((block) => block.type === 'heading').length

describe.each(cases)('the $id in $language', (one) => {
  it('is HTML without an error, whose every link arrives, and that axe finds nothing in', async () => {
    const html = await textOf(one, 'html')
    const errors: ParserError[] = []
    parse(html, { onParseError: (error) => errors.push(error) })
    expect(errors).toEqual([])
    expect(html).not.toMatch(/<script|<img|<iframe|https?:\/\//)
    const { window } = new JSDOM(html, { runScripts: 'outside-only' })
    const { document } = window
    expect(document.documentElement.lang).toBe(one.language)
    const ids = [...document.querySelectorAll('[id]')].map((each) => each.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of document.querySelectorAll('a'))
      expect(ids).toContain(link.getAttribute('href')!.slice(1))
    const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((each) => Number(each.tagName[1]))
    expect(levels.filter((level, at) => at && level > levels[at - 1]! + 1)).toEqual([])
    window.eval(axe.source)
    // Colours and sizes need a real window: tests/e2e/documentTemplates.test.ts looks at those.
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      rules: { ...everyRule(axe), 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    })
    expect(found.violations.map((each) => each.id)).toEqual([])
  })

  it('is Word with a heading for each, tables with heading rows, its title and its language', async () => {
    const parts = unzipSync(await written(one, 'docx'))
    const body = strFromU8(parts['word/document.xml']!)
    expect(body.match(/<w:pStyle w:val="Heading[1-5]"\/>/g)?.length).toBe(headingsOf(one))
    const tables = body.match(/<w:tbl>/g)?.length ?? 0
    expect(body.match(/<w:tblHeader\/>/g)?.length ?? 0).toBe(tables)
    expect(tables > 0).toBe(one.id !== 'summary')
    expect(strFromU8(parts['docProps/core.xml']!)).toContain(`<dc:title>${treeOf(one).title}`)
    expect(strFromU8(parts['word/styles.xml']!)).toContain(
      `w:val="${one.language === 'cy' ? 'cy-GB' : 'en-GB'}"`,
    )
  })

  it('is Markdown that reads back with the same headings and tables, and plain text without marks', async () => {
    const tree = fromMarkdown(await textOf(one, 'markdown'), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    })
    expect(tree.children.filter((node) => node.type === 'heading').length).toBe(headingsOf(one) + 1)
    const tables = (nodes: { type: string }[]) => nodes.filter((node) => node.type === 'table').length
    expect(tables(tree.children)).toBe(tables(treeOf(one).blocks))
    expect(await textOf(one, 'text')).not.toMatch(/<span|<a id|\*\*/)
  })

  it('is JSON that fits the published description, each piece of evidence it names being there', async () => {
    const file = JSON.parse(await textOf(one, 'json')) as {
      data: {
        template: string
        sections: { clauses: { evidence: string[] }[] }[]
        evidence: { id: string }[]
      }
    }
    const ajv = new Ajv2020()
    expect(ajv.validate(schema, file)).toBe(true)
    expect(file.data.template).toBe(one.id)
    const known = file.data.evidence.map(({ id }) => id)
    for (const clause of file.data.sections.flatMap((section) => section.clauses))
      for (const id of clause.evidence) expect(known).toContain(id)
  })
})

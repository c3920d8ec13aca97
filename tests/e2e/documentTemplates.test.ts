import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../electron/export/docx.ts'
import { isRefusal } from '../../shared/command.ts'
import { Desk, keepInMemory } from '../../shared/desk.ts'
import { plainText } from '../../shared/exports/soundPhrases.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { specificationPreview } from '../../shared/exports/preview.ts'
import { importInquiry } from '../../shared/imports/inquirySample.ts'
import { templates } from '../../shared/methods/templates.ts'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { aLaptop } from '../laptop.ts'

/** Every kind of document as LibreOffice reads and prints it: an office of its own, with a profile of its own. */
describe('kinds of document opened by LibreOffice', () => {
  let folder = ''
  const trees = new Map<string, DocumentTree>()
  const kinds = templates.map(({ id }, at) => ({
    id,
    language: at % 2 ? ('cy' as const) : ('en-GB' as const),
  }))
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const letters = (text: string) => text.replace(/[\s\u00ad-]/g, '')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'))
    const desk = new Desk(keepInMemory(), aLaptop({ day: '2026-11-21' }))
    const done = importInquiry(desk, inquiry)
    if (isRefusal(done)) throw new Error(done.refused)
    for (const { id, language } of kinds) {
      const asked = {
        audience: 'commissioner',
        language,
        version: null,
        day: '2026-11-21',
        template: id,
      } as const
      const { tree } = specificationPreview(desk.model, asked)
      trees.set(id, tree)
      writeFileSync(join(folder, `${id}.docx`), await writeDocx(tree))
    }
    // The office takes seconds to start and moments for a document: one start for each form it makes of them all.
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const documents = kinds.map(({ id }) => join(folder, `${id}.docx`))
    for (const to of ['pdf', 'fodt'])
      run('soffice', profile, '--headless', '--convert-to', to, '--outdir', folder, ...documents)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(kinds)(
    'the $id in $language keeps its headings, heading rows and title, and prints them all',
    ({ id }) => {
      const tree = trees.get(id)!
      const odt = readFileSync(join(folder, `${id}.fodt`), 'utf8')
      const headings = tree.blocks.flatMap((block) => (block.type === 'heading' ? [plainText(block)] : []))
      const tables = tree.blocks.filter((block) => block.type === 'table')
      expect(odt.match(/<text:h /g)?.length).toBe(headings.length)
      expect(odt.match(/<table:table-header-rows>/g)?.length ?? 0).toBe(tables.length)
      const pdf = join(folder, `${id}.pdf`)
      const words = letters(run('pdftotext', pdf, '-'))
      for (const heading of headings) expect(words).toContain(letters(heading.replace(/^[\d.A-Z]+ /, '')))
      const info = run('pdfinfo', pdf)
      expect(info).toContain(tree.title)
      if (id === 'summary') expect(info).toMatch(/Pages: +1\n/)
    },
  )
})

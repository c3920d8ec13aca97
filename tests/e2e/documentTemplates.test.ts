import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest'
import { folderForApp, launchSpec } from '../../build/launch.mjs'
import { writeDocx } from '../../electron/export/docx.ts'
import { writeHtml } from '../../electron/export/html.ts'
import { isRefusal } from '../../shared/command.ts'
import { Desk, keepInMemory } from '../../shared/desk.ts'
import { plainText } from '../../shared/exports/soundPhrases.ts'
import type { DocumentTree } from '../../shared/exports/tree.ts'
import { specificationPreview } from '../../shared/exports/preview.ts'
import { importInquiry } from '../../shared/imports/inquirySample.ts'
import { templates } from '../../shared/methods/templates.ts'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { aLaptop } from '../laptop.ts'
import { axeOn } from './looking.ts'

const day = '2026-11-21'
const windowAlone = `const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')
app.setPath('userData', join(__dirname, 'profile'))
app.on('ready', () => {
  globalThis.kept = new BrowserWindow({ width: 1366, height: 768 })
  void kept.loadFile(join(__dirname, 'en-GB.html'))
})
`

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
    const desk = new Desk(keepInMemory(), aLaptop({ day }))
    const done = importInquiry(desk, inquiry)
    if (isRefusal(done)) throw new Error(done.refused)
    for (const { id, language } of kinds) {
      const asked = {
        audience: 'commissioner',
        language,
        version: null,
        day,
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

test('the outline for the commissioner, as a web page in a window, has no fault axe can find, in both languages', async () => {
  const folder = folderForApp('web-page')
  const desk = new Desk(keepInMemory(), aLaptop({ day }))
  importInquiry(desk, inquiry)
  const pages = (['en-GB', 'cy'] as const).map((language) => ({
    language,
    file: join(folder, `${language}.html`),
  }))
  for (const { language, file } of pages) {
    const asked = { audience: 'commissioner', language, version: null, day } as const
    writeFileSync(file, await writeHtml(specificationPreview(desk.model, asked).tree), { mode: 0o644 })
  }
  // A window and nothing else: ours opens no file.
  writeFileSync(join(folder, 'package.json'), '{ "name": "window", "version": "1.0.0", "main": "main.cjs" }')
  writeFileSync(join(folder, 'main.cjs'), windowAlone)
  const { executablePath, env } = await launchSpec()
  const browser = await _electron.launch({
    executablePath,
    args: [folder],
    env: env as Record<string, string>,
    chromiumSandbox: true,
    colorScheme: null,
  })
  onTestFinished(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const page = await browser.firstWindow()
  page.setDefaultTimeout(20_000)
  for (const { language, file } of pages) {
    await page.goto(pathToFileURL(file).href)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(await page.locator('.evidence').count()).toBeGreaterThan(0)
    expect(await axeOn(page), language).toEqual([])
  }
  // Colours are among what is looked at.
  await page.evaluate(() => (document.querySelector('p')!.style.color = '#ccc'))
  expect((await axeOn(page)).join()).toMatch(/^color-contrast/)
})

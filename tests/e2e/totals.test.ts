// The sample's totals, through the command line and through the demo's screens: who may read what, to the byte.
import { execFileSync, spawnSync } from 'node:child_process'
import { unzipSync } from 'fflate'
import { JSDOM, VirtualConsole } from 'jsdom'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at } from '../../build/places.mjs'
import { audienceNames, formats, wallScenes } from '../../shared/contract.ts'
import type { SpecificationFile } from '../../shared/exports/specificationData.ts'
import sample from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { dataIn, faultsIn, threadsIn } from '../demo/documents.ts'
import { missingAmong } from '../demo/pictures.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-totals-'))
const data = join(folder, 'data')
/** What the command line writes; a PDF needs the app's window and has a test of its own: paper.test.ts. */
const written = formats.filter((format) => format !== 'pdf')
const files = audienceNames.flatMap((audience) =>
  written.map((format) => ({ audience, format, path: join(folder, `${audience}.${format}`) })),
)
const demo = join(folder, 'demo')
let demoEnded: { status: number | null; said: string; complained: string }

const cli = (...words: string[]) =>
  execFileSync(process.execPath, [at('out', 'electron', 'cli.cjs'), ...words, '--data', data], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

beforeAll(() => {
  mkdirSync(data)
  const { id } = JSON.parse(
    cli('import', at('shared', 'samples', 'appreciative-inquiry.json'), '--json'),
  ) as { id: string }
  for (const { audience, format, path } of files)
    cli('export', id, '--audience', audience, '--version', '0.3', '--format', format, '--out', path)
  demoEnded = runDemo()
}, 800_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the demo as `npm run demo` does; where the system lets us, on a machine that has no network at all. */
function runDemo() {
  const bare = ['-n', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"']
  const isAllowed = spawnSync('unshare', [...bare, 'true']).status === 0
  const program = [process.execPath, '--import', 'tsx', at('tests', 'demo', 'demo.ts'), demo]
  const [command, ...words] = isAllowed ? ['unshare', ...bare, ...program] : program
  const { status, stdout, stderr } = spawnSync(command!, words, {
    cwd: at(),
    encoding: 'utf8',
    timeout: 600_000,
  })
  return { status, said: stdout, complained: stderr }
}

type Story = (typeof sample.stories)[number]
const { expected } = sample
const mayRead = (audience: (typeof audienceNames)[number]) =>
  new Set<string>(expected.exact_words_shown_on_2026_11_21[audience])
const even = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** What a file says to whoever opens it, by other programs than ours. */
function readable(path: string): string {
  const text = () => readFileSync(path, 'utf8')
  if (path.endsWith('.docx')) return even(byOffice(path).body.textContent ?? '')
  if (path.endsWith('.html')) return even(new JSDOM(text()).window.document.body.textContent ?? '')
  // A letter Markdown would take for a sign stands behind a backslash; a quotation's lines begin with >.
  if (path.endsWith('.md'))
    return even(
      text()
        .replace(/^> ?/gm, '')
        .replace(/\\(?=[!-/:-@[-`{-~])/g, ''),
    )
  if (path.endsWith('.json')) return even(wordsIn(JSON.parse(text())).join('\n'))
  return even(text().replace(/^> ?/gm, ''))
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(wordsIn)
      : []

const read = new Map<string, Document>()
/** A Word document as LibreOffice opens it, written as a page. Read once: the office takes a second to start. */
function byOffice(path: string): Document {
  const known = read.get(path)
  if (known) return known
  const out = mkdtempSync(join(folder, 'office-'))
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--convert-to', 'html:HTML (StarWriter):UTF8', '--outdir', out, path],
    ],
    { stdio: 'ignore' },
  )
  const page = readFileSync(join(out, path.split('/').at(-1)!.replace('.docx', '.html')), 'utf8')
  // Quietly: the office writes styles no browser knows.
  const { document } = new JSDOM(page, { virtualConsole: new VirtualConsole() }).window
  read.set(path, document)
  return document
}

/** Everything in a file as bytes: the file itself, and what is packed in it. */
function bytesOf(path: string): Buffer[] {
  const file = readFileSync(path)
  return path.endsWith('.docx')
    ? [file, ...Object.values(unzipSync(file)).map((part) => Buffer.from(part))]
    : [file]
}

/** The words of a story that nobody without leave may find: whole, in sentences, and as XML or HTML would write them. */
function needles({ title, narrative, quote, ...parts }: Story): string[] {
  const long = [...parts.what_made_it_possible, ...parts.values, ...parts.wishes].filter(
    (one) => one.length > 24,
  )
  const sentences = (narrative ?? '').split(/(?<=[.!?])\s+/).filter((one) => one.length > 24)
  const texts = [title, narrative, quote, ...sentences, ...long].filter((one) => typeof one === 'string')
  return [
    ...new Set(texts.flatMap((one) => [one, one.replaceAll("'", '&#39;'), one.replaceAll("'", '&apos;')])),
  ]
}

const found = (parts: Buffer[], words: string) =>
  parts.some((part) => (['utf8', 'utf16le'] as const).some((code) => part.includes(Buffer.from(words, code))))
const bigEndian = (parts: Buffer[], words: string) =>
  parts.some((part) => part.includes(Buffer.from(words, 'utf16le').swap16()))

describe.each(files)('version 0.3 for the $audience, as $format', ({ audience, path }) => {
  test('[CL2] shows exactly the stories it may, in their exact words', () => {
    const text = readable(path)
    const shown = sample.stories.filter(({ narrative }) => narrative && text.includes(even(narrative)))
    expect(shown.map(({ id }) => id)).toEqual([...mayRead(audience)])
    expect(sample.participants.filter(({ id }) => text.includes(id))).toEqual([])
  })

  test('[CL2] holds no byte of any other story: not its words, title, quote or long parts, in UTF-8 or UTF-16, unpacked', () => {
    const parts = bytesOf(path)
    const others = sample.stories.filter(({ id }) => !mayRead(audience).has(id))
    expect(others.length).toBeGreaterThanOrEqual(2)
    const leaked = others.flatMap((story) =>
      needles(story).filter((words) => found(parts, words) || bigEndian(parts, words)),
    )
    expect(leaked).toEqual([])
    // The same search finds the words that may be there, so it would have found the others.
    const [may] = sample.stories.filter(({ id }) => mayRead(audience).has(id))
    expect(needles(may!).filter((words) => found(parts, words)).length).toBeGreaterThan(2)
  })

  test('knows nothing of what somebody asked to keep nothing of', () => {
    const [, dream] = sample.dream
    expect(found(bytesOf(path), dream!.image)).toBe(false)
    expect(readable(path)).not.toContain(even(dream!.image))
  })
})

describe('the outline at 0.3, for the commissioner', () => {
  const json = () =>
    (JSON.parse(readFileSync(join(folder, 'commissioner.json'), 'utf8')) as SpecificationFile).data
  const clauses = () => json().sections.flatMap((section) => section.clauses)

  test('14 clauses, of the kinds they are; one says that no voice stands beneath it yet', () => {
    const kinds: Record<string, number> = {}
    for (const { kind } of clauses()) kinds[kind] = (kinds[kind] ?? 0) + 1
    expect(clauses()).toHaveLength(expected.clauses_by_version['0.3'])
    expect(kinds).toEqual(expected['clauses_by_kind_0.3'])
    const silent = clauses().filter((one) => one.evidence.length === 0)
    const wanted = sample.specification_outline.clauses.filter(({ id }) =>
      expected['clauses_without_evidence_0.3'].includes(id),
    )
    expect(silent.map(({ words, gaps }) => [words, gaps])).toEqual(
      wanted.map(({ text }) => [text, ['No voice yet.']]),
    )
  })

  test('each clause rests on everything the sample says it rests on, as far as it may be told', () => {
    const annex = new Map(json().evidence.map((one) => [one.id, one]))
    const [seen, told] = [new Set<string>(), clauses()]
    let followed = 0
    for (const { text, evidence } of sample.specification_outline.clauses) {
      const clause = told.find(({ words }) => words === text)
      // Worded otherwise by 0.3.
      if (!clause) continue
      seen.add(clause.id)
      const words = clause.evidence.map((id) => annex.get(id)?.words ?? '')
      for (const id of evidence) {
        if (id.startsWith('ST') && !mayRead('commissioner').has(id)) continue
        expect(
          words.some((one) => one.includes(wordsOf(id))),
          `${text}: ${id}`,
        ).toBe(true)
        followed += 1
      }
    }
    expect(seen.size).toBe(expected.clauses_by_version['0.3'])
    expect(followed).toBeGreaterThan(25)
  })

  test.each(files)('every claim of the $audience’s $format leads somewhere and back', ({ format, path }) => {
    if (format !== 'txt') expect(faultsIn(path, threadsIn(format, readFileSync(path)))).toEqual([])
    else expect(readable(path)).toContain('No voice yet.')
  })
})

/** The words by which a thing of the sample is known in a document. */
function wordsOf(id: string): string {
  const all: { id: string; title?: string | null; label?: string; text?: string; prototype?: string }[] = [
    ...sample.stories,
    ...sample.themes,
    ...sample.possibility_statements,
    ...sample.design_elements,
    ...sample.concerns,
    ...sample.commitments,
    ...sample.learning_cycles,
  ]
  const one = all.find((each) => each.id === id)!
  return one.title ?? one.label ?? one.text ?? one.prototype ?? id
}

describe('the demo', () => {
  test('walks the whole path, needing no network, and leaves its documents and a picture of every screen', () => {
    expect(demoEnded.complained).toBe('')
    expect(demoEnded.said).toContain('Everything is there')
    expect(demoEnded.status).toBe(0)
  })

  test('would say which picture is missing: of any scene, tab or place, and any that is in English only', () => {
    const taken = new Set(readdirSync(join(demo, 'pictures')))
    expect(missingAmong(taken)).toEqual([])
    for (const name of [
      ...wallScenes.map((scene) => `wall-${scene}`),
      'methods',
      'panel-round',
      'board-move-to',
    ])
      for (const file of [`${name}.png`, `${name}-welsh.png`])
        expect(missingAmong(new Set([...taken].filter((one) => one !== file)))).toEqual([
          `the picture ${file} is missing`,
        ])
  })

  test.each(['docx', 'html', 'md', 'json'])(
    'specification.%s shows the commissioner the same stories',
    (format) => {
      const path = join(demo, `specification.${format}`)
      const text = readable(path)
      const shown = sample.stories.filter(({ narrative }) => narrative && text.includes(even(narrative)))
      expect(shown.map(({ id }) => id)).toEqual([...mayRead('commissioner')])
      const others = sample.stories.filter(({ id }) => !mayRead('commissioner').has(id))
      expect(others.flatMap(needles).filter((words) => found(bytesOf(path), words))).toEqual([])
      expect(text).toContain('There is always somebody to sit beside before anybody is asked what they need.')
    },
  )

  test('specification.docx opens in LibreOffice with its headings, tables, lists, and links that lead somewhere', () => {
    const { data: outline } = dataIn(demo)
    const page = byOffice(join(demo, 'specification.docx'))
    const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)]
    const words = (one: Element) => even(one.textContent ?? '')
    const headings = all('h1').map(words)
    const named = outline.sections.map(({ number, heading }) => even(`${number} ${heading}`))
    expect(headings).toEqual(named)
    expect(all('h3').length).toBeGreaterThan(5)
    // Its contents are its headings, with their pages.
    expect(all('[id^="Table of Contents"] a').map((one) => words(one).replace(/ \d+$/, ''))).toEqual(headings)
    // Each clause stands beneath the heading of its section, and none elsewhere.
    const parts = all('h1, p').map((one) => ({ isHeading: one.matches('h1'), said: words(one) }))
    for (const [at, { clauses }] of outline.sections.entries()) {
      const from = parts.findIndex(({ isHeading, said }) => isHeading && said === named[at])
      const next = parts.findIndex(({ isHeading }, each) => isHeading && each > from)
      const here = parts.slice(from, next < 0 ? undefined : next).map(({ said }) => said)
      for (const clause of clauses) expect(here.some((said) => said.includes(even(clause.words)))).toBe(true)
    }
    expect(all('table').length).toBeGreaterThan(1)
    expect(all('table').filter((one) => !one.querySelector('thead td, thead th'))).toEqual([])
    expect(all('li').length).toBeGreaterThan(1)
    // An entry of the annex for all that is cited; there from the clause and back.
    const links = all('a[href^="#"]').map((one) => one.getAttribute('href')!.slice(1))
    const anchors = new Set(all('a[name], [id]').map((one) => one.getAttribute('name') ?? one.id))
    expect(links.filter((to) => !anchors.has(to))).toEqual([])
    const claims = outline.sections.flatMap((section) => section.clauses.flatMap(({ evidence }) => evidence))
    expect(links.filter((to) => to.startsWith('evidence')).length).toBeGreaterThanOrEqual(claims.length)
    expect(links.filter((to) => to.startsWith('clause'))).toHaveLength(claims.length)
  })
})

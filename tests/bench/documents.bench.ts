// A specification as long as they come, into Word beside pandoc on the same text, into a web page and into a PDF.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDocx } from '../../electron/export/docx.ts'
import { writeHtml } from '../../electron/export/html.ts'
import { writeMarkdown } from '../../electron/export/markdown.ts'
import { clause, evidence, h, links, p, table, text, type DocumentTree } from '../../shared/exports/tree.ts'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { against, within, type Figure } from './figures.ts'

const length = 48_000
const rounds = 5

export async function documentFigures(): Promise<Figure[]> {
  const tree = longTree(length)
  const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'))
  try {
    const markdown = join(folder, 'long.md')
    writeFileSync(markdown, await writeMarkdown(tree))
    const [docx, html, other]: number[][] = [[], [], []]
    for (let round = 0; round <= rounds; round += 1) {
      const ours = await timed(() => writeDocx(tree))
      const page = await timed(() => writeHtml(tree))
      const theirs = pandoc(markdown, join(folder, 'long.docx'))
      // The first of each warms the disk's memory and the compiler for both.
      if (round === 0) continue
      docx!.push(ours)
      html!.push(page)
      if (theirs !== undefined) other!.push(theirs)
    }
    const name = `a specification of ${length} words as Word`
    return [
      other!.length
        ? against({
            name,
            samples: docx!,
            reference: { name: 'pandoc, same text', samples: other! },
            most: 0.5,
          })
        : within(`${name} (no pandoc here to hold it against)`, docx!, 5_000),
      within(`a specification of ${length} words as a web page`, html!, 2_000),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The whole of a process, as whoever waits for it would: it must start, as ours need not. */
function pandoc(from: string, to: string): number | undefined {
  const since = performance.now()
  try {
    execFileSync('pandoc', ['--toc', from, '-o', to], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return performance.now() - since
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

/** Clauses and the words beneath them, from the sample's own stories told again and again. */
export function longTree(words: number): DocumentTree {
  const said = inquiry.stories.flatMap((one) => one.narrative || one.quote || [])
  const blocks: DocumentTree['blocks'] = []
  let count = 0
  const take = (value: string) => {
    count += value.split(/\s+/).length
    return value
  }
  for (let n = 1; count < words * 0.5; n += 1) {
    if (n % 12 === 1)
      blocks.push(h(2, take(`Section ${1 + Math.floor(n / 12)}`), { id: `section-${n}`, number: `${n}` }))
    const rests = links([n, n + 1, n + 2].map((one) => ({ id: `evidence-${one}`, label: String(one) })))
    blocks.push(
      ...clause({
        id: `clause-${n}`,
        number: `${n}.1`,
        words: take(said[n % said.length]!),
        meta: [text('Rests on 3 voices: '), ...rests],
      }),
    )
    if (n % 20 === 0)
      blocks.push(
        table(
          ['Measure', 'Counted'],
          said.slice(0, 4).map((one) => [take(one.slice(0, 60)), take(String(n))]),
        ),
      )
  }
  blocks.push(h(2, 'Annex: what people said', { id: 'annex', role: 'evidence' }))
  for (let n = 1; count < words; n += 1)
    blocks.push(
      evidence({
        id: `evidence-${n}`,
        number: `${n}`,
        words: take(said[n % said.length]!),
        meta: [[text('Story · '), ...links([{ id: `clause-${n}`, label: `${n}.1` }])]],
      }),
    )
  blocks.push(p('The end.'))
  return {
    title: 'A long specification',
    language: 'en-GB',
    audience: 'For the commissioner',
    day: '2026-11-21',
    version: 'Version 0.9',
    blocks,
    data: null,
  }
}

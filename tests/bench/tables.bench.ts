// Handing over much: a spreadsheet of 5,000 rows, and 300 clauses with 5,000 links compared, as a document and as tables;
// each beside another program that does as much with the same words in the same run, as a process of its own.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandName } from '../../shared/commands/index.ts'
import { isRefusal } from '../../shared/command.ts'
import { Desk, keepInMemory } from '../../shared/desk.ts'
import { specificationPreview } from '../../shared/exports/preview.ts'
import { tablesFor } from '../../shared/exports/tables/tables.ts'
import type { TableBook } from '../../shared/exports/tables/book.ts'
import { writeHere, type AnyFormat, type Writable } from '../../electron/export/write.ts'
import { aLaptop } from '../laptop.ts'
import { writeCsv } from '../../electron/export/csv.ts'
import { writeMarkdown } from '../../electron/export/markdown.ts'
import { compareVersions } from '../../shared/queries/compare.ts'
import { outlineOfVersion } from '../../shared/queries/outline.ts'
import { textOf } from '../../shared/record.ts'
import { Rows, rowsFor } from '../../shared/rows.ts'
import { against, within, type Figure } from './figures.ts'

const day = '2026-11-21'
const asked = { audience: 'commissioner', language: 'en-GB', version: null, day } as const
const clauses = 300
const notes = 1_000
const linksEach = 17

/** 300 clauses resting on a thousand notes by sixty people, 5,100 links in all; a second version with a word changed in each. */
export async function tableFigures(): Promise<Figure[]> {
  const desk = muchToHandOver()
  const sheet = sheetOf(5_000)
  const folder = mkdtempSync(join(tmpdir(), 'bench-tables-'))
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  try {
    const csv = file('rows.csv', await writeCsv(sheet, 'evidence'))
    const markdown = file('outline.md', await writeMarkdown(specificationPreview(desk.model, asked).tree))
    const rows = new Rows(rowsFor(desk.model, { to: 'facilitator' }, day))
    const [before, after] = rows.all('version')
    const [old, young] = [before!, after!].map((version, n) =>
      file(`version-${n}.txt`, linesOf(rows, version).join('\n')),
    )
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const office = ['soffice', profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, csv]
    return [
      await beside('5,000 rows to a spreadsheet', 3_000, () => bytesOf(sheet, 'xlsx'), {
        name: 'LibreOffice, the same rows from CSV',
        run: office,
        most: 1,
      }),
      await beside(
        '300 clauses compared with their version before, word by word, as a screen asks',
        2_000,
        async () => compareVersions(rows, before!, after!),
        {
          name: 'git’s word diff of the same texts',
          run: ['git', 'diff', '--no-index', '--word-diff', old!, young!],
          most: 10,
        },
      ),
      await beside(
        '300 clauses, 5,100 links, to a Word document',
        12_000,
        () => bytesOf(specificationPreview(desk.model, asked).tree, 'docx'),
        {
          name: 'pandoc, same text',
          run: ['pandoc', '--toc', markdown, '-o', join(folder, 'x.docx')],
          most: 1,
        },
      ),
      await beside('the same to tables and a spreadsheet', 6_000, () =>
        bytesOf(tablesFor(desk.model, asked).book, 'xlsx'),
      ),
      await beside('the same to a database', 6_000, () =>
        bytesOf(tablesFor(desk.model, asked).book, 'sqlite'),
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The texts of a version, a clause a line. */
const linesOf = (rows: Rows, version: Parameters<typeof outlineOfVersion>[1]): string[] =>
  outlineOfVersion(rows, version).flatMap((section) => section.lines.map((line) => textOf(line.text)))

type Other = { name: string; run: string[]; most: number }

/** Turn by turn with another program, where there is one; held to a time of its own where that program is not here. */
async function beside(
  name: string,
  most: number,
  work: () => Promise<unknown>,
  other?: Other,
): Promise<Figure> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round <= 5; round += 1) {
    const from = performance.now()
    await work()
    const took = performance.now() - from
    const they = other && timeOf(other.run)
    // The first of each warms the disk's memory for both.
    if (round === 0) continue
    ours.push(took)
    if (they !== undefined) theirs.push(they)
  }
  if (!other) return within(name, ours, most)
  if (!theirs.length) return within(`${name} (${other.name} is not here)`, ours, most)
  return against({ name, samples: ours, reference: { name: other.name, samples: theirs }, most: other.most })
}

/** The whole of a process, as whoever waits for it would: it must start, as ours need not. Undefined where it is not here. */
function timeOf([program, ...args]: string[]): number | undefined {
  const since = performance.now()
  try {
    execFileSync(program!, args, { stdio: 'ignore' })
  } catch (thrown) {
    // A diff that found something ends with 1.
    if ((thrown as { status?: number }).status !== 1) return undefined
  }
  return performance.now() - since
}

async function bytesOf(what: Writable, format: AnyFormat): Promise<Uint8Array> {
  const written = await writeHere(what, format)
  if ('refused' in written) throw new Error(written.refused.key)
  return written.bytes
}

function sheetOf(rows: number): TableBook {
  const columns = ['Number', 'What it is', 'Words', 'Name', 'Day'].map((label) => ({ label, width: 20 }))
  const said = 'The bus stops outside but only until six, so evenings are out; somebody rang with me.'
  return {
    title: 'Hubs',
    language: 'en-GB',
    audience: 'For the commissioner',
    version: 'Version 0.3',
    day,
    about: [],
    research: [],
    sheets: [
      {
        id: 'evidence',
        name: 'Evidence',
        about: [],
        columns,
        rows: Array.from({ length: rows }, (_, n) => [n + 1, 'Note', `${said} ${n}`, 'Wren', { day }]),
      },
    ],
  }
}

function muchToHandOver(): Desk {
  const desk = new Desk(keepInMemory(), aLaptop({ day }))
  const act = (name: CommandName, args: object) => {
    const done = desk.actNamed(name, args)
    if (isRefusal(done)) throw new Error(done.refused)
    return done.result as { id: string; specification: string }
  }
  desk.together(() => {
    const { specification } = act('startProgramme', { title: 'Hubs' })
    const workshop = act('startWorkshop', { method: 'five_d', title: 'First day' }).id
    const axes = {
      keep: 'programme',
      words: 'exact',
      name: 'role',
      reach: 'public',
      until: '2027-11-21',
      takenBack: false,
    }
    const people = Array.from({ length: 60 }, (_, n) => {
      const role = ['resident', 'carer', 'practitioner'][n % 3]
      const { id } = act('addParticipant', { alias: `Person ${n}`, role })
      act('recordAnswer', { person: id, axes, how: 'spoken' })
      return id
    })
    const said = Array.from({ length: notes }, (_, n) => {
      const text = `The bus stops outside but only until six, number ${n}, so evenings are out.`
      return act('addContribution', { workshop, type: 'note', text, people: [people[n % people.length]] }).id
    })
    const made: string[] = []
    for (let n = 0; n < clauses; n += 1) {
      const text = `Clause ${n}: nobody is asked anything before they have been offered tea.`
      const clause = act('addClause', { specification, section: 'model', type: 'standard', text }).id
      for (let link = 0; link < linksEach; link += 1)
        act('linkEvidence', { clause, to: said[(n * 7 + link * 53) % notes] })
      made.push(clause)
    }
    act('cutVersion', { specification, number: '0.1' })
    for (const [n, id] of made.entries())
      act('editClause', {
        id,
        text: `Clause ${n}: nobody is asked for anything before they were offered tea.`,
      })
    act('cutVersion', { specification, number: '0.2' })
    return true
  })
  return desk
}

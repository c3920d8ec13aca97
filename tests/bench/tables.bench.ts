// Handing over much: a spreadsheet of 5,000 rows, and 300 clauses with 5,000 links as a document and as tables.
import type { CommandName } from '../../shared/commands/index.ts'
import { isRefusal } from '../../shared/command.ts'
import { Desk, keepInMemory } from '../../shared/desk.ts'
import { specificationPreview } from '../../shared/exports/preview.ts'
import { tablesFor } from '../../shared/exports/tables/tables.ts'
import type { TableBook } from '../../shared/exports/tables/book.ts'
import { writeHere, type AnyFormat, type Writable } from '../../electron/export/write.ts'
import { aLaptop } from '../laptop.ts'
import { within, type Figure } from './figures.ts'

const day = '2026-11-21'
const asked = { audience: 'commissioner', language: 'en-GB', version: null, day } as const
const clauses = 300
const notes = 1_000
const linksEach = 17

/** 300 clauses resting on a thousand notes by sixty people, 5,100 links in all. */
export async function tableFigures(): Promise<Figure[]> {
  const desk = muchToHandOver()
  const sheet = sheetOf(5_000)
  return [
    await times('5,000 rows to a spreadsheet', 3_000, () => bytesOf(sheet, 'xlsx')),
    await times('300 clauses, 5,100 links, to tables and a spreadsheet', 6_000, () =>
      bytesOf(tablesFor(desk.model, asked).book, 'xlsx'),
    ),
    await times('the same to a database', 6_000, () => bytesOf(tablesFor(desk.model, asked).book, 'sqlite')),
    await times('the same to a Word document', 12_000, () =>
      bytesOf(specificationPreview(desk.model, asked).tree, 'docx'),
    ),
  ]
}

async function times(name: string, most: number, work: () => Promise<Uint8Array>): Promise<Figure> {
  const samples: number[] = []
  for (let n = 0; n < 5; n += 1) {
    const from = performance.now()
    await work()
    samples.push(performance.now() - from)
  }
  return within(name, samples, most)
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
    for (let n = 0; n < clauses; n += 1) {
      const text = `Clause ${n}: nobody is asked anything before they have been offered tea.`
      const clause = act('addClause', { specification, section: 'model', type: 'standard', text }).id
      for (let link = 0; link < linksEach; link += 1)
        act('linkEvidence', { clause, to: said[(n * 7 + link * 53) % notes] })
    }
    return true
  })
  return desk
}

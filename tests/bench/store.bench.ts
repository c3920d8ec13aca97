// The store alone, in Node: what one note costs beside the least a disk asks for, and finding words among many.
import { mkdtempSync, rmSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Db } from '../../electron/store/database.ts'
import { keepInDatabase } from '../../electron/store/keep.ts'
import { migrate } from '../../electron/store/migrations/index.ts'
import { Naming, search } from '../../electron/store/search.ts'
import { isRefusal } from '../../shared/command.ts'
import { Desk } from '../../shared/desk.ts'
import { against, within, type Figure } from './figures.ts'

const key = () => randomBytes(32)
const sentence = (n: number) => {
  const take = (at: number) => words[(n * 31 + at * 17 + ((n * at) % 7)) % words.length]!
  return Array.from({ length: 9 }, (_, at) => take(at)).join(' ')
}
const words =
  `people walk in and sit down before anybody asks them a thing somebody stayed listened rang with me tea kettle
bench library bus fare hospital carers night shift weekend neighbour sister tŷ dŵr cymorth sgwrs cegin gwrando dydd hwyr
landlord letter form number waiting list school gate pharmacy garden choir allotment`.split(/\s+/)

function openDesk(folder: string, name: string): { desk: Desk; db: Db; workshop: string } {
  const { db } = openDatabase(join(folder, name), key(), { isNew: true })
  migrate(db, () => undefined)
  const desk = new Desk(keepInDatabase(db, { kept: () => undefined, dropped: () => undefined }), {
    device: 'bench',
    now: () => Date.now(),
    day: () => '2026-11-21',
    uuid: () => randomUUID(),
  })
  desk.act('startProgramme', { title: 'Bench' })
  const made = desk.act('startWorkshop', { method: 'five_d', title: 'Bench' })
  if (isRefusal(made)) throw new Error(made.refused)
  return { desk, db, workshop: made.result.id }
}

/** A note, from the command to the commit, beside one row into one table of an equally encrypted, equally durable file. */
export function noteAcknowledged(rounds = 300): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  const { desk, db, workshop } = openDesk(folder, 'desk.db')
  const { db: raw } = openDatabase(join(folder, 'raw.db'), key(), { isNew: true })
  raw.exec('CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = raw.prepare('INSERT INTO note (id, text) VALUES (?, ?)')
  const ours: number[] = []
  const theirs: number[] = []
  for (let n = 0; n < rounds + 20; n += 1) {
    const text = sentence(n)
    const a = timed(() => desk.act('addContribution', { workshop, type: 'note', text }))
    const b = timed(() => insert.run(randomUUID(), text))
    if (n >= 20) {
      ours.push(a)
      theirs.push(b)
    }
  }
  db.close()
  raw.close()
  rmSync(folder, { recursive: true })
  return against({
    name: 'a note until acknowledged',
    samples: ours,
    reference: { name: 'a raw insert at the same durability', samples: theirs },
    most: 3,
  })
}

/** Words among 50,000 contributions, as typed: whole words, beginnings, Welsh without its accents, and the commonest. */
export function searchAmong(count = 50_000): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  const { desk, db, workshop } = openDesk(folder, 'desk.db')
  for (let n = 0; n < count; n += 2_000)
    desk.act('pasteContributions', {
      workshop,
      type: 'note',
      texts: Array.from({ length: 2_000 }, (_, at) => sentence(n + at)),
    })
  const naming = new Naming(desk.model)
  const asked = [
    'kettle',
    'ty',
    'dwr',
    'bus fare',
    'list',
    'pha',
    'the',
    'people walk',
    'gwra',
    'tea',
    'night shift',
    'a',
  ]
  const samples: number[] = []
  for (let round = 0; round < 15; round += 1)
    for (const text of asked) {
      const took = timed(() => search(db, desk, naming, { text, limit: 50 }))
      if (round > 0) samples.push(took)
    }
  db.close()
  rmSync(folder, { recursive: true })
  return within(`words found among ${count.toLocaleString('en-GB')} contributions`, samples, 50)
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

import type { Batch, Change, Words } from '../../../shared/change.ts'
import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../../shared/commands/index.ts'
import { Desk, keepInMemory, type Keep } from '../../../shared/desk.ts'
import type { Model } from '../../../shared/model.ts'
import { Chance } from './chance.ts'
import type { Document } from './wordSteps.ts'
import { noFacts, Oracle, type Facts } from './oracle.ts'

/** One laptop at one table: its desk, its unsteady clock, and what it has been told so far. */
export type Table = {
  at: number
  desk: Desk
  keep: Keep
  changes: Set<string>
  /** Records it has heard anything of. */
  records: Set<string>
  words: Set<string>
  erased: Set<string>
  backup: Batch | undefined
}
/** What a history is played on: what keeps a table, and what becomes of work on its way to one that knows so much. */
export type Ground = { keep: () => Keep; carry: (batch: Batch, to: Model) => Batch }
const inMemory: Ground = { keep: keepInMemory, carry: (batch) => structuredClone(batch) }
export const today = '2026-11-21'
const year = 365.25 * 24 * 3600 * 1000
const startsAt = Date.parse('2026-11-21T10:00:00Z')
/** What outlives a restore: answers, signatures, joinings and closings; see consent.md. */
const outlives = ['answer', 'signing', 'unsigning', 'joining', 'closing']

/** Several laptops, everything people did at them, and which of it each has heard of. */
export class World {
  readonly facts: Facts = noFacts()
  /** Which change tells of a fact, by the fact's id. */
  readonly tells = new Map<string, string>()
  readonly allWords = new Map<string, Words>()
  /** Words said anew as they read, and the marks of the older wordings they go on reading without being made from them. */
  readonly readOn = new Map<string, readonly string[]>()
  readonly allChanges = new Map<string, Change>()
  /** Which note a mark in a text belongs to, whose a fact of a person is, and who said what in no note. */
  readonly notes = new Map<string, string>()
  readonly theirs = new Map<string, string>()
  readonly spoken = new Map<string, { person: string; workshop: string }>()
  /** When somebody came or went, as it was said; every time is said once. */
  readonly times = new Map<string, { person: string; workshop: string | null }>()
  /** Codes printed on paper, and who is known by one. */
  readonly codes = new Map<string, string[]>()
  /** Documents that went out, as whoever got them has them. */
  readonly documents: Document[] = []
  readonly tables: Table[] = []
  readonly chance: Chance
  programme = ''
  specification = ''
  phases: string[] = []
  #ids = 0
  #devices = 0
  #tokens = 0
  readonly #ground: Ground

  constructor(seed: number, ground = inMemory) {
    this.chance = new Chance(seed)
    this.#ground = ground
    const laptops = 2 + this.chance.below(3)
    for (let at = 0; at < laptops; at += 1) this.tables.push(this.table(at))
    const first = this.tables[0]!
    const made = this.act(first, 'startProgramme', { title: 'Hubs' })!
    this.programme = made.id
    this.specification = made.specification
    for (const title of ['First day', 'Second day']) {
      const { id, phases } = this.act(first, 'startWorkshop', { method: 'five_d', title })!
      this.facts.workshops.push(id)
      this.phases.push(...phases)
    }
    for (const other of this.tables.slice(1)) this.tell(first, other, 1)
  }

  token(letter: string): string {
    this.#tokens += 1
    return `⟦${letter}${this.#tokens}⟧`
  }

  time(): string {
    const at = 480 + this.#tokens++
    return [Math.floor(at / 60) % 24, at % 60].map((n) => String(n).padStart(2, '0')).join(':')
  }

  seconds(): number {
    return 100 + this.#tokens++
  }

  /** A laptop with a clock up to six years out, that may run backwards. */
  table(at: number): Table {
    const chance = this.chance
    let now = Math.round(startsAt + (chance.next() * 12 - 6) * year)
    const pace = chance.weighed([
      [6, 1],
      [2, -60_000],
      [1, 86_400_000],
      [1, 0],
    ])
    this.#devices += 1
    const keep = this.#ground.keep()
    const desk = new Desk(keep, {
      device: `laptop${this.#devices}`,
      now: () => Math.max(0, (now += pace)),
      day: () => today,
      uuid: () => `0000000${at}-0000-4000-8000-${(this.#ids += 1).toString(16).padStart(12, '0')}`,
    })
    return {
      at,
      desk,
      keep,
      changes: new Set(),
      records: new Set(),
      words: new Set(),
      erased: new Set(),
      backup: undefined,
    }
  }

  oracle(table: Table): Oracle {
    return new Oracle(
      this.facts,
      (id) =>
        this.facts.people.has(id) ? table.records.has(id) : table.changes.has(this.tells.get(id) ?? 'nobody'),
      table.erased,
    )
  }

  /** Does one command at a table and notes what came of it; undefined where it was refused. */
  act<N extends CommandName>(table: Table, name: N, args: ArgsOf<N>): ResultOf<N> | undefined {
    const done = table.desk.act(name, args)
    if (isRefusal(done)) {
      if (done.refused === 'refusals.notUnderstood') throw new Error(`${name}: ${JSON.stringify(done)}`)
      return undefined
    }
    this.heard(table, done.applied)
    return done.result
  }

  undo(table: Table, which: 'undo' | 'redo') {
    const done = table.desk[which]()
    if (!isRefusal(done)) this.heard(table, done.applied)
    return done
  }

  /** A table has been told of these. Words are noted from what the laptop keeps, before any is erased. */
  heard(table: Table, batch: Pick<Batch, 'changes' | 'words' | 'erased'>) {
    for (const change of batch.changes) {
      for (const ids of Object.values(change.base))
        for (const id of ids)
          if (change.device === table.desk.device && !table.changes.has(id))
            throw new Error(`[L3] ${change.id} replaces ${id}, which its laptop had not been told of`)
      table.changes.add(change.id)
      table.records.add(change.record)
      this.allChanges.set(change.id, change)
      if (!this.tells.has(change.record)) this.tells.set(change.record, change.id)
    }
    for (const row of batch.words) {
      table.words.add(row.id)
      this.allWords.set(row.id, row)
    }
    for (const id of batch.erased) table.erased.add(id)
  }

  /** Tells one table some of what another keeps: a random part, in any order, some of it twice. */
  tell(from: Table, to: Table, likely: number) {
    const { changes, words, erased } = from.keep.load().batch
    const part = <T>(all: T[]) => this.chance.shuffled(this.chance.some(all, likely))
    const batch = { changes: part(changes), words: part(words), erased: part(erased) }
    const pieces = this.chance.is(0.5) ? [batch] : split(this.chance, batch)
    for (const piece of pieces) {
      const done = to.desk.merge(this.#ground.carry(piece, to.desk.model))
      if (isRefusal(done)) throw new Error(done.refused)
      this.heard(to, piece)
    }
  }

  tellAll() {
    const [first, ...others] = this.tables
    for (const other of others) this.tell(other, first!, 1)
    for (const other of others) this.tell(first!, other, 1)
  }

  /** The same table with a new device, from a backup: what outlives it comes first, then the backup. */
  restore(table: Table) {
    if (!table.backup) return
    const { changes, erased } = table.keep.load().batch
    const fresh = this.table(table.at)
    const outside = { changes: changes.filter((c) => outlives.includes(c.kind)), words: [], erased }
    for (const batch of [outside, table.backup]) {
      fresh.desk.merge(structuredClone(batch))
      this.heard(fresh, batch)
    }
    this.tables[this.tables.indexOf(table)] = fresh
  }
}

function split(chance: Chance, batch: Batch): Batch[] {
  const pieces: Batch[] = [0, 1, 2].map(() => ({ changes: [], words: [], erased: [] }))
  for (const key of ['changes', 'words', 'erased'] as const)
    for (const one of batch[key]) (chance.one(pieces)![key] as unknown[]).push(one)
  return chance.is(0.3) ? [...pieces, pieces[0]!] : pieces
}

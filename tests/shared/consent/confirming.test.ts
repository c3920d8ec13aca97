import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unconfirmed } from '../../../shared/commands/confirmWithdrawals.ts'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { Desk, keepInMemory, type Keep } from '../../../shared/desk.ts'
import { confirmedBy, withdrawn } from '../../../shared/queries/confirmed.ts'
import { rowsFor, Rows } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'
import { Chance } from '../log/chance.ts'
import { Hall } from './hall.ts'

const rowsOf = (desk: Desk) => new Rows(rowsFor(desk.model, { to: 'facilitator' }, '2026-11-21'))

type Table = { name: string; keep: Keep; desk: Desk }
const aTable = (name: string): Table => {
  const keep = keepInMemory()
  return { name, keep, desk: new Desk(keep, aLaptop()) }
}
const done = <T extends { mark: string }>(made: T | Refusal): T => {
  if (isRefusal(made)) throw new Error(made.refused)
  return made as T
}
const tell = (chance: Chance, from: Table, to: Table, likely: number) => {
  const { changes, words, erased } = structuredClone(from.keep.load().batch)
  const part = <T>(all: T[]) => chance.shuffled(chance.some(all, likely))
  done(to.desk.merge({ changes: part(changes), words: part(words), erased: part(erased) }))
}

/** Four laptops that speak, take back, erase, copy in parts and confirm, at random. */
function play(seed: number, steps: number) {
  const chance = new Chance(seed)
  const tables = ['a', 'b', 'c', 'd'].map(aTable)
  const [first] = tables as [Table]
  done(first.desk.act('startProgramme', { title: 'Hubs' }))
  const { id: workshop } = done(first.desk.act('startWorkshop', { method: 'five_d', title: 'Day' })).result
  for (const other of tables.slice(1)) tell(chance, first, other, 1)
  let n = 0
  const truth = new Map<string, string>()
  for (let at = 0; at < steps; at += 1) {
    const table = chance.one(tables)!
    const { desk } = table
    const note = chance.one(desk.model.all('contribution'))?.id
    const what = chance.below(6)
    if (what === 0) {
      n += 1
      const made = desk.act('addContribution', { workshop, type: 'note', text: `rare${n}` })
      if (!isRefusal(made)) truth.set(made.result.id, `rare${n}`)
    } else if (what === 1 && note) desk.act('eraseWords', { ids: [note] })
    else if (what === 2 && note) desk.act('takeBack', { contribution: note })
    else if (what === 3) done(desk.act('confirmWithdrawals', { laptop: table.name }))
    else tell(chance, chance.one(tables.filter((one) => one !== table))!, table, chance.one([0.4, 1])!)
    for (const one of desk.model.by('confirmation', 'laptop', table.name))
      for (const id of one.withdrawals ?? []) {
        const withdrawal = desk.model.get('withdrawal', id)
        if (withdrawal?.what !== 'erased') continue
        for (const gone of withdrawal.ids ?? [])
          for (const row of desk.model.words.values())
            if (row.sources.includes(gone) || row.text === truth.get(gone))
              throw new Error(`[P30] ${table.name} confirmed and still has ${row.text}`)
      }
  }
  return { chance, tables, first }
}

describe('what was taken back, at the team’s other laptops', () => {
  it('[P30] [P31] is confirmed only where it is gone, and counted alike in whatever order copies meet', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.integer({ min: 10, max: 60 }), (seed, steps) => {
        const { chance, tables, first } = play(seed, steps)
        for (const table of tables) done(table.desk.act('confirmWithdrawals', { laptop: table.name }))
        for (const to of chance.shuffled([...tables]))
          for (const from of chance.shuffled([...tables])) if (from !== to) tell(chance, from, to, 1)
        for (const to of tables) for (const from of tables) if (from !== to) tell(chance, from, to, 1)
        const [counted, ...others] = tables.map((one) => JSON.stringify(withdrawn(rowsOf(one.desk))))
        for (const other of others) expect(other).toBe(counted)
        // Once everybody has heard of everything and said so, everybody has confirmed.
        for (const table of tables) done(table.desk.act('confirmWithdrawals', { laptop: table.name }))
        for (const from of tables) if (from !== first) tell(chance, from, first, 1)
        for (const one of withdrawn(rowsOf(first.desk))) {
          expect(one.of).toBe(4)
          expect(one.done).toBe(4)
        }
        for (const table of tables) expect(unconfirmed(table.desk.model, table.name)).toEqual([])
      }),
      { numRuns: 120, seed: 20261122 },
    )
  })

  it('[P31] a laptop says it once, and counts once under all its devices', () => {
    const hall = new Hall()
    const note = hall.note('Kept warm')
    hall.act('eraseWords', { ids: [note] })
    const other = new Hall(hall)
    expect(other.act('confirmWithdrawals', { laptop: 'second' })).toEqual({ confirmed: 1 })
    expect(other.act('confirmWithdrawals', { laptop: 'second' })).toEqual({ confirmed: 0 })
    const restored = new Hall(other)
    expect(restored.act('confirmWithdrawals', { laptop: 'second' })).toEqual({ confirmed: 0 })
    hall.act('confirmWithdrawals', { laptop: 'first' })
    hall.hear(restored.all())
    const rows = rowsOf(hall.desk)
    expect(rows.all('laptop')).toHaveLength(3)
    expect(confirmedBy(rows, rows.all('withdrawal')[0]!)).toEqual({ done: 2, of: 2 })
  })

  it('[P30] what has not arrived whole is not confirmed', () => {
    const hall = new Hall()
    const note = hall.note('Kept warm')
    const other = new Hall(hall)
    hall.act('eraseWords', { ids: [note] })
    const all = hall.all()
    other.hear({ ...all, erased: [] })
    expect(other.act('confirmWithdrawals', { laptop: 'second' })).toEqual({ confirmed: 0 })
    other.hear(all)
    expect(other.act('confirmWithdrawals', { laptop: 'second' })).toEqual({ confirmed: 1 })
  })

  it('[P30] who confirmed what is the team’s, and no audience gets a row of it', () => {
    const hall = new Hall()
    const note = hall.note('Kept warm')
    hall.act('takeBack', { contribution: note })
    hall.act('confirmWithdrawals', { laptop: 'first' })
    for (const to of ['programme', 'commissioner', 'public'] as const)
      expect(hall.json({ to })).not.toMatch(/withdrawal|confirmation|laptop/)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { changedMarks, changesSince, nextNumber } from '../../../shared/queries/changed.ts'
import { citable, wordsOfRow } from '../../../shared/queries/citable.ts'
import { versionsOf } from '../../../shared/queries/outline.ts'
import { clauseIndex } from '../../../shared/queries/clauseIndex.ts'
import { clausesOn, trailOf } from '../../../shared/queries/trail.ts'
import { isLived, roleKey, voiceKinds } from '../../../shared/queries/voiceKinds.ts'
import { textOf } from '../../../shared/record.ts'
import { Rows, rowsFor, type Row } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'

const file = JSON.parse(
  readFileSync(new URL('../../../shared/samples/appreciative-inquiry.json', import.meta.url), 'utf8'),
)

const start = () => {
  const desk = new Desk(keepInMemory(), aLaptop({ day: '2026-11-21' }))
  const done = importInquiry(desk, file)
  if (isRefusal(done)) throw new Error(done.refused)
  const rows = () => new Rows(rowsFor(desk.model, { to: 'facilitator' }, desk.day))
  const { ids } = done.result
  const specification = rows().all('specification')[0]!.id
  return { desk, rows, ids, specification }
}

describe('what changed', () => {
  it('is nothing right after a cut, and marks what changed in it', () => {
    const { rows, ids, specification } = start()
    expect(changesSince(rows(), specification)).toEqual([])
    expect(Object.fromEntries(changedMarks(rows(), specification))).toEqual({
      [ids.CL08!]: { is: 'in', number: '0.3' },
      [ids.CL12!]: { is: 'in', number: '0.3' },
    })
  })

  it('tells a rewording, a move, a new clause and one taken out since', () => {
    const { desk, rows, ids, specification } = start()
    desk.act('editClause', { id: ids.CL02!, text: 'For everybody.' })
    desk.act('editClause', { id: ids.CL09!, section: 'money' })
    desk.act('editClause', { id: ids.CL15!, retired: true })
    desk.act('addClause', { specification, section: 'why', type: 'outcome', text: 'New.' })
    const is = changesSince(rows(), specification).map((one) => one.is)
    expect(is.toSorted()).toEqual(['added', 'moved', 'removed', 'reworded'])
    expect(changedMarks(rows(), specification).get(ids.CL02!)).toEqual({ is: 'since', number: '0.3' })
  })

  it('is nothing where no version was cut', () => {
    const { rows } = start()
    expect(changesSince(rows(), 'spe_none')).toEqual([])
    expect(changedMarks(rows(), 'spe_none').size).toBe(0)
  })
})

describe('the next number', () => {
  const versions = (...numbers: string[]) => numbers.map((number) => ({ number }) as Row<'version'>)
  it.each([
    [[], '0.1'],
    [['0.3'], '0.4'],
    [['0.9'], '0.10'],
    [['1.0', '1.1'], '1.2'],
    [['2'], '3'],
    [['0.4', '0.3'], '0.5'],
    [['x.y'], 'x.1'.replace('x', '0')],
  ])('after %s is %s', (numbers, next) => expect(nextNumber(versions(...numbers))).toBe(next))

  it('after those of the sample', () => {
    const { rows, specification } = start()
    expect(nextNumber(versionsOf(rows(), specification))).toBe('0.4')
  })
})

describe('what a clause may rest on', () => {
  it('holds every word searched for, whatever their case, accents or order', () => {
    const { rows } = start()
    expect(citable(rows(), 'Halfway KÉTTLE').found.map(wordsOfRow)).toEqual(['a kettle at the halfway point'])
    expect(citable(rows(), 'no such words at all').found).toEqual([])
  })

  it('is of the kinds asked for, and says how many more there are', () => {
    const { rows } = start()
    const themes = citable(rows(), '', ['theme'])
    expect(themes.found.map((row) => row.kind)).toEqual(Array(7).fill('theme'))
    const few = citable(rows(), '', undefined, 10)
    expect(few.found).toHaveLength(10)
    expect(few.found.length + few.more).toBe(citable(rows(), '', undefined, 10_000).found.length)
  })

  it('leaves out words that were taken back', () => {
    const { desk, rows, ids } = start()
    desk.act('takeBack', { person: ids.P02! })
    expect(citable(rows(), 'kettle halfway').found).toEqual([])
  })
})

describe('the clauses on everything at once', () => {
  it('are those on each thing by itself', () => {
    const { rows } = start()
    const all = rows()
    const index = clauseIndex(all)
    const kinds = ['contribution', 'theme', 'statement', 'design', 'commitment', 'cycle'] as const
    const things = kinds.flatMap((kind) => all.all(kind).map((one) => one.id))
    const ids = (clauses: readonly { id: string }[]) => clauses.map((one) => one.id).toSorted()
    for (const id of things) expect(ids(index.get(id) ?? [])).toEqual(ids(clausesOn(all, id)))
    expect(things.filter((id) => index.has(id)).length).toBeGreaterThan(20)
    expect(clauseIndex(all)).toBe(index)
  })
})

describe('who speaks', () => {
  it('is counted once a person, by the role they take part in', () => {
    const { rows, ids } = start()
    const all = rows()
    const { contributions, voices } = trailOf(all, ids.CL08!)
    expect(voiceKinds(all, contributions)).toEqual({ lived: 2, practitioners: 0, others: 2, unsigned: 0 })
    expect(voices.people).toBe(4)
    // A carer speaks of caring, not for whoever they care for.
    expect(isLived(all, ids.P01!)).toBe(false)
    expect(isLived(all, ids.P05!)).toBe(true)
    expect(isLived(all, ids.P08!)).toBe(false)
  })

  it('counts words nobody signed as notes and no people, and nobody whose words are gone', () => {
    const { desk, rows, ids } = start()
    desk.act('takeBack', { person: ids.P01! })
    const concern = rows().get('contribution', ids.CN3!)!
    expect(textOf(concern.text)).not.toBe('')
    const all = rows()
    const { contributions } = trailOf(all, ids.CL08!)
    expect(voiceKinds(all, contributions)).toEqual({ lived: 2, practitioners: 0, others: 1, unsigned: 0 })
    expect(voiceKinds(all, [concern])).toEqual({ lived: 0, practitioners: 0, others: 0, unsigned: 1 })
  })

  it.each([
    ['Lived experience', 'lived_experience'],
    [' lived-experience ', 'lived_experience'],
    ['', ''],
  ])('reads the role %s as %s', (role, key) => expect(roleKey(role)).toBe(key))
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { due } from '../../../shared/queries/due.ts'
import { evidenceOf, whereUsed, type EvidenceWanted } from '../../../shared/queries/evidence.ts'
import { textOf } from '../../../shared/record.ts'
import { rowsFor, Rows } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'

const sample = JSON.parse(
  readFileSync(new URL('../../../shared/samples/appreciative-inquiry.json', import.meta.url), 'utf8'),
)

const open = (day: string) => {
  const desk = new Desk(keepInMemory(), aLaptop({ day }))
  const done = importInquiry(desk, sample)
  if (isRefusal(done)) throw new Error(done.refused)
  return { desk, rows: () => new Rows(rowsFor(desk.model, { to: 'facilitator' }, desk.day)) }
}
const all: EvidenceWanted = {
  kind: 'all',
  workshop: 'all',
  theme: 'all',
  used: 'all',
  far: 'all',
  due: 'all',
}

describe('what is due', () => {
  it('holds promises still open and nothing that is done, the earliest first', () => {
    const { rows } = open('2026-11-21')
    const found = due(rows(), '2026-11-21')
    const open_ = rows()
      .all('commitment')
      .filter((one) => one.status === 'open' || one.status === 'in_progress')
    expect(found.commitments.map((one) => one.id).sort()).toEqual(open_.map((one) => one.id).sort())
    expect(found.commitments.map((one) => one.on)).toEqual(found.commitments.map((one) => one.on).toSorted())
    expect(found.commitments.every((one) => one.isPast)).toBe(true)
    expect(found.reply).toMatchObject({ on: '2026-06-10', isPast: true })
  })

  it('tells of words before their last day, and of those past it without the day', () => {
    const { rows } = open('2026-11-21')
    const ends = rows()
      .all('contribution')
      .flatMap((one) => (one.gone || !one.far ? [] : [one.far.until]))
      .sort()[0]!
    const before = due(rows(), ends)
    expect(before.words.some((one) => one.on === ends && !one.isPast)).toBe(true)
    const next = `${Number(ends.slice(0, 4)) + 1}${ends.slice(4)}`
    const later = open(next)
    const past = due(later.rows(), next).words.filter((one) => one.isPast)
    expect(past.length).toBeGreaterThan(0)
    expect(past.every((one) => one.on === null)).toBe(true)
  })

  it('looks no further ahead than it is asked', () => {
    const { desk, rows } = open('2026-11-21')
    const workshop = rows().all('workshop')[0]!.id
    const add = (due: string) =>
      desk.act('addCommitment', { workshop, type: 'offer', text: `by ${due}`, due, lang: 'en-GB' })
    add('2026-12-21')
    add('2026-12-22')
    const texts = due(rows(), '2026-11-21', 30).commitments.map((one) =>
      textOf(rows().get('commitment', one.id)?.text),
    )
    expect(texts).toContain('by 2026-12-21')
    expect(texts).not.toContain('by 2026-12-22')
  })
})

describe('everyone’s words and where they stand', () => {
  it('finds the clauses that rest on words through a theme or a statement, with their numbers', () => {
    const { rows } = open('2026-11-21')
    const used = whereUsed(rows())
    const story = rows()
      .all('contribution')
      .find((one) => textOf(one.text).startsWith('Three winters'))!
    expect(used.get(story.id)!.clauses.map((one) => one.number)).toContain('5.1')
    expect(used.get(story.id)!.themes.length).toBeGreaterThan(0)
  })

  it('splits words in two by whether a clause rests on them, and loses none', () => {
    const { rows } = open('2026-11-21')
    const used = whereUsed(rows())
    const of = (wanted: Partial<EvidenceWanted>) =>
      evidenceOf(rows(), { ...all, ...wanted }, used, '2026-11-21').map((one) => one.id)
    expect([...of({ used: 'inClause' }), ...of({ used: 'notInClause' })].sort()).toEqual(of({}).sort())
    expect(of({ kind: 'story' })).toHaveLength(11)
    expect(of({ far: 'public' }).length).toBeLessThan(of({ far: 'programme' }).length)
    expect(of({ far: 'room' })).toEqual(of({}))
  })

  it('has nothing in it that was taken back', () => {
    const { desk, rows } = open('2026-11-21')
    const [first] = evidenceOf(rows(), all, whereUsed(rows()), '2026-11-21')
    desk.act('takeBack', { contribution: first!.id })
    const after = evidenceOf(rows(), all, whereUsed(rows()), '2026-11-21')
    expect(after.map((one) => one.id)).not.toContain(first!.id)
    expect(JSON.stringify(after)).not.toContain(textOf(first!.text))
  })
})

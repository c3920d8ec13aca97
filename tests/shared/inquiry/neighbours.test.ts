import { describe, expect, test } from 'vitest'
import { featuresOf } from '../../../shared/neighbours/features.ts'
import { Neighbours } from '../../../shared/neighbours/neighbours.ts'
import { stemOf, wordsIn } from '../../../shared/neighbours/words.ts'
import { byNeighbours, byOverlap, figuresOf, notesOf, themesFound } from '../neighbours/measure.ts'

const put = (found: Neighbours, notes: Record<string, string>, lang = 'en-GB') => {
  for (const [id, text] of Object.entries(notes)) found.put({ id, text, lang })
}
const ids = (list: { id: string }[]) => list.map((one) => one.id)

describe('against plain word overlap, on groups never tuned on', () => {
  const notes = notesOf('held')
  const overlap = byOverlap(notes)
  const near = byNeighbours(notes)

  test('[I56] the set is what it says: at least 120 notes in 15 groups, half of them held out, a third Welsh', () => {
    const all = [...notes, ...notesOf('practice')]
    expect(all.length).toBeGreaterThanOrEqual(120)
    expect(new Set(all.map((one) => one.group)).size).toBeGreaterThanOrEqual(15)
    expect(all.filter((one) => one.lang === 'cy').length / all.length).toBeGreaterThan(0.3)
    expect(new Set(all.map((one) => one.text)).size).toBe(all.length)
  })

  test('[I56] three times the precision of the first three, twice the reciprocal rank, and nearer to the groups', () => {
    const [before, now] = [
      figuresOf(notes, overlap.rank, overlap.like),
      figuresOf(notes, near.rank, near.like),
    ]
    expect(now.precision3).toBeGreaterThan(3 * before.precision3)
    expect(now.precision3).toBeGreaterThan(0.35)
    expect(now.mrr).toBeGreaterThan(2 * before.mrr)
    expect(now.rand).toBeGreaterThan(before.rand + 0.05)
  })

  test('[I56] beside a board half made, the right theme is first three times as often', () => {
    const { near: now, overlap: before } = themesFound(notes)
    expect(now.first).toBeGreaterThan(3 * before.first)
    expect(now.three).toBeGreaterThan(before.three + 0.15)
  })
})

describe('what it goes by', () => {
  test('[I56] a Welsh word is the same in its mutations, an English one in its endings, and one letter wrong is mended', () => {
    for (const [one, other] of [
      ['croeso', 'groeso'],
      ['pentref', 'bentref'],
      ['pentref', 'mhentref'],
      ['teulu', 'theulu'],
      ['cymuned', 'gymuned'],
      ['cymuned', 'nghymuned'],
    ])
      expect(stemOf(wordsIn(one!)[0]!, 'cy'), other).toBe(stemOf(wordsIn(other!)[0]!, 'cy'))
    for (const other of ['waits', 'waited', 'waiting']) expect(stemOf(other, 'en')).toBe(stemOf('wait', 'en'))
    expect([...featuresOf('volunters are tired', 'en').concepts.keys()]).toContain('volunteers')
    expect([...featuresOf('she knew me by name', 'en').concepts.keys()]).toContain('known')
  })

  test('[I54] it says why: the words of both as they were written, and the idea both touch', () => {
    const found = new Neighbours()
    put(found, { a: 'The kettle was on', b: 'Kettles and biscuits', c: 'last bus at five' })
    const [first] = found.notes('a', 3)
    expect(first).toMatchObject({ id: 'b', words: ['kettle'], concepts: ['welcome'] })
  })

  test('[I54] what the room has put together teaches what belongs', () => {
    const found = new Neighbours()
    put(found, {
      a: 'purple folder by the stairs',
      b: 'Marjorie keeps the folder',
      c: 'ask Marjorie',
      d: 'the gate squeaks',
    })
    const theme = { id: 't', label: '', lang: 'en-GB', notes: ['a', 'b'] }
    const other = { id: 'u', label: '', lang: 'en-GB', notes: ['d'] }
    expect(ids(found.themes('c', 2, [theme, other]))).toEqual(['t'])
    expect(ids(found.notes('c', 3))).not.toContain('a')
    expect(ids(found.notes('c', 3, [theme, other]))).toContain('a')
  })

  test('[I55] what is taken out influences nothing: all stands as if it had never been there', () => {
    const notes = Object.fromEntries(notesOf('practice').map((one) => [one.id, one.text]))
    const [without, having] = [new Neighbours(), new Neighbours()]
    put(without, notes)
    put(having, { ...notes, x: 'zebra kettle bus waiting list', y: 'zebra' })
    having.drop('x')
    having.drop('y')
    for (const id of Object.keys(notes).slice(0, 20))
      expect(having.notes(id, 5)).toEqual(without.notes(id, 5))
    expect(having.notes('x', 5)).toEqual([])
  })

  test('[I55] dropped after everything was weighed, a note is in no answer and no reason', () => {
    const found = new Neighbours()
    put(found, { a: 'zebra crossing', b: 'zebra stripes', c: 'bus stop' })
    expect(ids(found.notes('a', 3))).toEqual(['b'])
    found.drop('b')
    expect(found.notes('a', 3)).toEqual([])
    expect(found.themes('a', 3, [{ id: 't', label: '', lang: 'en-GB', notes: ['b'] }])).toEqual([])
  })
})

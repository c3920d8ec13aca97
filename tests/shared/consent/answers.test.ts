import { describe, expect, it } from 'vitest'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { personHeld } from '../../../shared/consent/history.ts'
import { standingOf } from '../../../shared/consent/standing.ts'
import { readFileSync } from 'node:fs'
import { aLaptop } from '../../laptop.ts'
import { Hall, open, today } from './hall.ts'

const her = 'nobody told me the office had moved'

describe('answers', () => {
  it('[C8] sets every axis: a half answer is not understood', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    for (const axis of Object.keys(open)) {
      const half = Object.fromEntries(Object.entries(open).filter(([one]) => one !== axis)) as typeof open
      const done = hall.refused('recordAnswer', { person: ama, axes: half, how: 'spoken' })
      expect(done).toBe('refusals.notUnderstood')
    }
  })

  it('[C8] [C10] two whole answers from two laptops never add up to what nobody said', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const note = hall.note(her, [ama])
    const elsewhere = new Hall(hall)
    hall.says(ama, { words: 'summary', reach: 'public' })
    elsewhere.says(ama, { words: 'exact', reach: 'programme' })
    hall.hear(elsewhere.all())
    expect(standingOf(hall.desk.model, note).axes).toMatchObject({ words: 'summary', reach: 'programme' })
  })

  it('[C9] an answer on a note may loosen a general one there, and nowhere else', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const [one, other] = [hall.note(her, [ama]), hall.note('something else', [ama])]
    const strict = hall.says(ama, { reach: 'room' })
    hall.says(ama, {}, { contribution: one, names: strict })
    expect([hall.sees(one), hall.sees(other)]).toEqual([true, false])
  })

  it('[C9] a general answer replaces none on a note, whatever it names', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const note = hall.note(her, [ama])
    const strict = hall.says(ama, { reach: 'room' }, { contribution: note })
    hall.says(ama, {}, { names: strict })
    expect(hall.sees(note)).toBe(false)
  })

  it('[C10] [C11] a looser answer counts only where it names every stricter one', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const note = hall.note(her, [ama])
    const first = hall.says(ama, { reach: 'room' })
    hall.says(ama, {})
    expect(hall.sees(note)).toBe(false)
    const elsewhere = new Hall(hall)
    const second = elsewhere.says(ama, { reach: 'programme' })
    const heads = hall.desk.model.by('answer', 'person', ama).map((a) => a.id)
    hall.says(ama, {}, { names: heads })
    expect(hall.sees(note)).toBe(true)
    hall.hear(elsewhere.all())
    expect(hall.sees(note)).toBe(false)
    hall.says(
      ama,
      {},
      { names: [...first, ...second, ...hall.desk.model.by('answer', 'person', ama).map((a) => a.id)] },
    )
    expect(hall.sees(note)).toBe(true)
  })

  it('[C11] nobody may name an answer of somebody else', () => {
    const hall = new Hall()
    const [ama, bex] = [hall.person('Heron'), hall.person('Wren')]
    const hers = hall.says(ama, { reach: 'room' })
    expect(hall.refused('recordAnswer', { person: bex, axes: open, names: hers, how: 'spoken' })).toBe(
      'refusals.answerOfAnother',
    )
    expect(
      hall.refused('recordAnswer', { person: bex, axes: open, names: ['ans_gone'], how: 'spoken' }),
    ).toBe('refusals.answerMoved')
  })

  it('[C11] an import names answers of its own file only', () => {
    const keep = keepInMemory()
    const desk = new Desk(keep, aLaptop({ day: today }))
    const file = JSON.parse(
      readFileSync(new URL('../../../shared/samples/appreciative-inquiry.json', import.meta.url), 'utf8'),
    )
    importInquiry(desk, file)
    const mark = keep.load().batch.changes[0]!.mark
    for (const change of keep.load().batch.changes.filter((c) => c.kind === 'answer'))
      for (const name of (change.sets.names as string[] | undefined) ?? [])
        expect(desk.model.rec(name)!.changes[0]!.mark).toBe(mark)
  })
})

describe('the workshop agreement', () => {
  const commissioner = { to: 'commissioner' } as const
  it('[C12] until there is one everything unsigned stays in the room; the first covers what was taken before', () => {
    const hall = new Hall()
    const note = hall.note(her)
    expect(hall.sees(note, { to: 'room', workshop: hall.workshop })).toBe(true)
    for (const to of [{ to: 'room', workshop: hall.other }, { to: 'programme' }, commissioner] as const)
      expect(hall.sees(note, to)).toBe(false)
    hall.agrees({ reach: 'commissioner' })
    expect([hall.sees(note, commissioner), hall.sees(note)]).toEqual([true, false])
  })

  it('[C12] an agreement of one workshop says nothing of another', () => {
    const hall = new Hall()
    hall.agrees({})
    expect(hall.sees(hall.note(her, [], { workshop: hall.other }))).toBe(false)
  })

  it.each([
    ['later and looser', 'programme', 'public', false],
    ['later and stricter', 'public', 'programme', false],
    ['the same', 'public', 'public', true],
  ] as const)('[C13] an old note under an agreement that is %s', (_, first, later, seen) => {
    const hall = new Hall()
    hall.agrees({ reach: first })
    const note = hall.note(her)
    hall.agrees({ reach: later })
    expect(hall.sees(note)).toBe(seen)
    expect(hall.sees(hall.note('a new one'))).toBe(later === 'public')
  })

  it('[C13] two groups that agreed apart: the stricter holds on each axis', () => {
    const hall = new Hall()
    const elsewhere = new Hall(hall)
    hall.agrees({ reach: 'public', words: 'summary' })
    const note = elsewhere.note(her)
    elsewhere.agrees({ reach: 'commissioner' })
    hall.hear(elsewhere.all())
    expect(standingOf(hall.desk.model, note).axes).toMatchObject({ reach: 'commissioner', words: 'summary' })
  })

  it('[C13] [C14] a signed note of somebody who never answered is under the agreement; their answer then holds', () => {
    const hall = new Hall()
    hall.agrees({ reach: 'programme' })
    const ama = hall.person('Heron')
    const note = hall.note(her, [ama])
    expect([hall.sees(note, { to: 'programme' }), hall.sees(note)]).toEqual([true, false])
    const looser = hall.says(ama, { reach: 'public' })
    expect(hall.sees(note)).toBe(true)
    hall.says(ama, { reach: 'room' }, { names: looser })
    expect(hall.sees(note, { to: 'programme' })).toBe(false)
  })

  it('[C29] only an agreement that renews gives unsigned words another year', () => {
    const hall = new Hall()
    hall.agrees({ until: '2026-12-31' })
    const note = hall.note(her)
    const later = '2027-02-01'
    hall.agrees({ until: '2028-01-01' })
    expect(hall.sees(note, { to: 'public' }, later)).toBe(false)
    expect(hall.row(note, { to: 'public' }, later)!.gone).toBe('past')
    const renewing = new Hall(hall)
    renewing.agrees({ until: '2028-01-01' }, { renews: true })
    // The second did not renew the first, so renewing the second alone does not reach it.
    expect(renewing.sees(note, { to: 'public' }, later)).toBe(false)
    const hall2 = new Hall()
    hall2.agrees({ until: '2026-12-31' })
    const note2 = hall2.note(her)
    hall2.agrees({ until: '2028-01-01' }, { renews: true })
    expect(hall2.sees(note2, { to: 'public' }, later)).toBe(true)
  })

  it('[C29] a person renews by an answer that names the one that ran out', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const note = hall.note(her, [ama])
    const old = hall.says(ama, { until: '2026-11-20' })
    expect(hall.sees(note)).toBe(false)
    hall.says(ama, { until: '2027-11-20' }, { names: old })
    expect(hall.sees(note)).toBe(true)
  })
})

describe('several people', () => {
  it('[C15] the strictest answer holds on each axis, for what they said together and what was made of both', () => {
    const hall = new Hall()
    const [ama, bex, cyd] = [hall.person('Heron'), hall.person('Wren'), hall.person('Lark')]
    hall.says(ama, { words: 'exact', reach: 'programme', name: 'full', until: '2027-01-01' })
    hall.says(bex, { words: 'summary', reach: 'public', name: 'role', until: '2029-01-01' })
    const note = hall.note(her, [ama, bex, cyd])
    hall.says(cyd, { keep: 'workshop' })
    const wanted = {
      keep: 'workshop',
      words: 'summary',
      reach: 'programme',
      name: 'role',
      until: '2027-01-01',
    }
    expect(standingOf(hall.desk.model, note).axes).toMatchObject(wanted)
  })

  it('[C15] one of several taking back takes back for all', () => {
    const hall = new Hall()
    const people = ['Heron', 'Wren'].map((alias) => hall.person(alias))
    people.forEach((person) => hall.says(person, {}))
    const note = hall.note(her, people)
    hall.act('takeBack', { person: people[1], contribution: note })
    expect([hall.sees(note), hall.row(note)!.gone]).toEqual([false, 'takenBack'])
  })

  it('[C26] joined people have one history and answer on every record, so that neither half is looser alone', () => {
    const hall = new Hall()
    const [ama, twin] = [hall.person('Heron'), hall.person('Heron too')]
    const [note, other] = [hall.note(her, [ama]), hall.note('again', [twin])]
    hall.says(ama, {})
    hall.says(twin, { reach: 'room' })
    expect([hall.sees(note), hall.sees(other)]).toEqual([true, false])
    const apart = new Hall(hall)
    hall.act('joinParticipants', { people: [ama, twin] })
    expect([hall.sees(note), hall.sees(other)]).toEqual([false, false])
    const both = hall.says(ama, { reach: 'programme' })
    expect(both).toHaveLength(2)
    expect(both.map((id) => hall.desk.model.get('answer', id)!.person).sort()).toEqual([ama, twin].sort())
    // A laptop that never heard of the joining still has the answer for each.
    apart.hear({ ...hall.all(), changes: hall.all().changes.filter((c) => c.kind !== 'joining') })
    expect(apart.sees(note)).toBe(false)
  })

  it('[C27] the answers of somebody deleted still hold, and they are named nowhere', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const note = hall.note(her, [ama])
    hall.says(ama, { reach: 'programme' })
    hall.act('removeParticipant', { id: ama })
    expect([hall.sees(note, { to: 'programme' }), hall.sees(note)]).toEqual([true, false])
    expect(hall.json({ to: 'programme' })).not.toContain('Heron')
    expect(personHeld(hall.desk.model, ama).axes.reach).toBe('programme')
  })
})

describe('taking back', () => {
  it('[C31] words taken back while nobody had signed stay so whoever signs, on whichever laptop', () => {
    const hall = new Hall()
    hall.agrees({})
    const note = hall.note(her)
    const ama = hall.person('Heron')
    const general = hall.says(ama, {})
    const elsewhere = new Hall(hall)
    const { ids } = hall.act('takeBack', { contribution: note })
    elsewhere.act('signContribution', { contribution: note, person: ama })
    hall.hear(elsewhere.all())
    expect(hall.sees(note)).toBe(false)
    hall.says(ama, {}, { names: [...general, ...ids], contribution: note })
    expect(hall.sees(note)).toBe(true)
  })

  it('[C31] somebody who never signed takes back as nobody, with no name put on the words', () => {
    const hall = new Hall()
    hall.agrees({})
    const note = hall.note(her)
    const ama = hall.person('Heron')
    const { ids } = hall.act('takeBack', { contribution: note, person: ama })
    expect(hall.sees(note)).toBe(false)
    expect(ids.map((id) => hall.desk.model.get('answer', id)!.person ?? null)).toEqual([null])
  })

  it('[C16] taking everything back reaches what was answered for one note as well', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const note = hall.note(her, [ama])
    hall.says(ama, {}, { contribution: note })
    hall.act('takeBack', { person: ama })
    expect([hall.sees(note), hall.sees(note, { to: 'facilitator' })]).toEqual([false, false])
  })
})

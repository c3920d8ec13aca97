import { describe, expect, it } from 'vitest'
import { runningDay } from '../../../shared/consent/runningDay.ts'
import { totalsFor } from '../../../shared/consent/totals.ts'
import { rowsFor, type Row } from '../../../shared/rows.ts'
import { Hall, today } from './hall.ts'

const her = 'nobody told me the office had moved'
const facilitator = { to: 'facilitator' } as const
const programme = { to: 'programme' } as const
const commissioner = { to: 'commissioner' } as const
const room = (workshop: string) => ({ to: 'room', workshop }) as const

describe('what an audience sees', () => {
  it('[C16] the last day counts, the day after does not', () => {
    const hall = new Hall()
    hall.agrees({ until: today })
    const note = hall.note(her)
    expect([hall.sees(note, commissioner, today), hall.sees(note, commissioner, '2026-11-22')]).toEqual([
      true,
      false,
    ])
  })

  it('[C17] a marker stands only where that audience could see the words before', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const reach = (of: 'room' | 'programme' | 'commissioner') => {
      const note = hall.note(her, [ama])
      hall.says(ama, { reach: of }, { contribution: note })
      hall.act('takeBack', { person: ama, contribution: note })
      return note
    }
    const [inRoom, inTeam, far] = [reach('room'), reach('programme'), reach('commissioner')]
    const told = (to: Parameters<Hall['row']>[1]) =>
      [inRoom, inTeam, far].map((id) => hall.row(id, to)?.gone ?? null)
    expect(told(room(hall.workshop))).toEqual(['takenBack', 'takenBack', 'takenBack'])
    expect(told(room(hall.other))).toEqual([null, 'takenBack', 'takenBack'])
    expect(told(programme)).toEqual([null, 'takenBack', 'takenBack'])
    expect(told(commissioner)).toEqual([null, null, 'takenBack'])
    expect(told({ to: 'public' })).toEqual([null, null, null])
  })

  it('[C17] an erased voice leaves a marker where it was seen, in the notes it was part of as well', () => {
    const hall = new Hall()
    hall.agrees({ reach: 'commissioner' })
    const ama = hall.person('Heron')
    const [hers, others] = [hall.note(her, [ama]), hall.note('so said another')]
    const both = hall.act('mergeContributions', { contributions: [hers, others], text: 'both said it' }).id
    expect(hall.sees(both, commissioner)).toBe(true)
    hall.act('eraseWords', { ids: [ama] })
    expect([hall.row(hers, commissioner)?.gone, hall.row(both, commissioner)?.gone]).toEqual([
      'erased',
      'erased',
    ])
    expect([hall.row(hers), hall.row(both)]).toEqual([undefined, undefined])
    expect(hall.sees(others, commissioner)).toBe(true)
  })

  it('[C17] one of two signers who was never seen leaves no marker for the other', () => {
    const hall = new Hall()
    hall.agrees({ reach: 'public' })
    const [ama, bex] = [hall.person('Heron'), hall.person('Wren')]
    const note = hall.note(her, [ama, bex])
    hall.agrees({ reach: 'room' })
    hall.says(bex, {})
    hall.act('takeBack', { person: bex, contribution: note })
    expect(hall.row(note)).toBeUndefined()
  })

  it('[C18] nothing of somebody who keeps nothing is stored, typed, pasted or promised', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    hall.says(ama, { keep: 'nothing' })
    const before = hall.all().words.length
    const { workshop } = hall
    expect(hall.refused('addContribution', { workshop, type: 'note', text: her, people: [ama] })).toBe(
      'refusals.notKept',
    )
    expect(hall.refused('pasteContributions', { workshop, type: 'note', texts: [her], people: [ama] })).toBe(
      'refusals.notKept',
    )
    expect(hall.refused('addCommitment', { workshop, type: 'offer', text: her, by: ama })).toBe(
      'refusals.notKept',
    )
    hall.agrees({ keep: 'nothing' })
    expect(hall.refused('addContribution', { workshop, type: 'note', text: her })).toBe(
      'refusals.nothingKept',
    )
    expect(hall.all().words).toHaveLength(before)
  })

  it('[C19] words kept for the workshop are in its room until it closes; nothing revives them', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    hall.says(ama, { keep: 'workshop' })
    const note = hall.note(her, [ama])
    const clause = hall.clause(her, [note])
    const seen = () =>
      [facilitator, room(hall.workshop), room(hall.other), programme].map((to) => hall.sees(note, to))
    expect(seen()).toEqual([true, true, false, false])
    expect([hall.sees(clause, room(hall.workshop)), hall.sees(clause, programme)]).toEqual([true, false])
    hall.act('closeWorkshop', { workshop: hall.workshop })
    expect(seen()).toEqual([false, false, false, false])
    expect(hall.row(note, room(hall.workshop))).toBeUndefined()
    const after = hall.note('said when it was opened again', [ama])
    expect([hall.sees(after, facilitator), hall.sees(note, facilitator)]).toEqual([true, false])
  })

  it('[C19] a laptop that did not know it was closed took its note too late', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    hall.says(ama, { keep: 'workshop' })
    const elsewhere = new Hall(hall)
    hall.act('closeWorkshop', { workshop: hall.workshop })
    const note = elsewhere.note(her, [ama])
    hall.hear(elsewhere.all())
    expect(hall.sees(note, facilitator)).toBe(false)
  })

  it('[C19] [C20] a promise of somebody stays in the room it was made in', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const { workshop } = hall
    const offer = hall.act('addCommitment', {
      workshop,
      type: 'offer',
      text: 'a lift on Fridays',
      by: ama,
    }).id
    const inRooms = () => [hall.workshop, hall.other].map((one) => hall.sees(offer, room(one)))
    expect(inRooms()).toEqual([true, false])
    hall.says(ama, { keep: 'workshop' })
    expect([...inRooms(), hall.sees(offer, programme), hall.sees(offer, facilitator)]).toEqual([
      true,
      false,
      false,
      true,
    ])
    hall.act('closeWorkshop', { workshop })
    expect([...inRooms(), hall.sees(offer, facilitator)]).toEqual([false, false, false])
  })

  it('[C20] what does not reach an audience is in no count, place, link or id', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    hall.says(ama, { reach: 'programme' })
    const note = hall.note(her, [ama])
    const theme = hall.act('addTheme', { workshop: hall.workshop, label: 'Moving' }).id
    hall.act('layAlso', { contribution: note, theme })
    const clause = hall.clause('Say where you are')
    hall.act('linkEvidence', { clause, to: note })
    const statement = { workshop: hall.workshop, text: 'We know where to go', groundedIn: [note] }
    hall.act('addStatement', statement)
    hall.act('cutVersion', { specification: hall.specification, number: '0.1' })
    for (const to of [commissioner, { to: 'public' } as const]) {
      const all = hall.json(to)
      expect(all).not.toContain(note)
      expect(all).not.toContain(ama)
      expect(rowsFor(hall.desk.model, to, today, ['placement', 'evidence'])).toEqual([])
      expect(totalsFor(hall.desk.model, to, today).all).toBe(0)
    }
    expect(rowsFor(hall.desk.model, programme, today, ['placement', 'evidence'])).toHaveLength(2)
  })

  it('[C20] a note made of several is not counted where one of them may not be', () => {
    const hall = new Hall()
    hall.agrees({})
    const ama = hall.person('Heron')
    hall.says(ama, { reach: 'programme' })
    const [hers, others] = [hall.note(her, [ama]), hall.note('so said another')]
    const both = hall.act('mergeContributions', { contributions: [hers, others], text: 'both' }).id
    expect([hall.row(both, commissioner), hall.sees(both, programme)]).toEqual([undefined, true])
    expect(totalsFor(hall.desk.model, commissioner, today).all).toBe(1)
  })

  it('[C20] rows of one kind alone keep the ids of what is here', () => {
    const hall = new Hall()
    hall.agrees({})
    const note = hall.note(her)
    const [row] = rowsFor(hall.desk.model, commissioner, today, ['contribution']) as Row<'contribution'>[]
    expect([row!.id, row!.workshop]).toEqual([note, hall.workshop])
  })

  it('[C21] in summary a voice stands beside a clause without a text; counted only it is in totals alone', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const [summary, counted, exact] = [
      hall.note(her, [ama]),
      hall.note('second', [ama]),
      hall.note('third', [ama]),
    ]
    hall.says(ama, { words: 'summary' }, { contribution: summary })
    hall.says(ama, { words: 'counted' }, { contribution: counted })
    hall.says(ama, {}, { contribution: exact })
    const clause = hall.clause('Put it in writing')
    for (const to of [summary, counted, exact]) hall.act('linkEvidence', { clause, to })
    expect(hall.row(summary)!.text).toEqual({ held: 'summary' })
    expect(hall.row(counted)).toBeUndefined()
    const links = rowsFor(hall.desk.model, { to: 'public' }, today, ['evidence']) as Row<'evidence'>[]
    expect(links.map((one) => one.to).sort()).toEqual([summary, exact].sort())
    expect(totalsFor(hall.desk.model, { to: 'public' }, today)).toEqual({
      all: 3,
      countedOnly: 1,
      byType: { note: 3 },
    })
    expect([summary, counted, exact].map((id) => hall.sees(id, facilitator))).toEqual([true, true, true])
  })

  it('[C23] the facilitator sees every word that stands, how far it may go, and that something waits', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const note = hall.note(her, [ama])
    hall.says(ama, { words: 'counted', reach: 'room', name: 'none' })
    const row = hall.row(note, facilitator)!
    expect([hall.text(note, facilitator), row.far!.reach, row.speakers, row.voices]).toEqual([
      her,
      'room',
      [ama],
      [{ name: 'Heron' }],
    ])
    const lacking = new Hall()
    lacking.hear(hall.without(ama))
    expect(lacking.row(note, facilitator)!.text).toEqual({ held: 'waiting' })
  })
})

describe('what is not here yet', () => {
  const made = () => {
    const hall = new Hall()
    const agreement = hall.agrees({})
    const ama = hall.person('Heron')
    const answers = hall.says(ama, {})
    return { hall, agreement, ama, answers }
  }
  const heard = (hall: Hall, ...missing: string[]) => {
    const other = new Hall()
    other.hear(hall.without(...missing))
    return other
  }

  it.each([
    'the agreement',
    'the person',
    'the named answer',
    'the creation of the note',
    'a joined record',
    'a closing',
  ])('[C22] without %s the words are held back, and shown when it comes', (what) => {
    const { hall, agreement, ama, answers } = made()
    const closing = hall.act('closeWorkshop', { workshop: hall.workshop }).id
    const note = hall.note(her, what === 'the agreement' ? [] : [ama])
    const later = hall.says(ama, {}, { names: answers })
    const twin = hall.person('Heron too')
    hall.says(twin, {})
    hall.act('joinParticipants', { people: [ama, twin] })
    const missing: Record<string, string[]> = {
      'the agreement': [agreement],
      'the person': [ama],
      'the named answer': answers,
      'the creation of the note': [note],
      'a joined record': [twin],
      'a closing': [closing],
    }
    expect(later).toHaveLength(1)
    const other = heard(hall, ...missing[what]!)
    expect(other.sees(note)).toBe(false)
    expect(other.json()).not.toContain(her)
    other.hear(hall.all())
    expect(other.sees(note)).toBe(true)
  })

  it('[C22] an edit that came before the note it edits shows nothing', () => {
    const { hall, ama } = made()
    const bex = hall.person('Wren')
    hall.says(bex, { reach: 'room' })
    const note = hall.note(her, [bex])
    hall.act('signContribution', { contribution: note, person: ama })
    hall.act('editContribution', { id: note, text: `${her} twice` })
    const all = hall.all()
    const first = all.changes.find((c) => c.record === note)!
    const other = new Hall()
    other.hear({ ...all, changes: all.changes.filter((c) => c !== first) })
    expect(other.json()).not.toContain(her)
    expect(other.json(programme)).not.toContain(her)
  })

  it('[C22] a stricter answer and an erased id do not wait for what they name', () => {
    const { hall, ama, answers } = made()
    const note = hall.note(her, [ama])
    const stricter = hall.says(ama, { reach: 'programme' }, { names: answers })
    const other = new Hall()
    other.hear(hall.without(...answers, ...stricter))
    expect(other.sees(note, commissioner)).toBe(true)
    other.hear({ ...hall.all(), changes: hall.all().changes.filter((c) => stricter.includes(c.record)) })
    expect(other.sees(note, commissioner)).toBe(false)
    other.hear({ changes: [], words: [], erased: [note] })
    expect(JSON.stringify(other.all().words)).not.toContain(her)
  })

  it('[C24] a name taken off holds against the answers it names; a later one holds the words back until confirmed', () => {
    const { hall, ama } = made()
    const note = hall.note(her, [ama])
    const elsewhere = new Hall(hall)
    hall.says(ama, { reach: 'room' })
    expect(hall.sees(note)).toBe(false)
    hall.act('unsignContribution', { contribution: note, person: ama })
    expect([hall.sees(note), hall.row(note, facilitator)!.speakers]).toEqual([true, []])
    elsewhere.says(ama, { keep: 'workshop' })
    hall.hear(elsewhere.all())
    expect(hall.sees(note)).toBe(false)
    hall.act('unsignContribution', { contribution: note, person: ama })
    expect(hall.sees(note)).toBe(true)
    hall.act('signContribution', { contribution: note, person: ama })
    expect(hall.sees(note)).toBe(false)
  })
})

describe('the running day', () => {
  it('[C28] never goes back, follows the calendar, and asks before it keeps a leap', () => {
    expect(runningDay(null, today)).toEqual({ kept: today, today, ask: false })
    expect(runningDay(today, '2020-01-01')).toEqual({ kept: today, today, ask: false })
    expect(runningDay(today, '2026-12-01')).toEqual({ kept: '2026-12-01', today: '2026-12-01', ask: false })
    // Six years ahead: nothing past its day is shown while nobody has confirmed it, and none of it is kept.
    expect(runningDay(today, '2032-11-21')).toEqual({ kept: today, today: '2032-11-21', ask: true })
    expect(runningDay(today, today)).toEqual({ kept: today, today, ask: false })
    expect(runningDay(today, '2032-11-21', true)).toEqual({
      kept: '2032-11-21',
      today: '2032-11-21',
      ask: false,
    })
  })
})

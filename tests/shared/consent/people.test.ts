import { describe, expect, it } from 'vitest'
import { rowsFor, type Row } from '../../../shared/rows.ts'
import { Hall, today } from './hall.ts'

const her = 'nobody told me the office had moved'
const programme = { to: 'programme' } as const
const facilitator = { to: 'facilitator' } as const

/** Some people who hold a role, and a note of the first who chose to be shown by it. */
function holders(count: number) {
  const hall = new Hall()
  const people = [...Array(count)].map((_, at) => hall.person(`alias ${at}`, { role: 'night carer' }))
  hall.says(people[0]!, { name: 'role' })
  const note = hall.note(her, [people[0]!])
  return { hall, people, voice: () => hall.row(note, programme)!.voices[0] }
}

describe('names', () => {
  it.each([
    [4, { participant: true }],
    [5, { role: 'night carer' }],
  ])('[N2] a role held by %i', (count, voice) => expect(holders(count).voice()).toEqual(voice))

  it.each(['joined', 'erased', 'who took all back', 'deleted'])('[N2] of five, one %s leaves four', (how) => {
    const { hall, people, voice } = holders(5)
    if (how === 'joined') hall.act('joinParticipants', { people: people.slice(3) })
    if (how === 'erased') hall.act('eraseWords', { ids: [people[4]!] })
    if (how === 'who took all back') hall.act('takeBack', { person: people[4]! })
    if (how === 'deleted') hall.act('removeParticipant', { id: people[4]! })
    expect(voice()).toEqual({ participant: true })
  })

  it('[N1] a name is the one chosen, or one that says less where that is not known', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const note = hall.note(her, [ama])
    const shown = () => hall.row(note)!.voices[0]
    const first = hall.says(ama, { name: 'full' })
    expect(shown()).toEqual({ name: 'Heron' })
    hall.act('nameParticipant', {
      person: ama,
      firstName: 'Ama',
      fullName: 'Ama Oduya',
      deleteOn: '2027-01-01',
    })
    expect(shown()).toEqual({ name: 'Ama Oduya' })
    hall.says(ama, { name: 'first' }, { names: first })
    expect(shown()).toEqual({ name: 'Ama' })
    expect(hall.json()).not.toContain('Oduya')
  })

  it('[N1] of several, the most careful choice holds for each of them', () => {
    const hall = new Hall()
    const [ama, bex] = [hall.person('Heron'), hall.person('Wren')]
    hall.says(ama, { name: 'alias' })
    hall.says(bex, { name: 'none' })
    expect(hall.row(hall.note(her, [ama, bex]))!.voices).toEqual([null, null])
  })

  it('[N1] words under no name are not tied to words of the same person under one', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    const [named, unnamed] = [hall.note(her, [ama]), hall.note('what I did not want known', [ama])]
    const general = hall.says(ama, { name: 'alias' })
    hall.says(ama, { name: 'none' }, { contribution: unnamed, names: general })
    const [a, b] = [named, unnamed].map((id) => hall.row(id)!.speakers)
    expect(a).not.toEqual(b)
  })

  it('[N3] on the wall only who chose first or full name and reach public is named', () => {
    const hall = new Hall()
    const wall = { to: 'room', workshop: hall.workshop } as const
    const say = (name: 'alias' | 'first', reach: 'public' | 'commissioner') => {
      const person = hall.person(`${name} ${reach}`)
      hall.says(person, { name, reach })
      return hall.row(hall.note(her, [person]), wall)!.voices[0]
    }
    expect([say('alias', 'public'), say('first', 'commissioner')]).toEqual([null, null])
    expect(say('first', 'public')).toEqual({ name: 'first public' })
  })

  it('[N4] in summary the kind of voice is said and nobody named, on the wall neither', () => {
    const { hall, people } = holders(5)
    hall.act('nameParticipant', { person: people[1]!, firstName: 'Ama', deleteOn: '2027-01-01' })
    hall.says(people[1]!, { name: 'first', words: 'summary' })
    const note = hall.note('said in summary', [people[1]!])
    expect(hall.row(note)!.voices).toEqual([{ role: 'night carer' }])
    expect(hall.row(note, { to: 'room', workshop: hall.workshop })!.voices).toEqual([null])
  })

  it('[N5] somebody erased is named to nobody, the facilitator included', () => {
    const hall = new Hall()
    const ama = hall.person('Heron', { role: 'night carer', organisation: 'Quay Trust', language: 'bfi' })
    hall.act('nameParticipant', { person: ama, fullName: 'Ama Oduya', deleteOn: '2027-01-01' })
    hall.note(her, [ama])
    hall.act('eraseWords', { ids: [ama] })
    for (const fact of ['Heron', 'night carer', 'Quay Trust', 'bfi', 'Oduya', her]) {
      expect(hall.json(facilitator)).not.toContain(fact)
      expect(JSON.stringify(hall.all())).not.toContain(fact)
    }
  })

  it('[N6] a name kept apart is not shown after its own date', () => {
    const hall = new Hall()
    const ama = hall.person('Heron')
    hall.act('nameParticipant', { person: ama, firstName: 'Ama', deleteOn: '2026-12-31' })
    hall.says(ama, { name: 'first' })
    const note = hall.note(her, [ama])
    const on = (day: string) => hall.row(note, programme, day)!.voices
    expect([on('2026-12-31'), on('2027-01-01')]).toEqual([[{ name: 'Ama' }], [{ name: 'Heron' }]])
  })
})

describe('the three purposes', () => {
  const purposes = (contactAgain: boolean, recordExperience: boolean, keepNeeds: boolean) => ({
    contactAgain,
    recordExperience,
    keepNeeds,
  })
  const person = (hall: Hall, id: string, day = today) =>
    rowsFor(hall.desk.model, facilitator, day).find((row) => row.id === id) as Row<'participant'>

  it('[C30] are no unless somebody said yes, and yes only where every standing answer says so', () => {
    const hall = new Hall()
    const ama = hall.person('Heron', { experience: 'two years of waiting' })
    expect([person(hall, ama).purposes, person(hall, ama).experience]).toEqual([null, { held: 'keep' }])
    const elsewhere = new Hall(hall)
    const yes = hall.says(ama, {}, { purposes: purposes(true, true, true) })
    expect(person(hall, ama).experience).toMatchObject({ text: 'two years of waiting' })
    hall.says(ama, { reach: 'programme' }, { names: yes })
    expect(person(hall, ama).purposes).toEqual(purposes(true, true, true))
    elsewhere.says(ama, {})
    hall.hear(elsewhere.all())
    expect(person(hall, ama).purposes).toEqual(purposes(false, false, false))
    expect(person(hall, ama).experience).toEqual({ held: 'keep' })
  })

  it('[C30] end with taking back', () => {
    const hall = new Hall()
    const ama = hall.person('Heron', { experience: 'two years of waiting' })
    hall.says(ama, {}, { purposes: purposes(true, true, true) })
    hall.act('takeBack', { person: ama })
    expect(person(hall, ama).purposes).toEqual(purposes(false, false, false))
    expect(hall.json(facilitator)).not.toContain('two years')
  })

  it('[C30] access needs go with the day unless somebody said to keep them', () => {
    const hall = new Hall()
    for (const id of [hall.workshop, hall.other]) hall.act('editWorkshop', { id, date: '2026-11-25' })
    const [ama, bex] = [
      hall.person('Heron', { needs: ['a quiet corner'] }),
      hall.person('Wren', { needs: ['large print'] }),
    ]
    hall.says(bex, {}, { purposes: purposes(false, false, true) })
    const seen = (day: string) =>
      ['a quiet corner', 'large print'].map((need) => hall.json(facilitator, day).includes(need))
    expect(seen('2026-11-25')).toEqual([true, true])
    expect(seen('2026-11-26')).toEqual([false, true])
    expect(person(hall, ama, '2026-11-26').needs).toEqual([{ held: 'keep' }])
  })
})

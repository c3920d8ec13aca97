import { describe, expect, it } from 'vitest'
import { idToStamp, stampToId, tick } from '../../../shared/clock.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { isRefusal, refuse } from '../../../shared/command.ts'
import { twoVersions } from '../../../shared/project.ts'
import { aLaptop } from '../../laptop.ts'
import { Hall, today } from '../consent/hall.ts'

const her = 'nobody told me the office had moved'
const facilitator = { to: 'facilitator' } as const

describe('the log', () => {
  it('[L4] two wordings set without knowing of each other both stand, and each laptop shows the same one', () => {
    const hall = new Hall()
    const note = hall.note(her)
    const elsewhere = new Hall(hall)
    hall.act('editContribution', { id: note, text: 'here' })
    elsewhere.act('editContribution', { id: note, text: 'there' })
    const [one, two] = [hall.all(), elsewhere.all()]
    hall.hear(two)
    elsewhere.hear(one)
    expect(hall.text(note, facilitator)).toBe(elsewhere.text(note, facilitator))
    expect(twoVersions(hall.desk.model.rec(note)!)[0]!.values).toHaveLength(2)
    expect(hall.row(note, facilitator)!.flags).toEqual(['twoVersions'])
    hall.act('editContribution', { id: note, text: 'here and there' })
    expect(twoVersions(hall.desk.model.rec(note)!)).toEqual([])
  })

  it('[L5] a note removed here and changed there stays, and is marked, until somebody who knows both removes it', () => {
    const hall = new Hall()
    const note = hall.note(her)
    const elsewhere = new Hall(hall)
    hall.act('removeRecord', { id: note })
    elsewhere.act('editContribution', { id: note, text: `${her}, twice` })
    hall.hear(elsewhere.all())
    expect(hall.row(note, facilitator)!.flags).toContain('kept')
    hall.act('removeRecord', { id: note })
    expect(hall.row(note, facilitator)).toBeUndefined()
  })

  it('[L6] a laptop years ahead is followed, and one years behind loses nothing', () => {
    const desk = (from: string) => {
      const keep = keepInMemory()
      return { keep, desk: new Desk(keep, aLaptop({ day: today, from: Date.parse(from) })) }
    }
    const [ahead, behind] = [desk('2032-01-01'), desk('2020-01-01')]
    ahead.desk.act('startProgramme', { title: 'Ahead' })
    behind.desk.merge(ahead.keep.load().batch)
    behind.desk.act('editProgramme', { title: 'Edited behind, and later' })
    ahead.desk.merge(behind.keep.load().batch)
    const { model } = ahead.desk
    expect(model.words.get(model.all('programme')[0]!.title!)!.text).toBe('Edited behind, and later')
    expect(twoVersions(model.rec(model.all('programme')[0]!.id)!)).toEqual([])
  })

  it('[L6] stamps of one laptop differ whatever its clock does, fractions and standstill included', () => {
    let last = { ms: 0, count: 0 }
    const ids = [5, 5.25, 5.5, 5, 4, -3, 5.75, 6, 6].map((ms) => stampToId((last = tick(last, ms)), 'a'))
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(ids)
    let full = { ms: 9, count: 0xffff }
    full = tick(full, 3)
    expect(idToStamp(stampToId(full, 'a'))).toEqual({ ms: 10, count: 0 })
  })

  it('[L7] an unknown kind and an unknown field wait in the log and are shown to nobody', () => {
    const hall = new Hall()
    const [first] = hall.all().changes
    const from = (over: object) => ({ ...first!, device: 'tomorrow', base: {}, ...over })
    hall.hear({
      changes: [
        from({
          id: 'ffff00000000-tomorrow',
          seq: 1,
          record: 'bea_00000000-0000',
          kind: 'bearing',
          sets: { said: 'a secret' },
        }),
        from({
          id: 'ffff00000001-tomorrow',
          seq: 2,
          record: hall.workshop,
          kind: 'workshop',
          sets: { mood: 'a secret' },
        }),
      ],
      words: [],
      erased: [],
    })
    expect(hall.json(facilitator)).not.toContain('a secret')
    expect(JSON.stringify(hall.all())).toContain('a secret')
    expect(new Hall(hall).all().changes).toHaveLength(hall.all().changes.length)
  })

  it('[L8] a gesture refused half-way leaves everything as it was, words and what was dropped included', () => {
    const hall = new Hall()
    const note = hall.note(her)
    const before = [JSON.stringify(hall.all()), JSON.stringify(hall.desk.stacks)]
    const done = hall.desk.together(() => {
      hall.desk.act('addTheme', { workshop: hall.workshop, label: 'never' })
      hall.desk.act('eraseWords', { ids: [note] })
      return refuse('refusals.notHere')
    })
    expect(isRefusal(done)).toBe(true)
    expect(() =>
      hall.desk.together(() => {
        hall.desk.act('eraseWords', { ids: [note] })
        throw new Error('a flat battery')
      }),
    ).toThrow('flat battery')
    expect([JSON.stringify(hall.all()), JSON.stringify(hall.desk.stacks)]).toEqual(before)
    expect(hall.text(note, facilitator)).toBe(her)
    hall.desk.reload()
    expect(hall.text(note, facilitator)).toBe(her)
  })

  it('[L3] what is left out of an edit stays as it is', () => {
    const hall = new Hall()
    const [story, why] = [hall.note(her), hall.note('because of this')]
    const clause = hall.act('addClause', {
      specification: hall.specification,
      section: 'why',
      type: 'outcome',
      text: 'Dweud ble',
      lang: 'cy',
      because: [why],
    }).id
    hall.act('editClause', { id: clause, type: 'standard' })
    hall.act('editClause', { id: clause, text: 'Dweud ble rydych chi' })
    const { because, text } = hall.desk.model.get('clause', clause)!
    expect([because, hall.desk.model.words.get(text!)!.lang]).toEqual([[why], 'cy'])
    hall.act('editContribution', { id: story, answeredBy: [why] })
    hall.act('editContribution', { id: story, type: 'concern' })
    expect(hall.desk.model.get('contribution', story)!.answeredBy).toEqual([why])
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { allAliases, proposeAlias } from '../../../shared/methods/aliases.ts'
import { leaningOn } from '../../../shared/queries/leaning.ts'
import { likelyDuplicates } from '../../../shared/queries/likelyDuplicates.ts'
import {
  answersOf,
  capped,
  contributionsOf,
  everyone,
  holdersOfRole,
} from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'

const file = JSON.parse(
  readFileSync(new URL('../../../shared/samples/appreciative-inquiry.json', import.meta.url), 'utf8'),
)

const start = () => {
  const desk = new Desk(keepInMemory(), aLaptop({ day: '2026-11-21' }))
  const done = importInquiry(desk, file)
  if (isRefusal(done)) throw new Error(done.refused)
  const rows = () => new Rows(rowsFor(desk.model, { to: 'facilitator' }, desk.day))
  return { desk, rows, ids: done.result.ids }
}
const add = (desk: Desk, alias: string, role?: string) => {
  const done = desk.act('addParticipant', { alias, role })
  if (isRefusal(done)) throw new Error(done.refused)
  return done.result.id
}

describe('what somebody said', () => {
  it('stays theirs in the list when it is taken back, and is told apart from what is here', () => {
    const { desk, rows, ids } = start()
    const { here } = contributionsOf(rows(), ids.P01!)
    desk.act('takeBack', { person: ids.P01!, contribution: here.find((one) => one.type === 'wish')!.id })
    const after = contributionsOf(rows(), ids.P01!)
    expect(after.gone).toHaveLength(1)
    expect(after.here).toHaveLength(here.length - 1)
  })

  it('is not theirs once their name was taken off', () => {
    const { desk, rows, ids } = start()
    const one = contributionsOf(rows(), ids.P01!).here[0]!
    desk.act('unsignContribution', { contribution: one.id, person: ids.P01! })
    const after = contributionsOf(rows(), ids.P01!)
    expect([...after.here, ...after.gone].map((note) => note.id)).not.toContain(one.id)
  })

  it('counts under every record joined as theirs', () => {
    const { desk, rows, ids } = start()
    const twin = add(desk, 'Second Heron')
    const count = contributionsOf(rows(), ids.P01!).here.length
    desk.act('joinParticipants', { people: [ids.P01!, twin] })
    expect(contributionsOf(rows(), twin).here).toHaveLength(count)
    expect(everyone(rows())).toHaveLength(file.participants.length)
  })
})

describe('answers', () => {
  it('are listed newest first, for everything or for one contribution', () => {
    const { desk, rows, ids } = start()
    expect(answersOf(rows(), ids.P07!).map((one) => one.axes?.words)).toEqual(['summary', 'exact'])
    const note = contributionsOf(rows(), ids.P07!).here[0]!
    desk.act('recordAnswer', {
      person: ids.P07!,
      contribution: note.id,
      axes: { ...answersOf(rows(), ids.P07!)[0]!.axes!, reach: 'room' },
      how: 'spoken',
    })
    expect(answersOf(rows(), ids.P07!)).toHaveLength(2)
    expect(answersOf(rows(), ids.P07!, note.id)).toHaveLength(1)
  })

  it('written on joined records are one answer in the list', () => {
    const { desk, rows, ids } = start()
    const twin = add(desk, 'Second Heron')
    desk.act('joinParticipants', { people: [ids.P01!, twin] })
    const axes = { ...answersOf(rows(), ids.P01!)[0]!.axes!, reach: 'room' as const }
    desk.act('recordAnswer', { person: twin, axes, how: 'spoken', onDay: '2026-11-22' })
    expect(answersOf(rows(), ids.P01!).filter((one) => one.axes?.reach === 'room')).toHaveLength(1)
  })

  it('on one contribution cap it after the rest was loosened, and only while they are stricter', () => {
    const { desk, rows, ids } = start()
    const general = answersOf(rows(), ids.P01!)[0]!
    const note = contributionsOf(rows(), ids.P01!).here[0]!
    expect(capped(rows(), ids.P01!, general.axes!)).toEqual([])
    desk.act('recordAnswer', {
      person: ids.P01!,
      contribution: note.id,
      axes: { ...general.axes!, reach: 'room' },
      how: 'spoken',
    })
    expect(capped(rows(), ids.P01!, general.axes!).map((one) => one.id)).toContain(note.id)
    expect(capped(rows(), ids.P01!, { ...general.axes!, reach: 'room' })).toEqual([])
  })
})

describe('what leans on words', () => {
  it('is clauses, themes, copies handed out, and what was made of them', () => {
    const { desk, rows, ids } = start()
    desk.act('recordHandover', { audience: 'public', format: 'docx', hash: 'x', contributions: [ids.ST04!] })
    const leaning = leaningOn(rows(), [ids.ST04!])
    expect(leaning.clauses.map((one) => one.id)).toContain(ids.CL03!)
    expect(leaning.themes.map((one) => one.id)).toContain(ids.T2!)
    expect(leaning.handovers).toHaveLength(1)
    expect(leaning.made.every((one) => one.partOf === ids.ST04!)).toBe(true)
    expect(leaning.made.length).toBeGreaterThan(0)
    expect(Object.values(leaningOn(rows(), [])).flat()).toEqual([])
  })
})

describe('a role', () => {
  it('is held by people, not by records', () => {
    const { desk, rows, ids } = start()
    expect(holdersOfRole(rows(), 'practitioner')).toBe(2)
    const twin = add(desk, 'Second Teal', 'practitioner')
    expect(holdersOfRole(rows(), 'practitioner')).toBe(3)
    desk.act('joinParticipants', { people: [ids.P08!, twin] })
    expect(holdersOfRole(rows(), 'practitioner')).toBe(2)
    expect(holdersOfRole(rows(), '')).toBe(0)
  })
})

describe('maybe the same person', () => {
  it.each(['Herón', 'heron ', 'Herons', 'Hreon', 'Heroon', 'Horon'])('as Heron: %s', (alias) => {
    const { desk, rows, ids } = start()
    if (isRefusal(desk.act('addParticipant', { alias })))
      return expect(alias.trim().toLowerCase()).toBe('heron')
    expect(likelyDuplicates(rows(), ids.P01!).map((one) => textOf(one.alias))).toEqual([alias.trim()])
  })

  it('is nobody with another alias, nor whoever is joined already', () => {
    const { desk, rows, ids } = start()
    expect(likelyDuplicates(rows(), ids.P01!)).toEqual([])
    const twin = add(desk, 'Herons')
    desk.act('joinParticipants', { people: [ids.P01!, twin] })
    expect(likelyDuplicates(rows(), ids.P01!)).toEqual([])
  })

  it('is somebody with the same contact kept apart', () => {
    const { desk, rows, ids } = start()
    for (const person of [ids.P01!, ids.P02!])
      desk.act('nameParticipant', { person, contact: '07700 900123', deleteOn: '2027-01-01' })
    expect(likelyDuplicates(rows(), ids.P01!).map((one) => one.id)).toEqual([ids.P02!])
  })
})

describe('a name kept apart', () => {
  it('is forgotten with every earlier wording, and the alias stays', () => {
    const { desk, rows, ids } = start()
    const person = ids.P01!
    desk.act('nameParticipant', { person, fullName: 'Jo Example', deleteOn: '2027-01-01' })
    desk.act('nameParticipant', { person, fullName: 'Jo Again', deleteOn: '2027-01-01' })
    expect(isRefusal(desk.act('forgetIdentity', { person }))).toBe(false)
    expect([...desk.model.words.values()].filter((row) => row.text.startsWith('Jo '))).toEqual([])
    expect(rows().all('identity')).toEqual([])
    expect(textOf(rows().get('participant', person)?.alias)).toBe('Heron')
    expect(desk.act('forgetIdentity', { person })).toMatchObject({ refused: 'refusals.notHere' })
  })
})

describe('an alias that is proposed', () => {
  const all = Object.values(allAliases).map((lists) => [...lists.birds, ...lists.trees, ...lists.rivers])

  it('is nobody’s yet, in either language, whatever chance says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en-GB', 'cy'),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.subarray(all.flat()),
        (language, chance, taken) => {
          const alias = proposeAlias(
            taken.map((one) => one.toUpperCase()),
            language,
            chance,
          )
          expect(taken.map((one) => one.toLowerCase())).not.toContain(alias.toLowerCase())
        },
      ),
    )
  })

  it('takes a number when every one is taken', () => {
    expect(proposeAlias(all[0]!, 'en-GB', 0)).toBe(`${allAliases['en-GB'].birds[0]} 2`)
  })

  it('comes from a list without the same name twice', () => {
    for (const list of all) expect(new Set(list.map((one) => one.toLowerCase())).size).toBe(list.length)
  })
})

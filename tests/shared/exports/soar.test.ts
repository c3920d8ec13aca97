import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../../shared/commands/index.ts'
import { offeredAgreement, type Axes } from '../../../shared/consent/answer.ts'
import type { AudienceName } from '../../../shared/consent/visible.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { specificationPreview } from '../../../shared/exports/preview.ts'
import { specificationData } from '../../../shared/exports/specificationData.ts'
import { soundTree } from '../../../shared/exports/soundTree.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import sample from '../../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { aLaptop } from '../../laptop.ts'

const day = '2026-11-21'
const open: Axes = { ...offeredAgreement('2027-11-21'), name: 'none', reach: 'public' }

function aDesk() {
  const desk = new Desk(keepInMemory(), aLaptop({ day }))
  const act = <N extends CommandName>(name: N, args: ArgsOf<N>): ResultOf<N> => {
    const done = desk.act(name, args)
    if (isRefusal(done)) throw new Error(done.refused)
    return done.result
  }
  act('startProgramme', { title: 'Hubs' })
  const { id: workshop } = act('startWorkshop', { method: 'soar', title: 'Our day' })
  act('agreeTogether', { workshop, axes: open })
  /** Somebody with an answer says something, and it is placed among the strengths. */
  const placed = (alias: string, axes: Partial<Axes>) => {
    const { id: person } = act('addParticipant', { alias, role: 'volunteer' })
    const { id } = act('addContribution', {
      workshop,
      type: 'strength',
      text: `${alias} said so`,
      people: [person],
    })
    act('recordAnswer', { person, axes: { ...open, ...axes }, how: 'spoken' })
    act('editSoar', { workshop, part: 'strengths', does: { is: 'place', contribution: id } })
    return id
  }
  return { desk, act, workshop, placed }
}
const look = (
  desk: Desk,
  audience: AudienceName,
  template = 'outline',
  language: 'en-GB' | 'cy' = 'en-GB',
) => {
  const made = specificationPreview(desk.model, { audience, language, version: null, day, template })
  return { ...made, tree: soundTree(made.tree), whole: JSON.stringify(soundTree(made.tree)) }
}

describe('SOAR in a document', () => {
  test.each(['outline', 'nhs', 'council'])(
    '[I77] the %s has what was written under each field and leads to what people said there, and back',
    (template) => {
      const { desk, act, workshop, placed } = aDesk()
      act('editSoar', {
        workshop,
        part: 'results',
        does: { is: 'write', text: 'Nobody waits alone', lang: 'en-GB' },
      })
      act('editSoar', { workshop, part: 'results', does: { is: 'write', text: 'Mae te yma', lang: 'cy' } })
      const id = placed('Heron', {})
      const { whole, contributions, tree } = look(desk, 'programme', template)
      const at = [
        'Strengths',
        'What people said, placed here:',
        'Results',
        'Nobody waits alone',
        'Mae te yma',
      ].map((words) => whole.indexOf(`"${words}`))
      expect(at.every((one) => one > 0)).toBe(true)
      expect(at).toEqual(at.toSorted((a, b) => a - b))
      expect(whole).toContain('Heron said so')
      // A link there and a link back, both to something that is there.
      for (const anchor of ['soar-strengths', 'evidence-1']) {
        expect(whole).toContain(`"url":"#${anchor}"`)
        expect(whole).toContain(`"id":"${anchor}"`)
      }
      expect(whole).not.toContain('"Opportunities"')
      expect(contributions).toContain(id)
      const data = specificationData.parse(tree.data)
      expect(data.record?.find((one) => one.heading.startsWith('SOAR'))?.lines).toEqual([
        'Results: Nobody waits alone',
        'Results: Mae te yma',
      ])
    },
  )

  test('[I77] words are there exactly as far as each person agreed, and what is held is not counted', () => {
    const { desk, act, placed } = aDesk()
    const near = placed('Near', { reach: 'programme' })
    const summary = placed('Summed', { words: 'summary' })
    const gone = placed('Gone', {})
    const far = placed('Far', {})
    act('takeBack', { contribution: gone })
    for (const template of ['outline', 'nhs', 'council', 'annex']) {
      const [team, everyone] = [look(desk, 'programme', template), look(desk, 'public', template)]
      expect(team.whole).toContain('Near said so')
      expect(everyone.whole).not.toContain('Near said so')
      for (const { whole } of [team, everyone]) {
        expect(whole).toContain('Far said so')
        expect(whole).not.toContain('Summed said so')
        expect(whole).not.toContain('Gone said so')
      }
      expect(everyone.contributions).toEqual(expect.arrayContaining([far]))
      for (const id of [near, gone]) expect(everyone.contributions).not.toContain(id)
      expect(team.contributions).not.toContain(gone)
      expect([summary, near].filter((id) => team.contributions.includes(id))).toContain(near)
    }
  })

  test('[I77] with nothing in it that may be told, there is no SOAR at all', () => {
    const { desk, placed, act } = aDesk()
    const id = placed('Gone', {})
    act('takeBack', { contribution: id })
    expect(look(desk, 'programme').whole).not.toContain('SOAR: strengths')
    expect(look(desk, 'programme', 'learning').whole).not.toContain('SOAR: strengths')
  })

  test('[I77] the sample’s, in both languages', () => {
    const desk = new Desk(keepInMemory(), aLaptop({ day }))
    expect(isRefusal(importInquiry(desk, sample as never))).toBe(false)
    const [english, welsh] = [look(desk, 'programme').whole, look(desk, 'programme', 'outline', 'cy').whole]
    for (const lines of Object.values(sample.soar as Record<string, unknown>).filter(Array.isArray))
      for (const line of lines as string[])
        for (const whole of [english, welsh]) expect(whole).toContain(JSON.stringify(line).slice(1, -1))
    expect(english).toContain('"Aspirations"')
    expect(welsh).toContain('"Dyheadau"')
    expect(welsh).not.toContain('"Aspirations"')
  })
})

import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../../shared/commands/index.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { board } from '../../../shared/queries/board.ts'
import { dotsThatCount } from '../../../shared/queries/dots.ts'
import { textOf } from '../../../shared/record.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'

/** A room with notes a to f, loose. */
function aRoom() {
  const desk = new Desk(keepInMemory(), aLaptop())
  const act = <N extends CommandName>(name: N, args: ArgsOf<N>): ResultOf<N> => {
    const done = desk.act(name, args)
    if (isRefusal(done)) throw new Error(done.refused)
    return done.result
  }
  act('startProgramme', { title: 'Hubs' })
  const { id: workshop } = act('startWorkshop', { method: 'five_d', title: 'A day' })
  const note = Object.fromEntries(
    [...'abcdef'].map((text) => [text, act('addContribution', { workshop, type: 'note', text }).id]),
  ) as Record<string, string>
  const lying = () => {
    const here = board(new Rows(rowsFor(desk.model, { to: 'facilitator' }, '2026-11-21')), workshop)
    const texts = (notes: typeof here.loose) => notes.map((one) => textOf(one.note.text)).join('')
    return {
      loose: texts(here.loose),
      ...Object.fromEntries(here.columns.map((one) => [textOf(one.theme.label), texts(one.notes)])),
    }
  }
  return { desk, act, workshop, note, lying }
}

describe('moving notes', () => {
  test('[B1] several notes of a theme moved down it keep their order', () => {
    const { act, workshop, note, lying } = aRoom()
    const { id: theme } = act('addTheme', { workshop, label: 'Warm' })
    act('moveContributions', { contributions: [...'abcde'].map((one) => note[one]!), theme })
    const rest = { contributions: [note.b!, note.c!], theme, from: theme }
    act('moveContributions', rest)
    expect(lying()).toEqual({ loose: 'f', Warm: 'adebc' })
  })

  test('[B2] two notes carried below a third land below it, in their order, and one undo takes both back', () => {
    const { desk, act, workshop, note, lying } = aRoom()
    const { id: theme } = act('addTheme', { workshop, label: 'Warm' })
    act('moveContributions', { contributions: [...'abcde'].map((one) => note[one]!), theme })
    const after = desk.model.of('placement', 'theme', theme).find((one) => one.contribution === note.d)!.id
    act('moveContributions', { contributions: [note.a!, note.b!], theme, from: theme, after })
    expect(lying()).toEqual({ loose: 'f', Warm: 'cdabe' })
    desk.undo()
    expect(lying()).toEqual({ loose: 'f', Warm: 'abcde' })
  })

  test('[B3] a note taken from one of its two themes stays under the other', () => {
    const { act, workshop, note, lying } = aRoom()
    const one = act('addTheme', { workshop, label: 'One', lay: [note.a!] }).id
    const two = act('addTheme', { workshop, label: 'Two' }).id
    act('layAlso', { contribution: note.a!, theme: two })
    const three = act('addTheme', { workshop, label: 'Three' }).id
    act('moveContributions', { contributions: [note.a!, note.b!], theme: three, from: [one] })
    expect(lying()).toMatchObject({ One: '', Two: 'a', Three: 'ab' })
  })

  test('[B4] a theme made from chosen notes is one gesture: undone, they lie where they lay', () => {
    const { desk, act, workshop, note, lying } = aRoom()
    const one = act('addTheme', { workshop, label: 'One', lay: [note.a!, note.b!] }).id
    act('addTheme', { workshop, label: 'Two', lay: [note.b!, note.c!], layFrom: [one] })
    expect(lying()).toEqual({ loose: 'def', One: 'a', Two: 'bc' })
    desk.undo()
    expect(lying()).toEqual({ loose: 'cdef', One: 'ab' })
  })
})

describe('bringing themes together', () => {
  test('[B5] notes, dots, what lay beneath and what was cited move; the other name stays; one undo parts them', () => {
    const { desk, act, workshop, note, lying } = aRoom()
    const one = act('addTheme', { workshop, label: 'One', lay: [note.a!, note.b!] }).id
    const two = act('addTheme', { workshop, label: 'Two', lay: [note.c!], minorityNote: 'few' }).id
    act('layAlso', { contribution: note.a!, theme: two })
    const beneath = act('addTheme', { workshop, label: 'Beneath', parent: two }).id
    const specification = desk.model.all('specification')[0]!.id
    const { id: clause } = act('addClause', {
      specification,
      section: 'why',
      type: 'outcome',
      text: 'It is warm',
      evidence: [two],
    })
    const { id: vote } = act('openVote', { workshop, over: [one, two] })
    act('keyInDots', {
      vote,
      dots: [
        { on: one, count: 3 },
        { on: two, count: 2 },
      ],
    })
    act('revealVote', { vote })
    const dots = () =>
      Object.fromEntries(
        dotsThatCount(new Rows(rowsFor(desk.model, { to: 'facilitator' }, '2026-11-21')), workshop),
      )
    act('mergeThemes', { theme: two, into: one })
    expect(lying()).toEqual({ loose: 'def', One: 'abc' })
    const theme = desk.model.get('theme', one)!
    expect(dots()).toEqual({ [one]: 5 })
    expect(desk.model.words.get(theme.minorityNote!)?.text).toBe('few')
    expect(desk.model.get('theme', beneath)?.parent).toBe(one)
    expect(desk.model.of('evidence', 'clause', clause).map((link) => link.to)).toEqual([one])
    desk.undo()
    expect(lying()).toEqual({ loose: 'def', One: 'ab', Two: 'ca' })
    expect(dots()).toEqual({ [one]: 3, [two]: 2 })
  })

  test('[B6] a theme brought into the one beneath it leaves that one standing', () => {
    const { desk, act, workshop } = aRoom()
    const top = act('addTheme', { workshop, label: 'Top' }).id
    const inner = act('addTheme', { workshop, label: 'Inner', parent: top }).id
    act('mergeThemes', { theme: top, into: inner })
    expect(desk.model.get('theme', inner)?.parent ?? null).toBeNull()
    expect(desk.model.get('theme', top)).toBeUndefined()
    expect(desk.act('mergeThemes', { theme: inner, into: inner })).toMatchObject({
      refused: 'refusals.notHere',
    })
  })
})

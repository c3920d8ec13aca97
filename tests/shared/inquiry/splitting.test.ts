import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { board } from '../../../shared/queries/board.ts'
import { dotsThatCount } from '../../../shared/queries/dots.ts'
import { textOf } from '../../../shared/record.ts'
import { aRoom } from '../queries/aRoom.ts'

function aTheme() {
  const room = aRoom()
  const { act, workshop } = room
  const note = Object.fromEntries(
    [...'abcd'].map((text) => [text, act('addContribution', { workshop, type: 'note', text }).id]),
  )
  const { id: theme } = act('addTheme', { workshop, label: 'All', lay: [note.a!, note.b!, note.c!] })
  act('addTheme', { workshop, label: 'Last', lay: [note.d!] })
  const lying = () =>
    board(room.rows(), workshop).columns.map((one) => [
      textOf(one.theme.label),
      one.notes.map((each) => textOf(each.note.text)).join(''),
    ])
  return { ...room, note, theme, lying }
}

describe('a theme split', () => {
  test('[I41] chosen notes go out in their order to a theme beside it, its dots stay; one undo brings them back', () => {
    const { act, desk, workshop, note, theme, lying, rows } = aTheme()
    const { id: vote } = act('openVote', { workshop, over: [theme] })
    act('keyInDots', { vote, dots: [{ on: theme, count: 4 }] })
    act('revealVote', { vote })
    act('splitTheme', { theme, contributions: [note.c!, note.a!], label: 'Out', from: [note.a!] })
    expect(lying()).toEqual([
      ['All', 'b'],
      ['Out', 'ac'],
      ['Last', 'd'],
    ])
    expect(dotsThatCount(rows(), workshop).get(theme)).toBe(4)
    desk.undo()
    expect(lying()).toEqual([
      ['All', 'abc'],
      ['Last', 'd'],
    ])
  })

  test('[I41] all of its notes, none of them, or no name: refused, and nothing is changed', () => {
    const { desk, note, theme, lying } = aTheme()
    const tried = (contributions: string[], label: string) => {
      const done = desk.act('splitTheme', { theme, contributions, label })
      return isRefusal(done) ? done.refused : null
    }
    expect(tried([note.a!, note.b!, note.c!], 'x')).toBe('refusals.splitAll')
    expect(tried([note.d!], 'x')).toBe('refusals.notHere')
    expect(tried([note.a!], ' ')).toBe('refusals.nothingTyped')
    expect(lying()).toEqual([
      ['All', 'abc'],
      ['Last', 'd'],
    ])
  })

  test('[I40] a name taken from somebody’s words is theirs: it goes when they take them back', () => {
    const { act, workshop, theme, rows, note } = aTheme()
    const { id: person } = act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    const { id: hers } = act('addContribution', {
      workshop,
      type: 'note',
      text: 'the kettle is on',
      people: [person],
    })
    act('editTheme', { id: theme, label: 'kettle is on', from: [hers] })
    const { id: out } = act('splitTheme', {
      theme,
      contributions: [note.a!],
      label: 'the kettle',
      from: [hers],
    })
    expect([theme, out].map((id) => textOf(rows().get('theme', id)?.label))).toEqual([
      'kettle is on',
      'the kettle',
    ])
    act('takeBack', { person, how: 'spoken' })
    expect([theme, out].map((id) => textOf(rows().get('theme', id)?.label))).toEqual(['', ''])
  })

  test('[I42] several notes taken off come back with one undo', () => {
    const { act, desk, note, lying } = aTheme()
    act('removeContributions', { ids: [note.a!, note.b!] })
    expect(lying()[0]).toEqual(['All', 'c'])
    desk.undo()
    expect(lying()[0]).toEqual(['All', 'abc'])
    expect(isRefusal(desk.act('removeContributions', { ids: [note.a!, 'con_none'] }))).toBe(true)
    expect(lying()[0]).toEqual(['All', 'abc'])
  })
})

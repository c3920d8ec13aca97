import { describe, expect, test } from 'vitest'
import { board, sharedBoard } from '../../../shared/queries/board.ts'
import { textOf } from '../../../shared/record.ts'
import { aRoom } from './aRoom.ts'

function someNotes() {
  const room = aRoom()
  const { act, workshop } = room
  const say = (text: string, type: 'note' | 'wish' = 'note') =>
    act('addContribution', { workshop, type, text }).id
  const notes = { a: say('a'), b: say('b', 'wish'), c: say('c'), d: say('d') }
  const { id: warm } = act('addTheme', { workshop, label: 'Warm', lay: [notes.a, notes.b] })
  const { id: near } = act('addTheme', { workshop, label: 'Near', lay: [notes.c] })
  return { ...room, notes, warm, near, now: () => board(room.rows(), workshop) }
}

describe('the board', () => {
  test('[BQ1] notes lie under their themes in order, the rest loose, counted by kind', () => {
    const { now } = someNotes()
    const { columns, loose, counts, total } = now()
    expect(
      columns.map((one) => [textOf(one.theme.label), one.notes.map((each) => textOf(each.note.text))]),
    ).toEqual([
      ['Warm', ['a', 'b']],
      ['Near', ['c']],
    ])
    expect(loose.map((one) => textOf(one.note.text))).toEqual(['d'])
    expect([counts, total]).toEqual([{ note: 3, wish: 1 }, 4])
  })

  test('[BQ2] a theme under another is in its column; one whose parent is gone stands by itself', () => {
    const { act, warm, near, now } = someNotes()
    act('editTheme', { id: near, parent: warm })
    expect(now().columns.map((one) => [one.theme.id, one.beneath.map((each) => each.theme.id)])).toEqual([
      [warm, [near]],
    ])
    act('removeRecord', { id: warm })
    expect(now().columns.map((one) => one.theme.id)).toEqual([near])
    expect(now().loose).toHaveLength(3)
  })
})

describe('drawing again only what changed', () => {
  /** Rows the way a window gets them: those that changed, put over the others. */
  function told() {
    const room = someNotes()
    let rows = room.rows()
    const next = (work: () => unknown) => {
      const before = new Map(rows.all('contribution').map((row) => [row.id, JSON.stringify(row)]))
      for (const kind of ['theme', 'placement'] as const)
        for (const row of rows.all(kind)) before.set(row.id, JSON.stringify(row))
      work()
      const fresh = room.rows()
      const all = [...fresh.all('contribution'), ...fresh.all('theme'), ...fresh.all('placement')]
      const here = new Set(all.map((row) => row.id))
      rows = rows.with(
        all.filter((row) => before.get(row.id) !== JSON.stringify(row)),
        [...before.keys()].filter((id) => !here.has(id)),
      )
      return board(rows, room.workshop)
    }
    return { ...room, first: board(rows, room.workshop), next }
  }

  test('[BQ3] a change elsewhere leaves the very same board', () => {
    const { act, workshop, first, next } = told()
    const after = sharedBoard(
      first,
      next(() => act('editWorkshop', { id: workshop, venue: 'The hall' })),
    )
    expect(after).toBe(first)
  })

  test('[BQ4] a note moved makes its two places new and leaves the third as it was', () => {
    const { act, notes, near, first, next } = told()
    const after = sharedBoard(
      first,
      next(() => act('moveContributions', { contributions: [notes.d], theme: near })),
    )
    expect(after.columns[0]).toBe(first.columns[0])
    expect(after.columns[1]).not.toBe(first.columns[1])
    expect(after.loose).not.toBe(first.loose)
  })

  test('[BQ5] a theme renamed makes its own column new, and no other', () => {
    const { act, warm, first, next } = told()
    const after = sharedBoard(
      first,
      next(() => act('editTheme', { id: warm, label: 'Warmer' })),
    )
    expect(textOf(after.columns[0]!.theme.label)).toBe('Warmer')
    expect(after.columns[1]).toBe(first.columns[1])
    expect(after.loose).toBe(first.loose)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import sample from '../../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { isRefusal } from '../../../shared/command.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { importInquiry } from '../../../shared/imports/inquirySample.ts'
import { countingRound, dotsThatCount, openRound, rounds } from '../../../shared/queries/dots.ts'
import { wallView } from '../../../shared/queries/wall.ts'
import { textOf } from '../../../shared/record.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'
import { aRoom, today } from '../queries/aRoom.ts'

/** A room with four themes and a round open over them. */
function aVote(each = 3) {
  const room = aRoom()
  const { act, workshop } = room
  const themes = ['Warm', 'Near', 'Slow', 'Kept'].map((label) => act('addTheme', { workshop, label }).id)
  const { id: vote } = act('openVote', { workshop, over: themes, each })
  const refused = (name: 'castDots' | 'keyInDots', dots: { on: string; count: number }[]) => {
    const done = room.desk.act(name, { vote, dots })
    return isRefusal(done) ? done.refused : null
  }
  return { ...room, themes, vote, refused, all: () => rounds(room.rows(), workshop) }
}
const wallOf = (rows: Rows, workshop: string) => {
  const set = { workshop, scene: 'dots', frozen: false, paused: false } as const
  const view = wallView(rows, set, 'en-GB')
  if (view.scene !== 'dots') throw new Error(view.scene)
  return view
}
const everywhere = (desk: Desk, workshop: string) =>
  (
    [
      { to: 'facilitator' },
      { to: 'room', workshop },
      { to: 'programme' },
      { to: 'commissioner' },
      { to: 'public' },
    ] as const
  ).map((audience) => rowsFor(desk.model, audience, today))

describe('hidden until revealed', () => {
  test('[I44] before the reveal no row of any audience, and no wall, can tell where a dot lies', () => {
    const { act, desk, workshop, vote, themes, rows, room } = aVote()
    act('castDots', { vote, dots: [{ on: themes[1]!, count: 3 }] })
    act('keyInDots', { vote, dots: [{ on: themes[2]!, count: 5 }] })
    for (const list of everywhere(desk, workshop))
      for (const row of list) if (row.kind === 'dot') expect(row.on).toBeNull()
    expect(dotsThatCount(rows(), workshop).size).toBe(0)
    expect(openRound(rounds(rows(), workshop))).toMatchObject({ items: [], placed: { sum: 8 } })
    expect(wallOf(room(), workshop)).toMatchObject({ dots: 0, hidden: 3, ties: [] })
    act('revealVote', { vote })
    expect(wallOf(room(), workshop)).toMatchObject({ dots: 8, hidden: null, screen: 3, keyed: 5 })
    expect(wallOf(room(), workshop).rows.map((row) => row.dots)).toEqual([0, 3, 5, 0])
  })

  test('[I44] the facilitator’s window is told of its dots when the round is revealed, and loses them with undo', () => {
    const { act, desk, vote, themes } = aVote()
    act('castDots', { vote, dots: [{ on: themes[0]!, count: 1 }] })
    const done = desk.act('revealVote', { vote })
    if (isRefusal(done)) throw new Error(done.refused)
    const [dot] = desk.model.all('dot')
    expect(done.applied.touched).toContain(dot!.id)
    const undone = desk.undo()
    expect(isRefusal(undone) ? [] : undone.applied.touched).toContain(dot!.id)
  })

  test('[I45] nothing of a ballot names a person, and beyond the team no two dots can be told to be of one', () => {
    const { act, desk, workshop, vote, themes } = aVote()
    const { id: person } = act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    act('castDots', {
      vote,
      dots: [
        { on: themes[0]!, count: 1 },
        { on: themes[1]!, count: 2 },
      ],
    })
    act('revealVote', { vote })
    for (const change of desk.model.changes.values())
      if (change.kind === 'dot' || change.kind === 'ballot')
        expect(JSON.stringify(change)).not.toContain(person)
    for (const list of everywhere(desk, workshop).slice(1)) {
      expect(list.filter((row) => row.kind === 'ballot')).toEqual([])
      for (const row of list) if (row.kind === 'dot') expect(row.ballot).toBeNull()
    }
  })
})

describe('placing', () => {
  test('[I50] one person places as many as there are and no more; none is an answer; undo takes no ballot out', () => {
    const { act, desk, vote, themes, refused, all } = aVote()
    expect(refused('castDots', [{ on: themes[0]!, count: 4 }])).toBe('refusals.tooManyDots')
    expect(
      refused('castDots', [
        { on: themes[0]!, count: 2 },
        { on: themes[0]!, count: 2 },
      ]),
    ).toBe('refusals.tooManyDots')
    expect(refused('castDots', [{ on: vote, count: 1 }])).toBe('refusals.notInVote')
    act('castDots', { vote, dots: [] })
    act('castDots', { vote, dots: [{ on: themes[0]!, count: 3 }] })
    expect(all()[0]).toMatchObject({ ballots: { screen: 2 }, placed: { screen: 3, keyed: 0, sum: 3 } })
    act('addContribution', { workshop: desk.model.all('workshop')[0]!.id, type: 'note', text: 'later' })
    desk.undo()
    desk.undo()
    expect(desk.model.all('ballot')).toHaveLength(2)
  })

  test('[I46] dots placed at the laptop and keyed in are counted apart and together; a sheet can be taken out', () => {
    const { act, desk, vote, themes, all } = aVote()
    act('castDots', { vote, dots: [{ on: themes[0]!, count: 2 }] })
    const { id: sheet } = act('keyInDots', { vote, dots: [{ on: themes[0]!, count: 9 }], people: 3 })
    act('keyInDots', { vote, dots: [{ on: themes[3]!, count: 4 }], people: 2 })
    const [own] = desk.model.all('ballot').filter((one) => one.how === 'screen')
    expect(isRefusal(desk.act('takeOutSheet', { ballot: own!.id }))).toBe(true)
    act('takeOutSheet', { ballot: sheet })
    expect(all()[0]!.placed).toEqual({ screen: 2, keyed: 4, sum: 6 })
    desk.undo()
    act('revealVote', { vote })
    expect(all()[0]).toMatchObject({
      ballots: { screen: 1, people: 5 },
      items: [
        { on: themes[0], screen: 2, keyed: 9, sum: 11 },
        { on: themes[1], sum: 0 },
        { on: themes[2], sum: 0 },
        { on: themes[3], screen: 0, keyed: 4, sum: 4 },
      ],
    })
    expect(isRefusal(desk.act('takeOutSheet', { ballot: sheet }))).toBe(true)
  })

  test('[I47] equal numbers are one place, in the order of the board, and nought is no tie', () => {
    const { act, vote, themes, all, room, workshop } = aVote()
    act('keyInDots', {
      vote,
      dots: [
        { on: themes[2]!, count: 5 },
        { on: themes[0]!, count: 5 },
      ],
    })
    act('revealVote', { vote })
    expect(all()[0]!.ties).toEqual([{ sum: 5, on: [themes[0], themes[2]] }])
    expect(all()[0]!.items.map((one) => one.on)).toEqual(themes)
    expect(wallOf(room(), workshop).ties.map((tie) => tie.labels.map((one) => one.text))).toEqual([
      ['Warm', 'Slow'],
    ])
  })

  test('[I48] rounds are numbered and kept; the last revealed counts until somebody says another', () => {
    const { act, desk, workshop, vote, themes, refused, all, rows } = aVote()
    expect(isRefusal(desk.act('openVote', { workshop, over: themes }))).toBe(true)
    expect(isRefusal(desk.act('revealVote', { vote }))).toBe(true)
    act('keyInDots', { vote, dots: [{ on: themes[0]!, count: 1 }] })
    expect(isRefusal(desk.act('countVote', { vote }))).toBe(true)
    act('revealVote', { vote })
    expect(refused('castDots', [])).toBe('refusals.voteRevealed')
    const { id: second } = act('openVote', { workshop, over: themes.slice(1) })
    act('keyInDots', { vote: second, dots: [{ on: themes[1]!, count: 2 }] })
    expect(countingRound(all())?.vote.id).toBe(vote)
    act('revealVote', { vote: second })
    expect(all().map((one) => [one.number, one.counts])).toEqual([
      [1, false],
      [2, true],
    ])
    act('countVote', { vote })
    expect(countingRound(all())?.number).toBe(1)
    expect(dotsThatCount(rows(), workshop).get(themes[0]!)).toBe(1)
    expect(all()[1]!.items.find((one) => one.on === themes[1])?.sum).toBe(2)
    desk.undo()
    expect(countingRound(all())?.number).toBe(2)
  })

  test('[I53] what a vote hides is written beside it, and shown on the wall', () => {
    const { act, vote, themes, workshop, room } = aVote()
    act('keyInDots', { vote, dots: [{ on: themes[0]!, count: 1 }] })
    act('revealVote', { vote })
    act('editVote', { id: vote, hides: 'Nobody who is up all night could come.' })
    expect(wallOf(room(), workshop).hides?.text).toBe('Nobody who is up all night could come.')
    act('editVote', { id: vote, hides: '' })
    expect(wallOf(room(), workshop).hides).toBeNull()
  })

  test('[I51] dots on words an audience may not see are not counted for it', () => {
    const { act, desk, workshop, phases } = aRoom()
    const { id: person } = act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    const said = { workshop, phase: phases[0]!, type: 'note' as const }
    const { id: hers } = act('addContribution', { ...said, text: 'hers', people: [person] })
    const { id: other } = act('addContribution', { ...said, text: 'other' })
    const { id: vote } = act('openVote', { workshop, over: [hers, other] })
    act('keyInDots', {
      vote,
      dots: [
        { on: hers, count: 4 },
        { on: other, count: 2 },
      ],
    })
    act('revealVote', { vote })
    const room = () => new Rows(rowsFor(desk.model, { to: 'room', workshop }, today))
    expect(wallOf(room(), workshop).dots).toBe(6)
    act('takeBack', { person, how: 'spoken' })
    expect(wallOf(room(), workshop)).toMatchObject({ dots: 2, rows: [{ dots: 2 }] })
    // Nobody has agreed that anything leaves the room: outside it there is nothing to count.
    const outside = new Rows(rowsFor(desk.model, { to: 'commissioner' }, today))
    expect(outside.all('dot')).toEqual([])
  })

  test('[I52] dots follow a theme brought into another; on one taken off they are counted as elsewhere', () => {
    const { act, vote, themes, all } = aVote()
    act('keyInDots', { vote, dots: themes.map((on, at) => ({ on, count: at + 1 })) })
    act('mergeThemes', { theme: themes[3]!, into: themes[0]! })
    act('revealVote', { vote })
    act('removeRecord', { id: themes[1]! })
    expect(all()[0]!.items.map((one) => one.sum)).toEqual([5, 3])
    expect(all()[0]!.elsewhere).toBe(2)
  })

  test('[I46] the sample’s 36 dots come in as one keyed round, through the same door', () => {
    const desk = new Desk(keepInMemory(), aLaptop({ day: today }))
    const done = importInquiry(desk, sample)
    if (isRefusal(done)) throw new Error(done.refused)
    const rows = new Rows(rowsFor(desk.model, { to: 'facilitator' }, today))
    const [round] = rounds(rows, done.result.workshop)
    expect(round).toMatchObject({ isRevealed: true, counts: true, placed: { screen: 0, keyed: 36, sum: 36 } })
    expect(round!.items.map((one) => one.sum)).toEqual([9, 8, 5, 5, 4, 3, 2])
    expect(textOf(rows.get('theme', round!.items[6]!.on)?.minorityNote)).not.toBe('')
    for (const theme of desk.model.all('theme')) expect(theme.dots ?? null).toBeNull()
  })
})

describe('several laptops', () => {
  test('[I49] whatever order laptops come together in, every dot is there once and both stand the same', () => {
    const step = fc.record({
      laptop: fc.nat(2),
      how: fc.constantFrom('castDots', 'keyInDots') as fc.Arbitrary<'castDots' | 'keyInDots'>,
      on: fc.nat(3),
      count: fc.integer({ min: 1, max: 3 }),
      merge: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), fc.nat(), (steps, seed) => {
        const first = aVote()
        const start = batchOf(first.desk)
        const desks = [0, 1, 2].map((at) => {
          const desk = new Desk(keepInMemory(), aLaptop({ day: today, seed: seed * 3 + at + 100 }))
          desk.merge(start)
          return desk
        })
        let placed = 0
        for (const { laptop, how, on, count, merge } of steps) {
          const desk = desks[laptop]!
          const done = desk.act(how, { vote: first.vote, dots: [{ on: first.themes[on]!, count }] })
          expect(isRefusal(done)).toBe(false)
          placed += count
          if (merge) desks[(laptop + 1) % 3]!.merge(batchOf(desk))
        }
        // A reveal on one laptop shuts nobody’s dots out that another had already taken.
        desks[0]!.act('revealVote', { vote: first.vote })
        const order = [0, 1, 2, 0, 1, 2].map((at) => (at + seed) % 3)
        for (const one of order)
          for (const other of desks) if (other !== desks[one]) desks[one]!.merge(batchOf(other))
        const seen = desks.map((desk) => {
          const rows = new Rows(rowsFor(desk.model, { to: 'facilitator' }, today))
          return rounds(rows, first.workshop)[0]!
        })
        const isRevealed = seen[0]!.isRevealed
        for (const one of seen) {
          expect(one.placed.sum).toBe(placed)
          if (isRevealed) expect(one.items.reduce((sum, item) => sum + item.sum, 0)).toBe(placed)
          expect(one.items).toEqual(seen[0]!.items)
        }
      }),
      { numRuns: 60 },
    )
  })
})

const batchOf = (desk: Desk) => ({
  changes: [...desk.model.changes.values()],
  words: [...desk.model.words.values()],
  erased: [...desk.model.erased],
})

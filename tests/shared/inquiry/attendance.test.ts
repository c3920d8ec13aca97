import { describe, expect, test } from 'vitest'
import { attending, bestPairFor, pairsOf } from '../../../shared/queries/attendance.ts'
import { pairsForRoom } from '../../../shared/queries/wallPairs.ts'
import { paperAudience, paperKinds } from '../../../shared/paper/kinds.ts'
import { paperFor, type PaperAsked } from '../../../shared/paper/paper.ts'
import { wallView } from '../../../shared/queries/wall.ts'
import { textOf } from '../../../shared/record.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { aRoom, today } from '../queries/aRoom.ts'

const axes = {
  keep: 'programme',
  words: 'exact',
  name: 'alias',
  reach: 'commissioner',
  until: '2027-11-21',
  takenBack: false,
} as const

/** Six people by alias, all of them here. */
function aHall() {
  const room = aRoom()
  const aliases = ['Heron', 'Wren', 'Linnet', 'Teal', 'Swift', 'Curlew']
  const { people } = room.act('pasteParticipants', { aliases, workshop: room.workshop, at: '10:02' })
  const who = Object.fromEntries(aliases.map((alias, at) => [alias, people[at]!])) as Record<string, string>
  const pairs = () => pairsOf(room.rows(), room.workshop)
  const sitting = () =>
    pairs().pairs.map(({ people: two }) =>
      two
        .map((one) => textOf(one.alias))
        .sort()
        .join(' '),
    )
  return { ...room, who, people, pairs, sitting }
}

/** Two copies of the sheet of pairs, from what the room may see; the second must be the first. */
function pairsOnPaper({
  desk,
  workshop,
  ...over
}: Pick<ReturnType<typeof aRoom>, 'desk' | 'workshop'> & Partial<PaperAsked>): string {
  const rows = rowsFor(desk.model, paperAudience('pairs', workshop), today, paperKinds('pairs'))
  const usual = { form: 'pairs', languages: 'en-GB', size: 'A4', large: false, count: 2, cards: 8, budget: 3 }
  const asked = { ...usual, workshop, ...over } as PaperAsked
  const pairs = pairsForRoom(desk.model, workshop, today)
  const pages = paperFor(new Rows(rows), asked, { codes: ['', ''], day: today, pairs })!.paper.pages
  expect(pages).toHaveLength(2)
  expect(pages[1]).toEqual(pages[0])
  return JSON.stringify(pages[0])
}

describe('who is here', () => {
  test('[I6] the same alias at a later workshop is the same person, and the first stays as it was', () => {
    const { act, rows, workshop, who } = aHall()
    const { id: later } = act('startWorkshop', { method: 'soar', title: 'Six months on' })
    const done = act('pasteParticipants', {
      aliases: ['  heron', 'Plover', 'HERON', ''],
      workshop: later,
      at: '13:00',
    })
    expect(done).toMatchObject({ added: 1, back: 1 })
    expect(done.people[0]).toBe(who.Heron)
    const state = (of: string) =>
      attending(rows(), of).map((one) => [textOf(one.person.alias), one.state, one.isBack])
    expect(state(later)).toContainEqual(['Heron', 'here', true])
    expect(state(later)).toContainEqual(['Plover', 'here', false])
    expect(state(later)).toContainEqual(['Wren', 'notMarked', true])
    expect(state(workshop).filter(([, is]) => is === 'here')).toHaveLength(6)
    expect(rows().all('participant')).toHaveLength(7)
  })

  test('[I6] somebody who goes and comes back keeps their answer, and what they said stays as they answered', () => {
    const { act, rows, workshop, who } = aHall()
    act('recordAnswer', { person: who.Heron!, axes, how: 'spoken' })
    const { id: note } = act('addContribution', {
      workshop,
      type: 'quote',
      text: 'the kettle',
      people: [who.Heron!],
    })
    const before = rows().get('contribution', note)
    act('attend', { workshop, people: [who.Heron!], to: 'left', at: '11:40' })
    expect(attending(rows(), workshop)[0]).toMatchObject({ state: 'left', arrived: '10:02', left: '11:40' })
    expect(rows().get('contribution', note)).toEqual(before)
    act('attend', { workshop, people: [who.Heron!], to: 'here', at: '12:10' })
    expect(attending(rows(), workshop)[0]).toMatchObject({ state: 'here', left: '' })
    act('attend', { workshop, people: [who.Heron!], to: 'notMarked' })
    expect(attending(rows(), workshop)[0]).toMatchObject({ state: 'notMarked' })
    expect(rows().get('contribution', note)).toEqual(before)
  })

  test('[I7] the times are not kept of somebody who keeps nothing, and go with somebody who is erased', () => {
    const { act, desk, rows, workshop, who } = aHall()
    act('recordAnswer', { person: who.Wren!, axes: { ...axes, keep: 'nothing' }, how: 'spoken' })
    act('attend', { workshop, people: [who.Wren!], to: 'left', at: '11:41' })
    act('attend', { workshop, people: [who.Teal!], to: 'left', at: '11:42' })
    const texts = () => [...desk.model.words.values()].map((one) => one.text)
    expect(texts()).not.toContain('11:41')
    expect(texts()).toContain('11:42')
    act('eraseWords', { ids: [who.Teal!] })
    expect(texts()).not.toContain('11:42')
    expect(attending(rows(), workshop).map((one) => textOf(one.person.alias))).not.toContain('Teal')
  })

  test('[I12] no audience gets a row of who is here, who sits with whom, who is kept apart, or of the team’s own notes', () => {
    const { act, desk, workshop, who, phases } = aHall()
    act('makePairs', { workshop, chance: 0.2 })
    act('keepApart', { one: who.Heron!, other: who.Wren! })
    act('noteAside', { phase: phases[0]!, text: 'ask Heron first' })
    act('recordReadOut', { workshop, at: '2026-11-21T10:00:00Z', text: 'read' })
    const audiences = [
      { to: 'room', workshop },
      { to: 'programme' },
      { to: 'commissioner' },
      { to: 'public' },
    ] as const
    for (const audience of audiences) {
      const rows = rowsFor(desk.model, audience, today)
      const kinds = new Set(rows.map((row) => row.kind as string))
      for (const kind of ['attendance', 'pair', 'apart', 'aside', 'readOut', 'participant'])
        expect(kinds).not.toContain(kind)
      expect(JSON.stringify(rows)).not.toContain('ask Heron first')
    }
  })
})

describe('pairs in a room', () => {
  test('[I8] those who are here sit in twos; a later round meets somebody else; undo takes a round back', () => {
    const { act, desk, workshop, who, pairs, sitting } = aHall()
    act('attend', { workshop, people: [who.Curlew!], to: 'left' })
    const first = act('makePairs', { workshop, chance: 0.4 })
    expect(
      pairs()
        .pairs.map((one) => one.people.length)
        .sort(),
    ).toEqual([2, 3])
    const before = sitting()
    expect(act('makePairs', { workshop, chance: 0.4, instead: true }).round).toBe(first.round)
    expect(sitting()).toEqual(before)
    act('attend', { workshop, people: [who.Curlew!], to: 'here' })
    expect(act('makePairs', { workshop, chance: 0.4 }).round).toBe(2)
    expect(pairs().pairs).toHaveLength(3)
    desk.undo()
    expect(sitting()).toEqual(before)
  })

  test('[I8] nobody is seated beside somebody who took everything back, or was erased', () => {
    const { act, workshop, who, sitting } = aHall()
    act('takeBack', { person: who.Heron! })
    act('eraseWords', { ids: [who.Wren!] })
    act('makePairs', { workshop, chance: 0.7 })
    expect(sitting().join(' ').split(' ').sort()).toEqual(['Curlew', 'Linnet', 'Swift', 'Teal'])
    expect(sitting()).toHaveLength(2)
  })

  test('[I10] whoever interviewed whom in this programme counts as having sat together', () => {
    const { act, workshop, who, sitting } = aHall()
    const two = [who.Heron!, who.Wren!, who.Linnet!, who.Teal!]
    act('addInterview', { workshop, interviewer: who.Heron!, storyteller: who.Wren! })
    act('addInterview', { workshop, interviewer: who.Heron!, storyteller: who.Linnet! })
    act('makePairs', { workshop, people: two, chance: 0.9 })
    expect(sitting().sort()).toEqual(['Heron Teal', 'Linnet Wren'])
  })

  test('[I9] kept apart by chance and by hand, and nobody is asked why', () => {
    const { act, desk, rows, workshop, who, pairs, sitting } = aHall()
    const [a, b, c] = [who.Heron!, who.Wren!, who.Linnet!]
    act('keepApart', { one: a, other: b })
    expect(act('keepApart', { one: b, other: a })).toEqual({ id: rows().all('apart')[0]!.id })
    expect(Object.keys(desk.model.all('apart')[0]!)).not.toContain('text')
    const done = act('makePairs', { workshop, people: [a, b], chance: 0.1 })
    expect([done.pairs, [...done.alone].sort()]).toEqual([[], [a, b].sort()])
    act('makePairs', { workshop, people: [a, b, c], chance: 0.1 })
    const with_ = pairs().pairs[0]!
    const out = [a, b].find((id) => !with_.people.some((one) => one.id === id))!
    expect(
      desk.act('seatPerson', { workshop, person: out, with: with_.row.id, round: pairs().round }),
    ).toMatchObject({
      refused: 'refusals.keptApart',
    })
    expect(sitting()).toHaveLength(1)
  })

  test('[I8] somebody late joins the best pair; moved by hand nobody is in two, and an emptied pair goes', () => {
    const { act, desk, rows, workshop, who, pairs } = aHall()
    const four = [who.Heron!, who.Wren!, who.Linnet!, who.Teal!]
    act('makePairs', { workshop, people: four, chance: 0.6 })
    expect(pairs().waiting.map((one) => textOf(one.alias))).toEqual(['Swift', 'Curlew'])
    act('keepApart', { one: who.Swift!, other: pairs().pairs[0]!.people[0]!.id })
    const best = bestPairFor(rows(), workshop, who.Swift!)!
    expect(best.row.id).toBe(pairs().pairs[1]!.row.id)
    const seat = { workshop, round: 1 }
    act('seatPerson', { ...seat, person: who.Swift!, with: best.row.id })
    expect(desk.act('seatPerson', { ...seat, person: who.Curlew!, with: best.row.id })).toMatchObject({
      refused: 'refusals.pairIsFull',
    })
    act('seatPerson', { ...seat, person: who.Curlew!, with: null })
    for (const { id } of pairs().pairs[0]!.people) act('seatPerson', { ...seat, person: id })
    expect(
      pairs()
        .pairs.map((one) => one.people.length)
        .sort(),
    ).toEqual([1, 3])
    const all = pairs().pairs.flatMap((one) => one.people.map((each) => each.id))
    expect(new Set(all).size).toBe(all.length)
  })

  test('[I11] on the wall and on paper a pair has the names of those who chose to be named in public, and chairs for the rest', () => {
    const { act, desk, workshop, who } = aHall()
    act('agreeTogether', { workshop, axes: { ...axes, name: 'none', reach: 'public' } })
    act('recordAnswer', {
      person: who.Heron!,
      axes: { ...axes, name: 'first', reach: 'public' },
      how: 'spoken',
    })
    act('recordAnswer', {
      person: who.Wren!,
      axes: { ...axes, name: 'alias', reach: 'public' },
      how: 'spoken',
    })
    act('recordAnswer', { person: who.Teal!, axes: { ...axes, name: 'full' }, how: 'spoken' })
    act('makePairs', { workshop, chance: 0.5 })
    const pairs = pairsForRoom(desk.model, workshop, today)
    expect(pairs.flatMap((one) => one.names).filter(Boolean)).toEqual(['Heron'])
    expect(pairs.map((one) => one.names.length)).toEqual([2, 2, 2])
    const rows = new Rows(rowsFor(desk.model, { to: 'room', workshop }, today))
    const set = { workshop, scene: 'pairs', frozen: false, paused: false } as const
    expect(JSON.stringify(wallView(rows, set, 'en-GB', null, pairs))).not.toMatch(/Wren|Teal|Linnet|per_/)
    for (const [languages, large] of [
      ['en-GB', false],
      ['both', true],
    ] as const) {
      const sheet = pairsOnPaper({ desk, workshop, languages, large })
      expect(sheet.match(/"n"/g)).toHaveLength(3)
      expect(sheet.match(/"seat"/g)).toHaveLength(1)
      expect(sheet.match(/"blank"/g)).toHaveLength(5)
      expect(sheet).toContain('Heron')
      expect(sheet.includes('Dewch o hyd i’ch rhif')).toBe(languages === 'both')
      expect(sheet).toContain('Find your number')
      expect(sheet).not.toMatch(/Wren|Teal|Linnet|Swift|Curlew|per_/)
    }
    act('takeBack', { person: who.Heron! })
    expect(pairsOnPaper({ desk, workshop })).not.toContain('Heron')
    expect(JSON.stringify(pairsForRoom(desk.model, workshop, today))).not.toContain('Heron')
  })
})

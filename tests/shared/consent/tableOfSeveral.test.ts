import { describe, expect, it } from 'vitest'
import { visibleTo, type Audience } from '../../../shared/consent/visible.ts'
import type { Model } from '../../../shared/model.ts'
import { today } from './hall.ts'
import { everyAnswer, expected, orders, strictestOf, type Said } from './oracle.ts'
import { audiencesOf, seen, Table, wanted, type Note } from './table.ts'

const noName = { name: ['none'] } as const
const onItsDay = { until: [today], takenBack: [false] } as const
/** Names go round: they decide how somebody is told of, and nothing else, and have a table of their own. */
const namesGoRound = (answers: Said[]): Said[] =>
  answers.map((one, at) => ({ ...one, name: orders.name[at % 5]! }))
/** Every answer but for its name, a day too late or on its last day; of those which hold; and which were taken back. */
const every = namesGoRound(everyAnswer({ ...noName, until: ['2026-11-20', today] }))
const held = namesGoRound(everyAnswer({ ...noName, ...onItsDay }))
const back = namesGoRound(everyAnswer({ ...noName, until: [today], takenBack: [true] }))
/** Every date, taken back or not, with every reach. */
const dated = everyAnswer({ ...noName, keep: ['programme'], words: ['exact'] })
const widest: Said = {
  keep: 'programme',
  words: 'exact',
  name: 'full',
  reach: 'public',
  until: '2027-11-21',
  takenBack: false,
}

/** A row of a table: the answers that meet in one note, and what the page makes of them. */
type Row = { note: Note; answers: Said[]; comesTo: Said; people: number }
const both = (note: Note, answers: Said[]): Row => ({
  note,
  answers,
  comesTo: strictestOf(answers),
  people: answers.length,
})
const pick = (from: Said, axes: (keyof Said)[]): Partial<Said> =>
  Object.fromEntries(axes.map((axis) => [axis, from[axis]]))
type Eyes = { model: Model; looks: [string, Audience][]; closed?: boolean }

/** Every row before every audience. Out: how many rows there were; a wrong one fails and says which. */
function holds(rows: Row[], { model, looks, closed = false }: Eyes): number {
  for (const [name, to] of looks)
    for (const { note, answers, comesTo, people } of rows) {
      const [got, want] = [seen(model, note, to), wanted(comesTo, people, name, closed)]
      if (got !== want) wrong(answers, name, got, want, closed)
    }
  return rows.length * looks.length
}

function wrong(answers: Said[], name: string, got: string, want: string, closed = false): never {
  const each = answers.map((one) => Object.values(one).join(' ')).join(' + ')
  return expect.fail(`${each}, before ${name}${closed ? ', closed' : ''}: ${got}; the page says: ${want}`)
}

/** A table with two workshops, and those who look at the first. */
function laid() {
  const table = new Table()
  const [workshop, other] = [table.workshop(), table.workshop()]
  return { table, workshop, looks: audiencesOf(workshop, other) }
}

describe('the truth table of several whose words these are: the strictest holds on every axis', () => {
  it('[C15] [C16] [C19] [C20] words made from two people’s, whatever each of them answered', () => {
    const { table, workshop, looks } = laid()
    const notes = every.map((axes) => table.note(workshop, [table.person(axes)]))
    const others = every.map((axes) => table.note(workshop, [table.person(axes)]))
    const open = table.model()
    table.close(workshop)
    const after = table.model()
    let rows = 0
    for (const [at, one] of every.entries())
      for (const [beside, other] of every.entries()) {
        const sources = [notes[at]!.id, others[beside]!.id]
        const row = { id: 'made', text: 'made', lang: 'en-GB', subjects: [], sources }
        const comesTo = strictestOf([one, other])
        for (const [name, to] of looks) {
          // What a closing changes is tried with those that can be kept for the workshop only.
          for (const closed of comesTo.keep === 'workshop' ? [false, true] : [false]) {
            const got = visibleTo(closed ? after : open, row, to, today, workshop).show
            const want = expected(comesTo, name, closed).text
            if (got !== want) wrong([one, other], name, `${got}`, `${want}`, closed)
            rows += 1
          }
        }
      }
    expect(rows).toBe((144 * 144 + 48 * 48 * 3) * 6)
  })

  it('[C15] [C17] [C20] [C21] [N1] [N3] [N4] a note two people signed, each with an answer of their own', () => {
    const { table, workshop, looks } = laid()
    const named = everyAnswer({ ...onItsDay, keep: ['programme'], reach: ['commissioner', 'public'] })
    const rows = [[...held, ...back], dated, named].flatMap((answers) => {
      const ones = answers.map((axes) => ({ axes, person: table.person(axes) }))
      const others = answers.map((axes) => ({ axes, person: table.person(axes) }))
      return ones.flatMap((one) =>
        others.map((other) => both(table.note(workshop, [one.person, other.person]), [one.axes, other.axes])),
      )
    })
    expect(holds(rows, { model: table.model(), looks })).toBe((72 * 72 + 24 * 24 + 30 * 30) * 6)
    // Closing changes what is kept for the workshop only.
    table.close(workshop)
    const ended = rows.filter((row) => row.comesTo.keep === 'workshop')
    expect(holds(ended, { model: table.model(), looks, closed: true })).toBe(24 * 24 * 3 * 6)
  })

  it('[C15] a fact about two people that stands in no contribution', () => {
    const { table, workshop, looks } = laid()
    const people = [...held, ...back].map((axes) => ({ axes, person: table.person(axes) }))
    const open = table.model()
    table.close(workshop)
    const after = table.model()
    for (const one of people)
      for (const other of people) {
        const row = {
          id: 'fact',
          text: 'fact',
          lang: 'en-GB',
          sources: [],
          subjects: [one.person, other.person],
        }
        const comesTo = strictestOf([one.axes, other.axes])
        for (const [name, to] of looks)
          for (const closed of [false, true]) {
            const got = visibleTo(closed ? after : open, row, to, today, workshop).show
            const want = expected(comesTo, name, closed).text
            if (got !== want) wrong([one.axes, other.axes], name, `${got}`, `${want}`, closed)
          }
      }
    expect(people).toHaveLength(72)
  })

  it('[C15] [C17] a note three people signed, whichever of them is careful about which axis', () => {
    const { table, workshop, looks } = laid()
    const careful: Said = {
      keep: 'workshop',
      words: 'summary',
      name: 'none',
      reach: 'programme',
      until: '2026-11-20',
      takenBack: true,
    }
    const axes = (Object.keys(widest) as (keyof Said)[]).filter((axis) => axis !== 'name')
    // Of each axis one of the three is careful, or nobody; and every three answers that differ on one axis only.
    const whoIsCareful = axes.reduce<number[][]>(
      (all, _axis) => all.flatMap((who) => [0, 1, 2, 3].map((one) => [...who, one])),
      [[]],
    )
    const threes = whoIsCareful.map((who) =>
      [0, 1, 2].map((one) =>
        Object.assign(
          {},
          widest,
          pick(
            careful,
            axes.filter((_, at) => who[at] === one),
          ),
        ),
      ),
    )
    for (const axis of Object.keys(orders) as (keyof typeof orders)[])
      for (const a of orders[axis])
        for (const b of orders[axis])
          for (const c of orders[axis]) threes.push([a, b, c].map((value) => ({ ...widest, [axis]: value })))
    const rows = threes.map((answers) => {
      const people = answers.map((one) => table.person(one))
      return both(table.note(workshop, people), answers)
    })
    expect(holds(rows, { model: table.model(), looks })).toBe((4 ** 5 + 27 * 3 + 125 + 64) * 6)
  })
})

describe('the truth table of the group’s agreement and the person', () => {
  const agreed = held.map((one) => ({ ...one, name: 'none' as const }))
  const agreedOn = dated.filter((one) => !one.takenBack)

  it('[C12] [C13] [C14] [C15] whoever answered is under their answer, whoever did not under the group’s', () => {
    const { table, workshop: elsewhere } = laid()
    const tables = [
      { groups: agreed, answers: [...held, ...back] },
      { groups: agreedOn, answers: dated },
    ].map(({ groups, answers }) => {
      const people = answers.map((axes) => ({ axes, person: table.person(axes) }))
      const silent = table.person()
      return groups.map((group) => {
        const workshop = table.workshop()
        const agreement = table.agrees(workshop, group)
        const note = (who: string[]) => table.note(workshop, who, [agreement])
        const rows: Row[] = [
          { note: note([]), answers: [group], comesTo: group, people: 0 },
          { note: note([silent]), answers: [group], comesTo: group, people: 1 },
        ]
        for (const { axes, person } of people) {
          const answers = [group, axes]
          rows.push({ note: note([person]), answers, comesTo: axes, people: 1 })
          rows.push(both(note([person, silent]), answers), both(note([silent, person]), answers))
        }
        return { rows, looks: audiencesOf(workshop, elsewhere) }
      })
    })
    const model = table.model()
    const rows = tables.flat().reduce((all, { rows, looks }) => all + holds(rows, { model, looks }), 0)
    expect(rows).toBe((36 * (2 + 72 * 3) + 12 * (2 + 24 * 3)) * 6)
  })

  it('[C12] [C13] [C29] unsigned words are under what they were taken under and today’s, and only a date is renewed', () => {
    const { table, workshop: elsewhere } = laid()
    const pairs = [agreed, agreedOn].flatMap((groups) =>
      groups.flatMap((first) =>
        groups.flatMap((later) => [false, true].map((renews) => ({ first, later, renews }))),
      ),
    )
    const tables = pairs.map(({ first, later, renews }) => {
      const workshop = table.workshop()
      const before = table.note(workshop, [])
      const one = table.agrees(workshop, first)
      const under = table.note(workshop, [], [one])
      const two = table.agrees(workshop, later, { names: [one], renews })
      const after = table.note(workshop, [], [two])
      const answers = [first, later]
      const old = strictestOf(answers)
      const comesTo = renews ? { ...old, until: later.until } : old
      const rows: Row[] = [before, under].map((note) => ({ note, answers, comesTo, people: 0 }))
      rows.push({ note: after, answers: [later], comesTo: later, people: 0 })
      return { rows, looks: audiencesOf(workshop, elsewhere) }
    })
    const model = table.model()
    const rows = tables.reduce((all, { rows, looks }) => all + holds(rows, { model, looks }), 0)
    expect(rows).toBe((36 * 36 + 12 * 12) * 2 * 3 * 6)
  })

  it('[C12] until a group agrees everything unsigned stays in the room', () => {
    const { table, workshop, looks } = laid()
    const comesTo: Said = { ...widest, name: 'none', reach: 'room' }
    const rows = [[], [table.person()]].map((who) => ({
      note: table.note(workshop, who),
      answers: [],
      comesTo,
      people: who.length,
    }))
    expect(holds(rows, { model: table.model(), looks })).toBe(12)
  })
})

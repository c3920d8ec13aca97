import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  keepAnswers,
  nameAnswers,
  offeredAgreement,
  reachAnswers,
  wordsAnswers,
  type Axes,
} from '../../../shared/consent/answer.ts'
import { wallScenes, type WallSet } from '../../../shared/contract.ts'
import { saidIn, wallKinds, wallView, type WallView } from '../../../shared/queries/wall.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { parseWall } from '../../../shared/wallTells.ts'
import { aRoom, today } from './aRoom.ts'

const open: Axes = { ...offeredAgreement('2027-11-21'), name: 'full', reach: 'public' }
const setOf = (workshop: string, scene: WallSet['scene'], more: Partial<WallSet> = {}): WallSet => ({
  workshop,
  scene,
  frozen: false,
  paused: false,
  ...more,
})
type Room = ReturnType<typeof aRoom>
/** Every picture of a workshop, as one text to search. */
const everything = ({ room, workshop }: Room, of = workshop) =>
  JSON.stringify(wallScenes.map((scene) => wallView(room(of), setOf(of, scene), 'en-GB', open)))

/** Somebody with an answer, who says one thing under a theme named in their words. */
function someoneSays({ act, workshop }: Room, alias: string, axes: Axes, words: string) {
  const { id: person } = act('addParticipant', { alias, role: `${alias}-role` })
  act('nameParticipant', {
    person,
    firstName: `${alias}-first`,
    fullName: `${alias}-full`,
    contact: `${alias}-contact`,
    deleteOn: '2027-11-21',
  })
  const { id: note } = act('addContribution', { workshop, type: 'quote', text: words, people: [person] })
  const { id: theme } = act('addTheme', {
    workshop,
    label: `${words}-label`,
    from: [note],
    lay: [note],
  })
  act('addStatement', { workshop, text: `${words}-statement`, madeFrom: [note], themes: [theme] })
  act('recordAnswer', { person, axes, how: 'spoken' })
  return { person, note, theme }
}

describe('nothing held is on the wall', () => {
  const held: [string, Partial<Axes>][] = [
    ['given in summary only', { words: 'summary' }],
    ['only counted', { words: 'counted' }],
    ['taken back', { takenBack: true }],
    ['past the day they held until', { until: '2026-11-20' }],
  ]
  test.each(held)('[WL1] words %s are in no scene, nor a label made of them', (_, axes) => {
    const one = aRoom()
    someoneSays(one, 'Wren', open, 'quite-open')
    someoneSays(one, 'Heron', { ...open, ...axes }, 'held-back')
    expect(everything(one)).toContain('quite-open')
    expect(everything(one)).not.toContain('held-back')
  })

  test('[WL2] nobody is named, whatever they chose: no alias, role, name or contact, and no id of a person', () => {
    const one = aRoom()
    const { person } = someoneSays(one, 'Wren', open, 'quite-open')
    const all = everything(one)
    expect(all).toContain('quite-open')
    expect(all).not.toContain('Wren')
    expect(all).not.toContain(person)
  })

  test('[WL3] words that stay in their room are on its wall and on no other', () => {
    const one = aRoom()
    const { note } = someoneSays(one, 'Wren', { ...open, reach: 'room' }, 'only-here')
    const { id: other } = one.act('startWorkshop', { method: 'five_d', title: 'Another day' })
    one.act('addTheme', { workshop: other, label: 'borrowed', from: [note], lay: [note] })
    expect(everything(one)).toContain('only-here')
    expect(everything(one, other)).not.toContain('only-here')
    expect(everything(one, other)).not.toContain('borrowed')
  })

  test('[WL4] words kept for the workshop only leave its wall when it is closed', () => {
    const one = aRoom()
    someoneSays(one, 'Wren', { ...open, keep: 'workshop' }, 'for-today')
    expect(everything(one)).toContain('for-today')
    one.act('closeWorkshop', { workshop: one.workshop })
    expect(everything(one)).not.toContain('for-today')
  })

  test('[WL5] what is held is not counted either', () => {
    const one = aRoom()
    const { theme } = someoneSays(one, 'Wren', open, 'quite-open')
    const { note } = someoneSays(one, 'Heron', { ...open, takenBack: true }, 'held-back')
    one.act('moveContributions', { contributions: [note], theme })
    const view = wallView(one.room(), setOf(one.workshop, 'board'), 'en-GB')
    expect(view).toMatchObject({ loose: 0, columns: [{ notes: [{ text: 'quite-open' }], more: 0 }] })
  })

  test('[WL6] over any answers of any people, the wall has just the words their answers let the room see', () => {
    const axes: fc.Arbitrary<Axes> = fc.record({
      keep: fc.constantFrom(...keepAnswers),
      words: fc.constantFrom(...wordsAnswers),
      name: fc.constantFrom(...nameAnswers),
      reach: fc.constantFrom(...reachAnswers),
      until: fc.constantFrom('2026-11-20', today, '2027-11-21'),
      takenBack: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(axes, { minLength: 1, maxLength: 6 }), fc.boolean(), (answers, isClosed) => {
        const one = aRoom()
        answers.forEach((each, index) => someoneSays(one, `Bird${index}`, each, `said-${index}-`))
        if (isClosed) one.act('closeWorkshop', { workshop: one.workshop })
        const all = everything(one)
        answers.forEach((each, index) => {
          const isAllowed =
            !each.takenBack &&
            each.keep !== 'nothing' &&
            each.words === 'exact' &&
            each.until >= today &&
            !(isClosed && each.keep === 'workshop')
          expect(all.includes(`said-${index}-`), JSON.stringify(each)).toBe(isAllowed)
          expect(all).not.toContain(`Bird${index}`)
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('the scenes', () => {
  test('[WL12] a scene made of only the kinds it needs is the scene made of everything', () => {
    const one = aRoom()
    const { theme } = someoneSays(one, 'Wren', open, 'quite-open')
    one.act('editTheme', { id: theme, minorityNote: 'few but first' })
    one.act('addContribution', { workshop: one.workshop, type: 'wish', text: 'loose', phase: one.phases[0]! })
    for (const scene of wallScenes) {
      const few = new Rows(
        rowsFor(one.desk.model, { to: 'room', workshop: one.workshop }, today, wallKinds[scene]),
      )
      const set = setOf(one.workshop, scene)
      expect(wallView(few, set, 'cy', open), scene).toEqual(wallView(one.room(), set, 'cy', open))
    }
  })

  test('[WL7] paused, blank, or of a workshop that is not here: nothing at all', () => {
    const { room, workshop } = aRoom()
    const blank = { scene: 'blank', paused: false }
    expect(wallView(room(), setOf(workshop, 'blank'), 'en-GB')).toEqual(blank)
    expect(wallView(room(), setOf('wsh_none', 'prompt'), 'en-GB')).toEqual(blank)
    const paused = setOf(workshop, 'board', { paused: true })
    expect(wallView(room(), paused, 'en-GB')).toEqual({ scene: 'blank', paused: true })
  })

  test('[WL8] the question follows the step, in the language of the wall, until somebody words it otherwise', () => {
    const { act, room, workshop, phases } = aRoom()
    const prompt = (language: string) =>
      (wallView(room(), setOf(workshop, 'prompt'), language) as Extract<WallView, { scene: 'prompt' }>).prompt
    expect(prompt('en-GB')).toBe('What are we here to find out together?')
    expect(prompt('cy')).toBe('Beth rydym ni yma i’w ddarganfod gyda’n gilydd?')
    act('goToPhase', { workshop, phase: phases[1]! })
    expect(prompt('en-GB')).toBe('What made it possible? What would have stopped it?')
    act('editPhase', { id: phases[1]!, prompt: 'What went well?' })
    expect([prompt('en-GB'), prompt('cy')]).toEqual(['What went well?', 'What went well?'])
  })

  test('[WL9] at most seven themes, in the order of the board; never without one that has a minority note', () => {
    const { act, room, workshop } = aRoom()
    for (let at = 1; at <= 9; at += 1)
      act('addTheme', {
        workshop,
        label: `Theme ${at}`,
        minorityNote: at === 3 ? 'those it affects ranked it first' : null,
      })
    const over = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => themeAt(room(), workshop, at))
    const round = (count: (at: number) => number) => {
      const { id: vote } = act('openVote', { workshop, over })
      const dots = over.map((on, index) => ({ on, count: count(index + 1) })).filter((one) => one.count > 0)
      act('keyInDots', { vote, dots })
      act('revealVote', { vote })
    }
    round((at) => (at === 3 ? 0 : 10 - at))
    const view = wallView(room(), setOf(workshop, 'dots'), 'en-GB')
    if (view.scene !== 'dots') throw new Error(view.scene)
    expect(view.rows.map((row) => row.at)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(view.rows[2]).toMatchObject({ dots: 0, minority: { text: 'those it affects ranked it first' } })
    expect(view).toMatchObject({ more: 2, dots: 38 })
    round((at) => (at === 8 ? 50 : at === 3 ? 0 : 10 - at))
    const after = wallView(room(), setOf(workshop, 'dots'), 'en-GB')
    if (after.scene !== 'dots') throw new Error(after.scene)
    expect(after.rows.map((row) => row.at)).toEqual([1, 2, 3, 4, 5, 6, 8])
  })

  test('[WL10] the agreement shows its promises, and what is agreed or that nothing is', () => {
    const { act, room, workshop } = aRoom()
    act('editWorkshop', { id: workshop, promises: ['One at a time', 'No lanyards'] })
    const view = (agreed: Axes | null) =>
      wallView(room(), setOf(workshop, 'agreement'), 'en-GB', agreed) as Extract<
        WallView,
        { scene: 'agreement' }
      >
    expect(view(null).promises.map((one) => one.text)).toEqual(['One at a time', 'No lanyards'])
    expect(view(null).agreed).toBeNull()
    expect(view(open).agreed).toMatchObject({ reach: 'public', until: '2027-11-21' })
  })

  test('[WL13] statements have their place, their words and the notes the room may see beneath; long ones leave others out, and that is counted', () => {
    const one = aRoom()
    const { act, workshop, room } = one
    const view = () => {
      const seen = wallView(room(), setOf(workshop, 'statements'), 'en-GB')
      if (seen.scene !== 'statements') throw new Error(seen.scene)
      return seen
    }
    expect(view()).toMatchObject({ rows: [], more: 0 })
    const open1 = someoneSays(one, 'Wren', open, 'quite-open')
    const { note: later } = someoneSays(one, 'Heron', open, 'taken-later')
    act('addStatement', { workshop, text: 'There is tea', groundedIn: [open1.note, later] })
    expect(view().rows.map(({ text, at, notes, beneath }) => ({ text, at, notes, beneath }))).toEqual([
      { text: 'quite-open-statement', at: 1, notes: 1, beneath: ['quote'] },
      { text: 'taken-later-statement', at: 2, notes: 1, beneath: ['quote'] },
      { text: 'There is tea', at: 3, notes: 2, beneath: ['quote', 'quote'] },
    ])
    act('takeBack', { contribution: later })
    expect(view().rows.map(({ text, at, notes }) => ({ text, at, notes }))).toEqual([
      { text: 'quite-open-statement', at: 1, notes: 1 },
      { text: 'There is tea', at: 3, notes: 1 },
    ])
    for (let at = 0; at < 9; at += 1)
      act('addStatement', { workshop, text: `${at} ${'There is tea here. '.repeat(8)}` })
    expect(view().more).toBeGreaterThan(0)
    expect(view().rows.length + view().more).toBe(11)
    expect(view().rows.length).toBeGreaterThan(3)
  })

  test('[WL11] every word of a person that is in a picture is told, so that a frozen wall can be checked', () => {
    const one = aRoom()
    const { theme } = someoneSays(one, 'Wren', open, 'quite-open')
    one.act('editTheme', { id: theme, minorityNote: 'few but first' })
    for (const scene of wallScenes) {
      const view = wallView(one.room(), setOf(one.workshop, scene), 'en-GB')
      const shown = JSON.stringify(view)
      for (const words of ['"quite-open"', '"quite-open-label"', '"quite-open-statement"', '"few but first"'])
        if (shown.includes(words)) expect(saidIn(view)).toContain(JSON.parse(words))
    }
  })

  test('[WL18] each scene is named whole by the contract, and whatever is put into any part of one is refused', () => {
    const one = aRoom()
    const { theme } = someoneSays(one, 'Wren', open, 'quite-open')
    one.act('editTheme', { id: theme, minorityNote: 'few but first' })
    const { id: vote } = one.act('openVote', { workshop: one.workshop, over: [theme] })
    one.act('keyInDots', { vote, dots: [{ on: theme, count: 4 }] })
    one.act('revealVote', { vote })
    for (const scene of wallScenes) {
      const view = wallView(one.room(), setOf(one.workshop, scene), 'cy', open)
      const message = { tell: 'wallView', view, cover: 2 }
      expect(parseWall(message), scene).toEqual({ view, cover: 2 })
      for (const path of objectsIn(message)) {
        const planted = structuredClone(message)
        Object.assign(at(planted, path), { by: 'Wren-full' })
        const refused = parseWall(planted)
        expect(refused, path.join()).toHaveProperty('misfit')
        expect(JSON.stringify(refused)).not.toMatch(/Wren|quite-open/)
      }
    }
    for (const wrong of [null, 'x', {}, { tell: 'wallView', view: { scene: 'toString' }, cover: 0 }])
      expect(parseWall(wrong)).toHaveProperty('misfit')
  })
})

type Path = (string | number)[]
const at = (whole: object, path: Path): object =>
  path.reduce<object>((part, name) => (part as Record<string, object>)[name]!, whole)
/** Where every object in a message is, itself first. */
const objectsIn = (part: unknown, path: Path = []): Path[] =>
  typeof part !== 'object' || part === null
    ? []
    : [
        ...(Array.isArray(part) ? [] : [path]),
        ...Object.entries(part).flatMap(([name, one]) => objectsIn(one, [...path, name])),
      ]

const themeAt = (rows: ReturnType<Room['room']>, workshop: string, at: number) =>
  rows.where('theme', 'workshop', workshop)[at - 1]!.id

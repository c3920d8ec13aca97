import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../../shared/commands/index.ts'
import { Desk, keepInMemory } from '../../../shared/desk.ts'
import { statementHints } from '../../../shared/queries/statementHints.ts'
import { beneath, trailOf } from '../../../shared/queries/trail.ts'
import { textOf } from '../../../shared/record.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { aLaptop } from '../../laptop.ts'

const day = '2026-11-21'

function aRoom() {
  const desk = new Desk(keepInMemory(), aLaptop({ day }))
  const act = <N extends CommandName>(name: N, args: ArgsOf<N>): ResultOf<N> => {
    const done = desk.act(name, args)
    if (isRefusal(done)) throw new Error(done.refused)
    return done.result
  }
  act('startProgramme', { title: 'Hubs' })
  const { id: workshop } = act('startWorkshop', { method: 'five_d', title: 'A day' })
  const axes = {
    keep: 'programme',
    words: 'exact',
    name: 'none',
    reach: 'commissioner',
    until: '2027-11-21',
    takenBack: false,
  } as const
  act('agreeTogether', { workshop, axes })
  const rows = (to: 'facilitator' | 'programme' | 'commissioner' = 'facilitator') =>
    new Rows(rowsFor(desk.model, { to }, day))
  const specification = rows().all('specification')[0]!.id
  return { desk, act, workshop, rows, specification }
}

describe('[I60] a statement stands on stories placed beneath it, never typed again', () => {
  test('[I60] an image, a statement and a clause are one thread, and the words beneath can be taken back through it', () => {
    const { act, workshop, rows, specification } = aRoom()
    const { id: heron } = act('addParticipant', { alias: 'Heron', lang: 'en-GB' })
    const image = act('addContribution', {
      workshop,
      type: 'image',
      text: 'A table in the street',
      people: [heron],
    })
    const made = act('addStatement', {
      workshop,
      text: 'Anyone sits down and is offered tea.',
      groundedIn: [image.id],
    })
    const clause = act('addClause', {
      specification,
      section: 'how_it_feels',
      type: 'outcome',
      text: 'Anyone sits down and is offered tea.',
      madeFrom: [made.id],
    })
    const trail = trailOf(rows(), clause.id)
    expect(trail.steps.map((step) => step.to?.id)).toEqual([made.id])
    expect(trail.contributions.map((one) => one.id)).toEqual([image.id])
    expect(trail.voices.people).toBe(1)
    act('takeBack', { person: heron })
    expect(trailOf(rows(), clause.id).voices).toMatchObject({ people: 0, gone: 1 })
  })

  test('[I60] what is not here, or whose words are gone, cannot be laid beneath', () => {
    const { desk, act, workshop } = aRoom()
    const { id } = act('addStatement', { workshop, text: 'It is so.' })
    const { id: story } = act('addContribution', { workshop, type: 'story', text: 'Once it was so.' })
    expect(desk.act('editStatement', { id, groundedIn: ['con_nobody'] })).toMatchObject({
      refused: 'refusals.notHere',
    })
    act('editStatement', { id, groundedIn: [story] })
    act('eraseWords', { ids: [story] })
    // Lifting the others off, or saying the same list again, is never refused for what went meanwhile.
    expect(isRefusal(desk.act('editStatement', { id, groundedIn: [story], themes: [] }))).toBe(false)
    expect(isRefusal(desk.act('editStatement', { id, groundedIn: [] }))).toBe(false)
  })
})

test('[I61] words that begin from somebody’s keep their hold on the statement, its rewording and its clause', () => {
  const { act, workshop, rows, specification } = aRoom()
  const { id: image } = act('addContribution', { workshop, type: 'image', text: 'Keys on a hook' })
  const { id } = act('addStatement', { workshop, text: 'Keys hang on a hook', madeFrom: [image] })
  act('editStatement', { id, text: 'Every room has a key on the hook' })
  act('addDesign', { workshop, text: 'One page about keys', type: 'standard' })
  const clause = act('addClause', {
    specification,
    section: 'how_it_feels',
    type: 'outcome',
    text: 'Every room has a key',
    madeFrom: [id],
  })
  const words = () =>
    ['statement', 'clause'].map((kind) => textOf(rows('commissioner').all(kind as 'clause')[0]?.text))
  expect(words()).toEqual(['Every room has a key on the hook', 'Every room has a key'])
  expect(rows('commissioner').get('clause', clause.id)).toBeDefined()
  act('takeBack', { contribution: image })
  expect(words()).toEqual(['', ''])
})

test('[I62] the app points at a word and ticks nothing; the room’s ticks are kept as given', () => {
  const { act, workshop, rows } = aRoom()
  expect(statementHints('We will not turn anyone away', 'en-GB')).toEqual([
    { check: 'affirmative', word: 'not' },
    { check: 'presentTense', word: 'will' },
  ])
  expect(statementHints('Ni fydd neb yn cael ei droi ymaith', 'cy').map((one) => one.check)).toEqual([
    'affirmative',
    'presentTense',
  ])
  expect(statementHints('Anyone can walk in and sit down, knotted scarf and all', 'en-GB')).toEqual([])
  expect(statementHints('We will not', 'pl')).toEqual([])
  const { id } = act('addStatement', { workshop, text: 'We will not turn anyone away' })
  expect(rows().get('statement', id)?.checks).toBeNull()
  const checks = { affirmative: true, presentTense: false, stretching: true, vivid: false, grounded: false }
  act('editStatement', { id, checks })
  expect(rows().get('statement', id)?.checks).toEqual(checks)
})

test('[I63] what an image means goes as far as its words; the table it was made at leaves with nobody', () => {
  const { act, workshop, rows } = aRoom()
  const image = {
    workshop,
    type: 'image',
    text: 'A table',
    means: 'Somebody moves up',
    table: 'Table A',
  } as const
  const { id } = act('addContribution', image)
  expect(textOf(rows().get('contribution', id)?.table)).toBe('Table A')
  expect(textOf(rows('commissioner').get('contribution', id)?.means)).toBe('Somebody moves up')
  expect(rows('commissioner').get('contribution', id)?.table).toBeNull()
  expect(JSON.stringify([...rows('programme').all('contribution')])).not.toContain('Table A')
  act('editContribution', { id, means: 'There is room' })
  expect(textOf(rows('commissioner').get('contribution', id)?.means)).toBe('There is room')
  act('takeBack', { contribution: id })
  expect(JSON.stringify([...rows('commissioner').all('contribution')])).not.toContain('There is room')
})

test('[I64] a line of SOAR is written, reworded and taken out; what people said is placed there and lifted', () => {
  const { desk, act, workshop, rows } = aRoom()
  const soar = () => rows().all('soar')[0]!
  const does = (part: 'strengths' | 'aspirations', what: ArgsOf<'editSoar'>['does']) =>
    act('editSoar', { workshop, part, does: what })
  const { id } = does('strengths', { is: 'write', text: 'A pantry people trust' })
  does('strengths', { is: 'write', text: 'A key' })
  expect(rows().all('soar')).toHaveLength(1)
  const [first, second] = soar().strengths!
  does('strengths', { is: 'reword', words: (second as { words: string }).words, text: 'A club with a key' })
  expect(soar().strengths?.map(textOf)).toEqual(['A pantry people trust', 'A club with a key'])
  does('strengths', { is: 'takeOut', words: (first as { words: string }).words })
  expect(soar().strengths?.map(textOf)).toEqual(['A club with a key'])
  const { id: note } = act('addContribution', { workshop, type: 'note', text: 'Regulars are known' })
  does('aspirations', { is: 'place', contribution: note })
  expect(soar().aspirationsFrom).toEqual([note])
  expect(
    desk.act('editSoar', { workshop, id, part: 'results', does: { is: 'reword', words: 'x', text: 'y' } }),
  ).toEqual(expect.objectContaining({ refused: 'refusals.notHere' }))
  does('aspirations', { is: 'lift', contribution: note })
  expect(soar().aspirationsFrom).toEqual([])
})

test('[I65] a design element goes from the same everywhere to a local choice and keeps its themes', () => {
  const { act, workshop, rows } = aRoom()
  const { id: theme } = act('addTheme', { workshop, label: 'Keys' })
  const { id: note } = act('addContribution', { workshop, type: 'note', text: 'We have a key', theme })
  const { id } = act('addDesign', { workshop, text: 'Spare keys', type: 'standard', themes: [theme] })
  act('editDesign', { id, type: 'local_choice' })
  expect(rows().get('design', id)).toMatchObject({ type: 'local_choice', themes: [theme] })
  expect(beneath(rows(), id).map((one) => one.id)).toEqual([note])
})

import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { methodFrom, methods } from '../../../shared/methods/index.ts'
import { readMethodFile } from '../../../shared/methods/files.ts'
import { methodFile, type MethodFile } from '../../../shared/methods/schema.ts'
import { methodFileOf, methodIn, methodsHere } from '../../../shared/queries/methods.ts'
import { runOfShow } from '../../../shared/queries/runOfShow.ts'
import { catalogue } from '../../../shared/words/catalogue.ts'
import { aRoom } from '../queries/aRoom.ts'

/** A small method in both languages. */
const walk: MethodFile = {
  id: 'walk',
  name: { 'en-GB': 'A walk', cy: 'Tro' },
  promises: { 'en-GB': ['No hurry'], cy: ['Dim brys'] },
  steps: [
    {
      id: 'out',
      minutes: 20,
      title: { 'en-GB': 'Out', cy: 'Allan' },
      prompt: { 'en-GB': 'What do you notice?', cy: 'Beth sylwch chi arno?' },
      guide: { 'en-GB': ['One', 'Two'], cy: ['Un', 'Dau'] },
      uses: ['pairs', 'capture'],
    },
    { id: 'tea', minutes: 15, rest: true, title: { 'en-GB': 'Tea', cy: 'Te' } },
  ],
}
const problemsOf = (file: unknown) => {
  const read = readMethodFile(typeof file === 'string' ? file : JSON.stringify(file))
  return 'problems' in read ? read.problems : []
}

describe('a method as a file', () => {
  test.each(methods.map((one) => [one.id, one] as const))(
    '[I1] %s, which ships, keeps to the schema and speaks both languages',
    (_, method) => {
      expect(methodFile.safeParse(method).error?.issues ?? []).toEqual([])
      for (const step of method.steps)
        for (const text of [step.title, step.prompt, step.guide])
          if (text)
            expect([text['en-GB'].length > 0, text.cy.length > 0, text.cy]).not.toEqual([
              true,
              true,
              text['en-GB'],
            ])
    },
  )

  test('[I1] what is wrong is said with its place, and in words of the catalogue', () => {
    const steps = (change: object) => ({ ...walk, steps: [{ ...walk.steps[0], ...change }, walk.steps[1]] })
    const said = (file: unknown) => problemsOf(file).map(({ key, at }) => [key, at])
    expect(said('{ "id": ')).toEqual([['method.wrong.json', '']])
    expect(said(steps({ minutes: 'ten' }))).toEqual([['method.wrong.minutes', 'steps › 1 (out) › minutes']])
    expect(said(steps({ minutes: 1.5 }))).toEqual([['method.wrong.minutes', 'steps › 1 (out) › minutes']])
    expect(said(steps({ title: {} }))).toEqual([['method.wrong.tongues', 'steps › 1 (out) › title']])
    expect(said(steps({ uses: ['capture', 'lift'] }))).toEqual([
      ['method.wrong.uses', 'steps › 1 (out) › uses › 2'],
    ])
    expect(said(steps({ colour: 'red' }))).toEqual([['method.wrong.extra', 'steps › 1 (out) › colour']])
    expect(said(steps({ id: 'tea' }))).toEqual([['method.wrong.same', 'steps › 2 (tea) › id']])
    expect(said({ ...walk, name: { 'en-GB': ' ' } })).toEqual([['method.wrong.text', 'name › en-GB']])
    expect(said({ ...walk, steps: [] })).toEqual([['method.wrong.steps', 'steps']])
    expect(said('[]')).toEqual([['method.wrong.file', '']])
    expect(said(' '.repeat(400_001))).toEqual([['method.wrong.large', '']])
    const keys = Object.keys(catalogue('en'))
    for (const file of ['[]', {}, { ...walk, id: 7, about: 3, steps: [{}, 4] }])
      for (const { key } of problemsOf(file)) expect(keys).toContain(key)
  })

  test('[I1] a file that is wrong keeps nothing: the command refuses it too', () => {
    const { desk } = aRoom()
    expect(isRefusal(desk.actNamed('keepMethod', { method: { ...walk, steps: [] } }))).toBe(true)
    expect(desk.model.all('method')).toEqual([])
  })

  test('[I1] a text in one language stands for the other', () => {
    const { id, name, steps } = methodFrom({ ...walk, name: { cy: 'Tro' } })
    expect([id, name, steps[0]!.title]).toEqual(['walk', { 'en-GB': 'Tro', cy: 'Tro' }, walk.steps[0]!.title])
  })

  test('[I3] kept, saved and brought in again it is the same, in both languages', () => {
    const { act, rows } = aRoom()
    for (const file of [walk, ...methods.map((one) => methodFileOf(rows(), one.id)!)]) {
      const { id } = act('keepMethod', { method: file })
      const saved = methodFileOf(rows(), id)!
      const again = readMethodFile(JSON.stringify(saved))
      if ('problems' in again) throw new Error(JSON.stringify(again.problems))
      // Ids are the programme’s own: the words, the order and the tools are what is passed on.
      const bare = (method: MethodFile) => ({
        ...method,
        id: '',
        steps: method.steps.map((step) => ({ ...step, id: '', uses: step.uses ?? [] })),
      })
      expect(bare(again.method)).toEqual(bare(JSON.parse(JSON.stringify(file))))
    }
  })
})

describe('a programme’s own method', () => {
  const own = () => {
    const room = aRoom()
    const { id, steps } = room.act('keepMethod', { method: walk, from: 'five_d' })
    return { ...room, id, steps }
  }

  test('[I2] a step reworded in one language stays as it is in the other', () => {
    const { act, rows, id, steps } = own()
    act('editMethodStep', { id: steps[0]!, lang: 'cy', title: 'Am dro', guide: ['Tri'] })
    act('editMethod', { id, name: 'Our walk' })
    const method = methodIn(rows(), id)!
    expect(method.name).toEqual({ 'en-GB': 'Our walk', cy: 'Tro' })
    expect(method.steps[0]).toMatchObject({
      title: { 'en-GB': 'Out', cy: 'Am dro' },
      guide: { 'en-GB': ['One', 'Two'], cy: ['Tri'] },
    })
  })

  test('[I2] steps are added, moved and taken out, each undone', () => {
    const { act, desk, rows, id, steps } = own()
    const order = () => methodIn(rows(), id)!.steps.map((step) => step.title['en-GB'])
    act('addMethodStep', { method: id, title: 'Back', minutes: 20, after: steps[0]! })
    act('editMethodStep', { id: steps[1]!, after: null })
    expect(order()).toEqual(['Tea', 'Out', 'Back'])
    act('removeRecord', { id: steps[0]! })
    expect(order()).toEqual(['Tea', 'Back'])
    desk.undo()
    desk.undo()
    desk.undo()
    expect(order()).toEqual(['Out', 'Tea'])
  })

  test('[I2] a day started from it keeps its words, its guide and its tools when the method changes or goes', () => {
    const { act, rows, id, steps } = own()
    const { id: day } = act('startWorkshop', { method: id, title: 'A walk' })
    const shown = (language = 'en-GB') =>
      runOfShow(rows(), day, language).map(({ title, prompt, guide, uses, rest }) => ({
        title,
        prompt,
        guide,
        uses,
        rest,
      }))
    const before = shown()
    expect(before).toEqual([
      {
        title: 'Out',
        prompt: 'What do you notice?',
        guide: ['One', 'Two'],
        uses: ['pairs', 'capture'],
        rest: false,
      },
      { title: 'Tea', prompt: '', guide: [], uses: [], rest: true },
    ])
    expect(shown('cy')[0]).toMatchObject({
      title: 'Allan',
      prompt: 'Beth sylwch chi arno?',
      guide: ['Un', 'Dau'],
    })
    act('editMethodStep', { id: steps[0]!, title: 'Round the block' })
    expect(shown()[0]).toMatchObject({ title: 'Out' })
    act('removeRecord', { id: steps[0]! })
    act('removeRecord', { id })
    expect(shown()).toEqual(before)
    expect(methodsHere(rows())).toEqual(methods)
  })

  test('[I2] a day whose method is not here any more starts no new one, and says so', () => {
    const { act, desk, id } = own()
    act('removeRecord', { id })
    expect(desk.act('startWorkshop', { method: id, title: 'A walk' })).toMatchObject({
      refused: 'refusals.methodUnknown',
    })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../shared/command.ts'
import { planActual } from '../../../shared/queries/planActual.ts'
import { privacyFacts, privacyLines, privacyText } from '../../../shared/queries/privacy.ts'
import { runOfShow } from '../../../shared/queries/runOfShow.ts'
import { textOf } from '../../../shared/record.ts'
import { sayIn } from '../../../shared/words/say.ts'
import { aRoom } from '../queries/aRoom.ts'

type Deed = {
  do: 'move' | 'skip' | 'minutes' | 'add' | 'remove' | 'go' | 'note' | 'undo'
  a: number
  b: number
}
const deeds = fc.array(
  fc.record({
    do: fc.constantFrom<Deed['do']>('move', 'move', 'skip', 'minutes', 'add', 'remove', 'go', 'note', 'undo'),
    a: fc.nat(20),
    b: fc.nat(20),
  }),
  { maxLength: 30 },
)

describe('the run of show, half-way through the day', () => {
  test('[I4] whatever is done to its steps, every note stands and every step is there once', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const { desk, act, rows, workshop } = aRoom()
        const said = new Set<string>()
        /** What each gesture that can be undone said, if anything. */
        const done: (string | null)[] = []
        const base = desk.stacks.undo.length
        const steps = () => runOfShow(rows(), workshop, 'en-GB')
        for (const [at, deed] of all.entries()) {
          const now = steps()
          const step = now[deed.a % Math.max(1, now.length)]
          const other = now[deed.b % Math.max(1, now.length)]
          const id = step?.phase.id ?? ''
          const before = desk.stacks.undo.length
          let text: string | null = null
          if (deed.do === 'undo') {
            if (before > base) {
              desk.undo()
              said.delete(done.pop() ?? '')
            }
          } else if (deed.do === 'add')
            act('addPhase', { workshop, title: `own ${at}`, minutes: deed.b, after: step ? id : null })
          else if (!step || !other) continue
          else if (deed.do === 'move') {
            const after = other.phase.id === id ? null : other.phase.id
            act('editPhase', { id, after })
            const order = steps().map((one) => one.phase.id)
            expect(order.indexOf(id)).toBe(after === null ? 0 : order.indexOf(after) + 1)
          } else if (deed.do === 'skip') act('editPhase', { id, skipped: !step.skipped })
          else if (deed.do === 'minutes') act('editPhase', { id, minutes: deed.b * 5 })
          else if (deed.do === 'remove') act('removeRecord', { id })
          else if (deed.do === 'go')
            act('goToPhase', {
              workshop,
              phase: id,
              at: new Date(Date.UTC(2026, 10, 21, 10, at)).toISOString(),
            })
          else {
            text = `note ${at}`
            act('addContribution', { workshop, phase: id, type: 'note', text })
            said.add(text)
          }
          if (desk.stacks.undo.length > before) done.push(text)
          const ids = steps().map((one) => one.phase.id)
          expect(new Set(ids).size).toBe(ids.length)
        }
        const kept = rows()
          .all('contribution')
          .map((one) => textOf(one.text))
        expect(kept.sort()).toEqual([...said].sort())
      }),
      { numRuns: 60 },
    )
  })

  test('[I4] a step skipped with notes in it and brought back has them still, and each change is undone by itself', () => {
    const { act, desk, rows, workshop, phases } = aRoom()
    const { id: note } = act('addContribution', {
      workshop,
      phase: phases[1]!,
      type: 'note',
      text: 'a kettle',
    })
    act('editPhase', { id: phases[1]!, skipped: true })
    act('editPhase', { id: phases[1]!, after: phases[4]! })
    act('editPhase', { id: phases[1]!, skipped: false })
    expect(rows().get('contribution', note)).toMatchObject({ phase: phases[1], text: { text: 'a kettle' } })
    desk.undo()
    expect(rows().get('phase', phases[1])?.skipped).toBe(true)
    desk.undo()
    expect(runOfShow(rows(), workshop, 'en-GB')[1]?.phase.id).toBe(phases[1])
  })

  test('[I15] leaving a step stops its clock and remembers how long the room was there; the plan stays', () => {
    const { act, rows, workshop, phases } = aRoom()
    const at = (time: string) => `2026-11-21T${time}:00Z`
    const go = (step: number, time: string) =>
      act('goToPhase', { workshop, phase: phases[step]!, at: at(time) })
    const lines = (now: string) => planActual(rows(), workshop, 'en-GB', at(now)).lines
    go(0, '10:00')
    act('runClock', { phase: phases[0]!, to: 'start', at: at('10:05') })
    go(1, '10:45')
    expect(rows().get('phase', phases[0])).toMatchObject({ startedAt: null, ranSeconds: 2400, minutes: 30 })
    go(2, '12:15')
    go(1, '12:20')
    expect(lines('12:30').map(({ planned, ran, by }) => [planned, ran, by])).toEqual([
      [30, 40, 'clock'],
      [100, 100, 'moves'],
      [55, 5, 'moves'],
      [60, null, null],
      [35, null, null],
    ])
    act('editPhase', { id: phases[3]!, skipped: true })
    expect(lines('12:30')[3]).toMatchObject({ planned: 0, ran: null })
    // A laptop left open overnight says nothing of how long a step took.
    act('goToPhase', { workshop, phase: phases[2]!, at: '2026-11-23T09:00:00Z' })
    expect(lines('12:30')[1]!.ran).toBe(90 + 12 * 60)
  })

  test('[I16] the step that is on names the parts of the screen it is worked in', () => {
    const { rows, workshop } = aRoom()
    const uses = runOfShow(rows(), workshop, 'en-GB').map((step) => step.uses)
    expect(uses[1]).toEqual(['pairs', 'stories', 'board', 'dots'])
    expect(uses.every((list) => list.length > 0)).toBe(true)
  })
})

describe('starting a workshop', () => {
  test('[I5] a name is enough, and nothing known of the programme changes', () => {
    const { act, desk, rows } = aRoom()
    act('editProgramme', { purpose: 'Warm places', decisionMaker: 'The hub board', replyBy: '2027-01-31' })
    const before = JSON.stringify(rows().all('programme'))
    act('startWorkshop', {
      method: 'soar',
      title: 'Half a day',
      purpose: '',
      geography: ' ',
      decisionMaker: 'The hub board',
    })
    expect(JSON.stringify(rows().all('programme'))).toBe(before)
    expect(desk.act('startWorkshop', { method: 'soar', title: '  ' })).toMatchObject({
      refused: 'refusals.workshopNeedsName',
    })
  })

  test('[I5] what was said of the programme in the same breath is one gesture, undone as one', () => {
    const { act, desk, rows } = aRoom()
    act('startWorkshop', {
      method: 'four_d',
      title: 'A day',
      purpose: 'Warm places',
      placeLevel: 'neighbourhood',
      replyBy: '2027-01-31',
      parameters: [
        { text: 'Opening hours', state: 'open' },
        { text: ' ', state: 'open' },
        { text: 'The budget', state: 'fixed' },
      ],
    })
    expect(rows().all('programme')[0]).toMatchObject({
      purpose: { text: 'Warm places' },
      placeLevel: 'neighbourhood',
    })
    expect(
      rows()
        .all('parameter')
        .map((one) => [textOf(one.text), one.state]),
    ).toEqual([
      ['Opening hours', 'open'],
      ['The budget', 'fixed'],
    ])
    desk.undo()
    expect([rows().all('workshop').length, rows().all('parameter').length]).toEqual([1, 0])
    expect(rows().all('programme')[0]?.purpose).toBeNull()
  })
})

describe('what a room is told before anything is written down', () => {
  const told = (room: ReturnType<typeof aRoom>, language: 'en' | 'cy' = 'en') =>
    privacyLines(privacyFacts(room.rows()), sayIn(language), language)

  test('[I13] it is made from the programme’s settings, and says what nobody has said yet', () => {
    const room = aRoom()
    expect(told(room).map((line) => line.isGap ?? false)).toEqual([true, true, false, true])
    room.act('editProgramme', {
      decisionMaker: 'the hub board',
      replyBy: '2027-01-31',
      keeper: 'Eastgate Trust',
      takeBackBy: 'ask Mel',
      publicBody: 'yes',
      nation: 'scotland',
    })
    const text = privacyText(told(room))
    for (const part of [
      'the hub board',
      '31 January 2027',
      'Eastgate Trust',
      'ask Mel',
      '(Scotland) Act 2002',
    ])
      expect(text).toContain(part)
    expect(told(room).some((line) => line.isGap)).toBe(false)
    for (const part of ['the hub board', '31 Ionawr 2027', '(yr Alban) 2002'])
      expect(privacyText(told(room, 'cy'))).toContain(part)
    // The wall's rows say the same.
    expect(privacyFacts(room.room())).toEqual(privacyFacts(room.rows()))
  })

  test('[I14] reading it out is noted with its wording, which later settings do not change; notes were never blocked', () => {
    const room = aRoom()
    const { act, rows, workshop } = room
    const note = room.desk.act('addContribution', { workshop, type: 'note', text: 'before it was read out' })
    expect(isRefusal(note)).toBe(false)
    const text = privacyText(told(room))
    act('recordReadOut', { workshop, at: '2026-11-21T10:04:00Z', text })
    act('editProgramme', { keeper: 'Eastgate Trust' })
    expect(rows().where('readOut', 'workshop', workshop)[0]).toMatchObject({
      at: '2026-11-21T10:04:00Z',
      text: { text },
    })
    expect(privacyText(told(room))).not.toBe(text)
  })
})

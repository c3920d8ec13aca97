import { describe, expect, test } from 'vitest'
import { secondsLeft } from '../../../shared/queries/clock.ts'
import { runOfShow } from '../../../shared/queries/runOfShow.ts'
import { aRoom } from './aRoom.ts'

const stepsOf = ({ rows, workshop }: ReturnType<typeof aRoom>, language = 'en-GB') =>
  runOfShow(rows(), workshop, language)

describe('the run of show', () => {
  test('[RS1] starts follow from the lengths; a skipped step takes no time, and is still there', () => {
    const one = aRoom()
    const { act, phases } = one
    expect(stepsOf(one).map((step) => step.start)).toEqual([600, 630, 730, 785, 845])
    act('editPhase', { id: phases[1]!, skipped: true })
    expect(stepsOf(one).map((step) => [step.start, step.skipped])).toEqual([
      [600, false],
      [630, true],
      [630, false],
      [685, false],
      [745, false],
    ])
  })

  test('[RS2] five minutes more on a clock moves what comes after', () => {
    const one = aRoom()
    one.act('runClock', { phase: one.phases[0]!, addMinutes: 5, at: '2026-11-21T10:00:00Z' })
    expect(stepsOf(one)[1]?.start).toBe(635)
  })

  test('[RS3] a step of our own goes after the one asked for, also half-way, and nothing said is lost', () => {
    const one = aRoom()
    const { act, workshop, phases, rows } = one
    act('goToPhase', { workshop, phase: phases[2]! })
    const { id: note } = act('addContribution', {
      workshop,
      phase: phases[2]!,
      type: 'wish',
      text: 'a bench',
    })
    const { id } = act('addPhase', { workshop, title: 'Walk about', minutes: 20, after: phases[2]! })
    act('removeRecord', { id: phases[2]! })
    expect(stepsOf(one).map((step) => step.phase.id)).toEqual([
      phases[0],
      phases[1],
      id,
      phases[3],
      phases[4],
    ])
    expect(stepsOf(one)[2]).toMatchObject({ title: 'Walk about', prompt: '', guide: [], minutes: 20 })
    expect(rows().get('contribution', note)?.text).toMatchObject({ text: 'a bench' })
  })

  test('[RS4] a step moved earlier is where it was put, and the words of the others stay the method’s', () => {
    const one = aRoom()
    const { act, phases } = one
    act('editPhase', { id: phases[3]!, after: phases[0]! })
    expect(stepsOf(one, 'cy').map((step) => step.title)).toEqual([
      'Diffinio',
      'Dylunio',
      'Darganfod',
      'Breuddwydio',
      'Gwireddu',
    ])
  })

  test('[RS5] a day without a start has no times', () => {
    const one = aRoom()
    one.act('editWorkshop', { id: one.workshop, start: null })
    expect(stepsOf(one).map((step) => step.start)).toEqual([null, null, null, null, null])
  })

  test('[RS6] a clock counts what ran before it was stopped, and goes below nothing', () => {
    const { act, rows, phases } = aRoom()
    const at = (time: string) => `2026-11-21T10:${time}Z`
    const phase = phases[0]!
    act('runClock', { phase, to: 'start', at: at('00:00') })
    act('runClock', { phase, to: 'stop', at: at('10:00') })
    expect(secondsLeft(rows().get('phase', phase)!, at('30:00'))).toBe(20 * 60)
    act('runClock', { phase, to: 'start', at: at('30:00') })
    expect(secondsLeft(rows().get('phase', phase)!, at('55:00'))).toBe(-5 * 60)
  })
})

import { describe, expect, test } from 'vitest'
import { offeredAgreement } from '../../../shared/consent/answer.ts'
import { agreementOf, yearFrom } from '../../../shared/queries/agreement.ts'
import { aRoom } from './aRoom.ts'

describe('the group’s agreement', () => {
  test('[AG1] none until the group agrees; then the latest, with those before it', () => {
    const { act, rows, workshop } = aRoom()
    expect(agreementOf(rows(), workshop)).toEqual({ axes: null, now: [], earlier: [] })
    const first = act('agreeTogether', {
      workshop,
      axes: offeredAgreement('2027-11-21'),
      onDay: '2026-11-20',
    }).id
    const second = act('agreeTogether', {
      workshop,
      axes: { ...offeredAgreement('2027-11-21'), reach: 'room' },
      onDay: '2026-11-21',
    }).id
    const agreed = agreementOf(rows(), workshop)
    expect(agreed.axes?.reach).toBe('room')
    expect([agreed.now.map((one) => one.id), agreed.earlier.map((one) => one.id)]).toEqual([
      [second],
      [first],
    ])
  })

  test('[AG2] one person’s answer is no part of it', () => {
    const { act, rows, workshop } = aRoom()
    const { id: person } = act('addParticipant', { alias: 'Wren' })
    act('recordAnswer', { person, axes: offeredAgreement('2027-11-21'), how: 'spoken' })
    expect(agreementOf(rows(), workshop).axes).toBeNull()
  })

  test('[AG3] a year from a day, leap days included', () => {
    expect(['2026-11-21', '2028-02-29', '2026-12-31'].map(yearFrom)).toEqual([
      '2027-11-21',
      '2029-02-28',
      '2027-12-31',
    ])
  })
})

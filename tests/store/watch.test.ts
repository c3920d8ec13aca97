import { afterEach, describe, expect, it, vi } from 'vitest'
import { clockFrom, dayOf } from '../../electron/store/clock.ts'
import { watchIdle } from '../../electron/store/watch.ts'
import { aStore, withWorkshop } from './aStore.ts'

afterEach(() => void vi.useRealTimers())
const minutes = (n: number) => vi.advanceTimersByTimeAsync(n * 60_000)

describe('what happens while nobody asks', () => {
  it('[WA1] locks after ten quiet minutes where there is a passphrase, and not before', async () => {
    const one = aStore()
    await withWorkshop(one, 'Sit down')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    one.store.lastAsk = performance.now()
    const stop = watchIdle(one.store)
    await minutes(9)
    expect(one.store.programme).toBeDefined()
    await minutes(3)
    expect(one.store.programme).toBeUndefined()
    expect(one.told.at(-1)).toEqual({ tell: 'shut', why: 'locked' })
    stop()
  })

  it('[WA2] copies what changed every quarter of an hour, and nothing where nothing did', async () => {
    const one = aStore()
    const { workshop } = await withWorkshop(one)
    await one.ask('home')
    const before = (await one.ask('backups')).length
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    const stop = watchIdle(one.store)
    await one.act('addTheme', { workshop, label: 'Warmth', lang: 'en-GB' })
    await minutes(17)
    expect((await one.ask('backups')).length).toBe(before + 1)
    await minutes(40)
    expect((await one.ask('backups')).length).toBe(before + 1)
    stop()
  })

  it('[WA3] a new day takes away what ran out with the old one; a clock set back brings nothing again', async () => {
    let day = '2026-11-21'
    const one = aStore({ day: () => day })
    const { id, workshop } = await withWorkshop(one)
    const person = await one.act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    const axes = {
      keep: 'programme',
      words: 'exact',
      name: 'none',
      reach: 'public',
      until: '2026-11-21',
      takenBack: false,
    }
    await one.act('recordAnswer', { person: person.id, axes, how: 'spoken' })
    const note = await one.act('addContribution', {
      workshop,
      type: 'note',
      text: 'Until tonight',
      lang: 'en-GB',
      people: [person.id],
    })
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    const stop = watchIdle(one.store)
    await minutes(1)
    expect(JSON.stringify(one.rows.get(note.id))).toContain('Until tonight')
    day = '2026-11-22'
    await minutes(2)
    expect(JSON.stringify(one.rows.get(note.id))).not.toContain('Until tonight')
    stop()
    one.store.close('closed')
    day = '2020-01-01'
    expect(await one.ask('openProgramme', { id })).toMatchObject({ day: '2026-11-22' })
    expect(JSON.stringify(one.rows.get(note.id))).not.toContain('Until tonight')
    // Six years ahead for a moment: believed for what is held back, and not kept once the clock is right again.
    one.store.close('closed')
    day = '2032-11-22'
    expect(await one.ask('openProgramme', { id })).toMatchObject({ day: '2032-11-22' })
    one.store.close('closed')
    day = '2026-11-23'
    expect(await one.ask('openProgramme', { id })).toMatchObject({ day: '2026-11-23' })
  })

  it('[WA4] a clock for trials starts where it is told and runs on; without one the laptop’s own is used', () => {
    const clock = clockFrom('2026-11-21T12:00:00')
    expect(clock.today()).toBe('2026-11-21')
    expect(Math.abs(clock.now() - Date.parse('2026-11-21T12:00:00'))).toBeLessThan(5_000)
    expect(Math.abs(clockFrom('nonsense').now() - Date.now())).toBeLessThan(5_000)
    expect(dayOf(new Date(2026, 0, 5).getTime())).toBe('2026-01-05')
  })
})

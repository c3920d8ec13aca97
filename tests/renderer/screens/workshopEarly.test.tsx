// What is typed while the programme opens: in a line that is there before the app is.
import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { offerLine } from '../../../renderer/early/line.ts'
import { keepPlace } from '../../../renderer/store/last.ts'
import { useDesk } from '../../../renderer/store/desk.ts'
import { earlyLine, leaveEarly } from '../../../renderer/store/early.ts'
import { go } from '../../../renderer/store/view.ts'
import { textOf } from '../../../shared/record.ts'
import type { LastPlace } from '../../../shared/shell.ts'
import { draw, openWorkshop, rows } from './workshopDesk.tsx'

const early = { title: 'You can write already', about: 'It is kept as soon as the programme is open.' }
const { settings } = useDesk.getInitialState()
const field = () => document.querySelector<HTMLTextAreaElement>(`#${earlyLine} textarea`)
const line = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What somebody says/ })
const texts = () =>
  rows()
    .all('contribution')
    .map((one) => textOf(one.text))

function type(words: string) {
  offerLine({ early, settings })
  expect(document.activeElement).toBe(field())
  expect(screen.getByRole('textbox', { name: early.title, description: early.about })).toBe(field())
  field()!.value = words
}
afterEach(() => {
  vi.useRealTimers()
  document.getElementById(earlyLine)?.remove()
})

describe('typed early', () => {
  test('[I90] what was begun stands in the line, which has the focus; the early one is gone', async () => {
    type('tea before any f')
    await openWorkshop()
    draw()
    expect(line().value).toBe('tea before any f')
    expect(document.activeElement).toBe(line())
    expect(field()).toBeNull()
    expect(texts()).toEqual([])
  })

  test('[I90] a note ended with Enter is kept, and what was begun after it stands in the line', async () => {
    type('named people\nnot serv')
    await openWorkshop()
    draw()
    expect(line().value).toBe('not serv')
    await waitFor(() => expect(texts()).toEqual(['named people']))
    expect(line().value).toBe('not serv')
  })

  test('[I90] several are asked about like a pasted list, and none is lost', async () => {
    type('named people\n\n  not services\nthe same f')
    await openWorkshop()
    const { user } = draw()
    expect(line().value).toBe('the same f')
    await user.click(screen.getByRole('button', { name: /2 notes/ }))
    await waitFor(() => expect(texts()).toEqual(['named people', 'not services']))
    expect(line().value).toBe('the same f')
  })

  test('[I90] where no line comes it waits for the next one, which keeps nothing of it by itself, and is given once', async () => {
    type('who was first\nand who')
    expect(leaveEarly()).toBe(true)
    expect(field()).toBeNull()
    const { workshop } = await openWorkshop({ tab: 'board' })
    const { unmount } = draw()
    go({ at: 'workshop', workshop, tab: 'capture' })
    await waitFor(() => expect(line().value).toBe('who was first\nand who'))
    expect(texts()).toEqual([])
    unmount()
    expect(leaveEarly()).toBe(false)
  })

  test('[I91] it stands there only where the line was, and never where a passphrase is going to be asked for', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { bridge, workshop } = await openWorkshop()
    const kept: (LastPlace | null)[] = []
    bridge.shell.keepLastPlace = async ({ last }) => (kept.push(last), null)
    const stop = keepPlace(bridge, useDesk)
    const moved = async (to: () => void) => {
      to()
      await vi.advanceTimersByTimeAsync(400)
      return kept.at(-1)
    }
    const desk = useDesk.getState().desk!
    useDesk.setState({ connected: true })
    const at = (tab: 'board' | 'capture') => () => go({ at: 'workshop', workshop, tab })
    const changed = (more: Partial<typeof desk>) => () => useDesk.setState({ desk: { ...desk, ...more } })
    expect(await moved(at('board'))).not.toHaveProperty('hasLine')
    expect(await moved(at('capture'))).toHaveProperty('hasLine', true)
    expect(await moved(changed({ hasPassphrase: true }))).not.toHaveProperty('hasLine')
    expect(await moved(changed({}))).toHaveProperty('hasLine', true)
    expect(await moved(changed({ readOnly: true }))).not.toHaveProperty('hasLine')
    stop()
  })
})

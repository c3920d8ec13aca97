import { act as settle, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../shared/record.ts'
import type { WallView } from '../../../shared/queries/wall.ts'
import { RoomSafe } from '../../../renderer/projector/RoomSafe.tsx'
import { Wall } from '../../../renderer/projector/Wall.tsx'
import { setWall, useDesk } from '../../../renderer/store/desk.ts'
import { fillForRoom, useRoom } from '../../../renderer/store/room.ts'
import { setLanguage } from '../../../renderer/words.tsx'
import { openWorkshop, rows } from '../screens/workshopDesk.tsx'

const label = (text: string, lang = 'en-GB') => ({ text, lang })
const dots: Extract<WallView, { scene: 'dots' }> = {
  scene: 'dots',
  title: 'Discovery',
  clock: {},
  rows: [
    { label: label('Warm'), at: 1, dots: 7, minority: null },
    { label: label('Croeso', 'cy'), at: 2, dots: 0, minority: null },
  ],
  more: 0,
  dots: 7,
  question: null,
  screen: 0,
  keyed: 7,
  hidden: null,
  ties: [],
  hides: null,
  round: null,
}
const show = (view: WallView | null) => render(<Wall view={view} />)

describe('the wall', () => {
  test('[WS1] nothing on it can be pressed, typed in or gone to', () => {
    for (const view of [dots, { scene: 'blank', paused: true } as const, null]) {
      const { container, unmount } = show(view)
      expect(container.querySelectorAll('button, a, input, textarea, select, [tabindex]')).toHaveLength(0)
      unmount()
    }
  })

  test('[WS2] dots are a number and fives; words keep the language they were said in', () => {
    const { container } = show(dots)
    expect(container.querySelectorAll('.fives')[0]?.children).toHaveLength(7)
    expect(container.querySelectorAll('.count')[0]?.textContent).toBe('7')
    expect(screen.getByText('Croeso').getAttribute('lang')).toBe('cy')
  })

  test('[WS3] there is always a line on what a vote hides: somebody’s own, or the plain one', () => {
    const { rerender } = show(dots)
    expect(screen.getByText(/Few dots can still mean it matters most to someone/)).toBeTruthy()
    const [first, second] = dots.rows
    const told = {
      ...dots,
      rows: [first!, { ...second!, minority: label('ranked first by those it affects') }],
    }
    rerender(<Wall view={told} />)
    expect(screen.getByText('ranked first by those it affects')).toBeTruthy()
  })

  test('[WS4] before anybody has placed a dot, themes are shown with their numbers and none with nought', () => {
    const { container } = show({ ...dots, dots: 0, rows: dots.rows.map((row) => ({ ...row, dots: 0 })) })
    expect(container.querySelectorAll('.dots')).toHaveLength(0)
    expect(container.querySelectorAll('.wall-slip')).toHaveLength(2)
  })

  test('[WS5] blank shows nothing at all; a pause says so calmly', () => {
    const { container, rerender } = show({ scene: 'blank', paused: false })
    // What is left is for whoever cannot see that it is blank.
    expect(container.querySelectorAll('.wall > :not(.sr)')).toHaveLength(0)
    expect(screen.getByRole('heading').textContent).toBe('Alongside: the wall')
    rerender(<Wall view={{ scene: 'blank', paused: true }} />)
    expect(screen.getByRole('heading').textContent).toBe('We are taking a pause')
  })

  test('[WS6] a clock that was never started is not shown; one that is over says so in words', () => {
    const prompt = { scene: 'prompt', title: 'Discovery', prompt: 'What helped?', topic: '' } as const
    const { container, rerender } = show({ ...prompt, clock: { minutes: 15 } })
    expect(container.querySelector('.wall-clock')).toBeNull()
    rerender(<Wall view={{ ...prompt, clock: { minutes: 15, ranSeconds: 60 } }} />)
    expect(container.querySelector('.figures')?.textContent).toBe('14:00')
    rerender(<Wall view={{ ...prompt, clock: { minutes: 15, ranSeconds: 900 } }} />)
    expect(container.querySelector('.wall-clock')?.textContent).toBe(
      'Time, when you are ready. Finish what you are saying.',
    )
  })

  test('[WS8] a statement has a strip for each note beneath it, said in words too; what was left out is counted', () => {
    const { container, rerender } = show({
      scene: 'statements',
      clock: {},
      rows: [
        { ...label('Mae te yma', 'cy'), at: 1, beneath: ['story', 'quote'], notes: 2 },
        { ...label('Somebody rings'), at: 3, beneath: [], notes: 0 },
      ],
      more: 2,
    })
    const [first, second] = container.querySelectorAll('.wall-slip')
    expect(first?.querySelectorAll('.tape')).toHaveLength(2)
    expect(first?.textContent).toContain('2 notes beneath it')
    expect(screen.getByText('Mae te yma').getAttribute('lang')).toBe('cy')
    expect(second?.querySelector('.tapes')).toBeNull()
    expect(second?.textContent).toBe('3Somebody rings')
    expect(container.querySelector('.wall-foot')?.textContent).toContain(
      '2 more statements are not on the wall',
    )
    rerender(<Wall view={{ scene: 'statements', clock: {}, rows: [], more: 0 }} />)
    expect(screen.getByText(/No statement yet/)).toBeTruthy()
  })

  test('[WS7] in Welsh', () => {
    setLanguage('cy')
    show({ scene: 'agreement', title: '', promises: [], agreed: null })
    expect(screen.getByText(/mae popeth a ddywedir yma yn aros yn yr ystafell hon/)).toBeTruthy()
    setLanguage('en')
  })
})

describe('over this screen', () => {
  async function filled() {
    const desk = await openWorkshop({ isSample: true })
    let pauses = 0
    const onPause = () => void (pauses += 1)
    render(<RoomSafe onPause={onPause} />)
    await settle(() => fillForRoom(desk.workshop, ['dots']))
    await screen.findByText('Which matter most to you?')
    return { ...desk, pauses: () => pauses }
  }
  const press = (key: string) => fireEvent.keyDown(window, { key })

  test('[RM1] it shows what the room may see, and no name of anybody', async () => {
    await filled()
    expect(screen.getByText('Welcome before paperwork')).toBeTruthy()
    expect(document.querySelector('.room-safe')?.textContent).not.toMatch(/Heron|Wren|Sanderling/)
  })

  test('[RM2] B blanks it and brings it back; F holds it still; F9 pauses; Esc goes back', async () => {
    const { act, pauses, workshop } = await filled()
    press('b')
    await waitFor(() => expect(useDesk.getState().wall.scene).toBe('blank'))
    await waitFor(() => expect(screen.queryByText('Welcome before paperwork')).toBeNull())
    press('B')
    await screen.findByText('Welcome before paperwork')
    press('f')
    await waitFor(() => expect(useDesk.getState().wall.frozen).toBe(true))
    const still = document.querySelector('.room-safe')!.textContent
    const { id } = rows()
      .all('theme')
      .find((one) => textOf(one.label) === 'Welcome before paperwork')!
    await settle(async () => void (await act('editTheme', { id, label: 'Welcome' })))
    await settle(async () => void (await act('goToPhase', { workshop, phase: rows().all('phase')[0]!.id })))
    expect(document.querySelector('.room-safe')!.textContent).toBe(still)
    press('b')
    await waitFor(() => expect(document.querySelector('.room-safe [data-scene=blank]')).toBeTruthy())
    press('b')
    await waitFor(() => expect(document.querySelector('.room-safe')!.textContent).toBe(still))
    press('f')
    await screen.findByText('Welcome')
    press('F9')
    expect(pauses()).toBe(1)
    press('Escape')
    await waitFor(() => expect(document.querySelector('.room-safe')).toBeNull())
    expect(useRoom.getState().isFilled).toBe(false)
  })

  test('[RM3] words taken back leave it at once', async () => {
    const { act, workshop } = await filled()
    const { id } = await act('addContribution', { workshop, type: 'quote', text: 'do not show me' })
    const { id: theme } = await act('addTheme', {
      workshop,
      label: 'do not show me either',
      from: [id],
      lay: [id],
    })
    const { id: vote } = await act('openVote', { workshop, over: [theme] })
    await act('keyInDots', { vote, dots: [{ on: theme, count: 40 }] })
    await act('revealVote', { vote })
    await settle(() => setWall({ scene: 'board' }))
    await settle(() => setWall({ scene: 'dots' }))
    await screen.findByText('do not show me either')
    await settle(async () => void (await act('takeBack', { contribution: id })))
    await waitFor(() =>
      expect(document.querySelector('.room-safe')?.textContent).not.toContain('do not show me'),
    )
  })

  test('[RM4] what is typed while it is up goes nowhere', async () => {
    await filled()
    let heard = 0
    const listen = () => void (heard += 1)
    document.body.addEventListener('keydown', listen)
    fireEvent.keyDown(document.body, { key: 'x' })
    document.body.removeEventListener('keydown', listen)
    expect(heard).toBe(0)
  })
})

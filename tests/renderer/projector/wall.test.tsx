import { act as settle, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { StoreAsk } from '../../../shared/contract.ts'
import type { WallTold } from '../../../shared/cover.ts'
import { textOf } from '../../../shared/record.ts'
import type { Alongside } from '../../../shared/shell.ts'
import { appOrigin, portMessage } from '../../../shared/shellNames.ts'
import type { WallView } from '../../../shared/queries/wall.ts'
import { connect } from '../../../renderer/bridge.ts'
import { RoomSafe } from '../../../renderer/projector/RoomSafe.tsx'
import { Wall } from '../../../renderer/projector/Wall.tsx'
import { setWall, useDesk } from '../../../renderer/store/desk.ts'
import { carryOn, pause } from '../../../renderer/store/pause.ts'
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

  test('[WS9] where a name may not be on it, it says that names are read out, and not where all are there', () => {
    const readOut = /Names that are not here are read out/
    const pairs = {
      scene: 'pairs' as const,
      title: '',
      clock: {},
      pairs: [{ at: 1, names: ['Heron', null] }],
    }
    const { rerender } = show(pairs)
    expect(screen.getByText(readOut)).toBeTruthy()
    rerender(<Wall view={{ ...pairs, pairs: [{ at: 1, names: ['Heron', 'Wren'] }] }} />)
    expect(screen.queryByText(readOut)).toBeNull()
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

  test('[WL17] B and F9 cover it at once, though the store does not answer, and no picture of before lifts that', async () => {
    const { act, bridge, workshop } = await filled()
    const { shell, ask } = bridge
    const covers = vi.spyOn(shell, 'coverWall')
    const late: (() => Promise<unknown>)[] = []
    const later = (name: StoreAsk, args: never): Promise<unknown> =>
      name === 'wall'
        ? new Promise((done) => late.push(async () => done(await ask(name, args))))
        : (ask as typeof later)(name, args)
    bridge.ask = later as typeof ask
    const isBlank = () => document.querySelector('.room-safe .wall')?.getAttribute('data-scene') === 'blank'
    press('b')
    expect(isBlank()).toBe(true)
    // Pressed again by somebody who saw nothing happen anywhere else: it only ever covers.
    press('b')
    expect(isBlank()).toBe(true)
    expect(covers.mock.calls).toEqual([[{ cover: 1 }], [{ cover: 2 }]])
    // The store is at it again and tells of somebody's note first.
    await settle(async () => void (await act('addTheme', { workshop, label: 'One more' })))
    expect(useDesk.getState().wall.scene).toBe('dots')
    expect(isBlank()).toBe(true)
    // A cell that is followed, or a wall held still, says nothing anew.
    press('f')
    await settle(async () => void (await Promise.all(late.splice(0).map((answer) => answer()))))
    expect(useDesk.getState().wall).toMatchObject({ scene: 'blank', cover: 2 })
    expect(isBlank()).toBe(true)
    bridge.ask = ask
    press('b')
    await screen.findByText('Welcome before paperwork')
    // A key at the wall itself: covered by the shell, and the pause is the facilitator's window's to make.
    await settle(async () => void (await shell.keyAtWall({ command: 'pause' })))
    expect(isBlank()).toBe(true)
    await settle(() => pause())
    await screen.findByText('We are taking a pause')
    await settle(() => carryOn())
    await screen.findByText('Welcome before paperwork')
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

describe('the window’s side of the border', () => {
  test('[WL18] a picture with more in it is none, what else does not fit is dropped, and no ask is left waiting', async () => {
    const complained = vi.spyOn(console, 'error').mockReturnValue()
    const shell = {} as Alongside['shell']
    window.alongside = {
      shell,
      settings: {},
      cover: 4,
      listening: () => undefined,
    } as unknown as Alongside
    const bridge = connect()
    expect(bridge.cover).toBe(4)
    const pictures: (WallTold | null)[] = []
    const told: unknown[] = []
    bridge.listen((one) => told.push(one))
    const { port1, port2 } = new MessageChannel()
    const came = new MessageEvent('message', { source: window, origin: appOrigin, data: portMessage })
    Object.defineProperty(came, 'ports', { value: [port1] })
    window.dispatchEvent(came)
    const tell = (data: unknown) => port1.onmessage!({ data } as MessageEvent)
    tell({ tell: 'wallView', view: dots, cover: 4 })
    bridge.listenForRoom((one) => pictures.push(one))
    tell({ tell: 'wallView', view: dots, cover: 4 })
    tell({ tell: 'wallView', view: { ...dots, rows: [{ ...dots.rows[0], by: 'Heron' }] }, cover: 4 })
    tell({ tell: 'wallView', view: dots })
    expect(pictures).toEqual([{ view: dots, cover: 4 }, null, null])
    tell({ tell: 'whatever', name: 'Heron' })
    tell({ n: 'one', ok: 'Heron' })
    expect(told).toEqual([{ type: 'connected' }])
    const asked = bridge.act('addTheme', { workshop: 'w', label: 'Warm' })
    tell({ n: 1, ok: { result: { id: 'thm_1' }, mark: 'm', name: 'Heron' } })
    expect(await asked).toEqual({ refused: 'refusals.broke' })
    const again = bridge.ask('stopWork', { token: crypto.randomUUID() })
    tell({ n: 2, ok: true, name: 'Heron' })
    expect(await again).toEqual({ refused: 'refusals.broke' })
    expect(complained).toHaveBeenCalledTimes(6)
    expect(complained.mock.calls.join()).not.toContain('Heron')
    complained.mockRestore()
    delete window.alongside
    for (const port of [port1, port2]) port.close()
  })
})

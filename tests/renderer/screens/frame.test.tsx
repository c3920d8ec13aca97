import { act as settle, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { WallView } from '../../../shared/queries/wall.ts'
import { textOf } from '../../../shared/record.ts'
import type { Bridge } from '../../../renderer/bridge.ts'
import { Unbroken } from '../../../renderer/frame/Unbroken.tsx'
import { say, setSettings, useDesk } from '../../../renderer/store/desk.ts'
import { go, useView } from '../../../renderer/store/view.ts'
import { openApp, place, rows, said } from './app.tsx'

const workshop = () => rows().all('workshop')[0]!
const top = () => within(document.querySelector<HTMLElement>('.top')!)
const overview = { at: 'overview' } as const
/** What the room sees now, asked for by changing nothing. */
async function seen(bridge: Bridge): Promise<WallView> {
  const views: WallView[] = []
  const deaf = bridge.listenForRoom((told) => told && views.push(told.view))
  await bridge.ask('wall', {})
  deaf()
  return views.at(-1)!
}

describe('the frame', () => {
  it('names every place of a programme and goes there, with focus on its heading', async () => {
    const { user } = await openApp({ at: overview })
    const places = within(screen.getByRole('navigation', { name: 'Places in this programme' }))
    expect(places.getAllByRole('button').map((one) => one.textContent)).toEqual([
      'Workshops',
      'Words',
      'Canvases',
      'People',
      'Specification',
      'Hand over',
    ])
    expect(places.getByRole('button', { name: 'Workshops' }).getAttribute('aria-current')).toBe('page')
    await user.click(places.getByRole('button', { name: 'Words' }))
    await waitFor(() => expect(document.activeElement?.outerHTML).toMatch(/^<h1.*Words/), { timeout: 15_000 })
    expect(document.title).toBe('Words: Thornmouth wellbeing hubs, Alongside')
    await user.click(top().getByRole('button', { name: 'Back' }))
    expect(place()).toEqual(overview)
  })

  it('has a way past the bar, and one main part', async () => {
    await openApp({ at: overview })
    const skip = screen.getByRole('link', { name: 'Skip to the work' })
    expect(document.querySelector(skip.getAttribute('href')!)).toBe(screen.getByRole('main'))
  })

  it('says everything in Welsh at once', async () => {
    await openApp({ at: overview })
    await settle(() => setSettings({ language: 'cy', theme: 'dark', textSize: 'largest', motion: 'off' }))
    expect(top().getByRole('button', { name: 'Geiriau' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('cy')
    expect({ ...document.documentElement.dataset }).toMatchObject({
      theme: 'dark',
      text: '200',
      motion: 'off',
    })
    await settle(() =>
      setSettings({ language: 'en-GB', theme: 'light', textSize: 'usual', motion: 'system' }),
    )
  })

  it('goes home, says why and keeps nothing when a programme is locked', async () => {
    const { bridge } = await openApp({ at: overview })
    settle(() => useDesk.setState({ desk: null, shut: 'locked' }))
    await waitFor(() => expect(place()).toEqual({ at: 'home' }))
    expect(said()[0]).toContain('The programme is locked. Everything is saved.')
    expect(bridge.desk()).toBeTruthy()
    // Open again, it is not so any more.
    settle(() => useDesk.setState({ shut: null }))
    await waitFor(() => expect(said()).toEqual([]))
  })
})

describe('Pause', () => {
  it('blanks the wall by F9 from anywhere, a text field too, and is not ended by whoever goes on typing', async () => {
    const { user } = await openApp({ at: { at: 'evidence' } })
    await user.click(screen.getByRole('searchbox'))
    await user.keyboard('{F9}')
    const paused = await screen.findByRole('dialog', { name: 'Paused' })
    expect(useDesk.getState().wall.paused).toBe(true)
    await user.keyboard('and then {Enter} {Escape}')
    expect(useDesk.getState().wall.paused).toBe(true)
    await user.click(within(paused).getByRole('button', { name: 'Carry on' }))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Paused' })).toBeNull())
    expect(useDesk.getState().wall.paused).toBe(false)
  })

  it('stops the clock of the workshop on the wall, and starts that one again', async () => {
    const { bridge, user } = await openApp({ at: overview })
    const phase = workshop().phase!
    await bridge.ask('wall', { workshop: workshop().id, scene: 'prompt' })
    await bridge.act('runClock', { phase, to: 'start', at: '2026-11-21T10:00:00.000Z' })
    await user.click(top().getByRole('button', { name: 'Pause' }))
    await waitFor(() => expect(rows().get('phase', phase)?.startedAt).toBeNull())
    expect((await screen.findByRole('dialog')).textContent).toContain('The clock is stopped.')
    await user.click(screen.getByRole('button', { name: 'Carry on' }))
    await waitFor(() => expect(rows().get('phase', phase)?.startedAt).toBeTruthy())
  })

  it('leaves a clock alone that was not running', async () => {
    const { bridge, user } = await openApp({ at: overview })
    await bridge.ask('wall', { workshop: workshop().id, scene: 'prompt' })
    await user.keyboard('{F9}')
    await user.click(await screen.findByRole('button', { name: 'Carry on' }))
    await waitFor(() => expect(useDesk.getState().wall.paused).toBe(false))
    expect(rows().get('phase', workshop().phase)?.startedAt).toBeNull()
  })
})

describe('what the room sees', () => {
  it('is named on the bar, chosen by keys, held still and closed', async () => {
    const { bridge, user } = await openApp({ at: overview })
    const button = () => top().getByRole('button', { name: /^(Room sees|Wall held still)/ })
    expect(button().textContent).toBe('Room sees: nothing')
    button().focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('menuitem', { name: 'Show the dots' }))
    await waitFor(() => expect(button().textContent).toBe('Room sees: the dots'))
    expect(useDesk.getState().wall).toMatchObject({ workshop: workshop().id, scene: 'dots' })
    expect(said()[0]).toContain('the wall has a window of its own')
    await user.click(button())
    await user.click(await screen.findByRole('menuitem', { name: 'Hold the wall still' }))
    await waitFor(() => expect(button().textContent).toBe('Wall held still: the dots'))
    const held = await seen(bridge)
    const [theme] = held.scene === 'dots' ? held.rows.map((row) => row.label.text) : []
    const { id } = rows()
      .all('theme')
      .find((one) => textOf(one.label) === theme)!
    await bridge.act('editTheme', { id, label: 'Named anew' })
    expect(await seen(bridge)).toEqual(held)
    await user.click(button())
    await user.click(await screen.findByRole('menuitem', { name: 'Close the wall' }))
    await waitFor(() => expect(button().textContent).toBe('Room sees: nothing'))
  })

  it('is blanked and brought back by Ctrl+B', async () => {
    const { bridge, user } = await openApp({ at: overview })
    await bridge.ask('wall', { workshop: workshop().id, scene: 'board' })
    await user.keyboard('{Control>}b{/Control}')
    await waitFor(() => expect(useDesk.getState().wall.scene).toBe('blank'))
    await user.keyboard('{Control>}b{/Control}')
    await waitFor(() => expect(useDesk.getState().wall.scene).toBe('board'))
  })

  it('is blanked by Ctrl+B while it is held still, and comes back as it stood', async () => {
    const { bridge, user } = await openApp({ at: overview })
    await bridge.ask('wall', { workshop: workshop().id, scene: 'board' })
    const held = await seen(bridge)
    await bridge.ask('wall', { frozen: true })
    await user.keyboard('{Control>}b{/Control}')
    await waitFor(() => expect(useDesk.getState().wall.scene).toBe('blank'))
    expect(await seen(bridge)).toEqual({ scene: 'blank', paused: false })
    await bridge.act('addTheme', { workshop: workshop().id, label: 'A theme of later' })
    await user.keyboard('{Control>}b{/Control}')
    await waitFor(() => expect(useDesk.getState().wall.scene).toBe('board'))
    expect(held.scene).toBe('board')
    expect(await seen(bridge)).toEqual(held)
    await user.keyboard('{F9}')
    await user.click(await screen.findByRole('button', { name: 'Carry on' }))
    await waitFor(() => expect(useDesk.getState().wall.paused).toBe(false))
    expect(await seen(bridge)).toEqual(held)
  })

  it('is blanked by Ctrl+B with a sheet, a menu or a pause on top, a field in it too, however it was blanked brought back', async () => {
    const { bridge, user } = await openApp({ at: overview })
    const scene = () => useDesk.getState().wall.scene
    await bridge.ask('wall', { workshop: workshop().id, scene: 'dots' })
    await user.click(screen.getByRole('button', { name: 'Start a workshop' }))
    await user.type(within(await screen.findByRole('dialog')).getAllByRole('textbox')[0]!, 'Another')
    await user.keyboard('{Control>}b{/Control}')
    await waitFor(() => expect(scene()).toBe('blank'))
    await user.keyboard('{Escape}')
    await user.click(top().getByRole('button', { name: /^Room sees/ }))
    await screen.findByRole('menuitem', { name: /^Blank the wall/ })
    await user.keyboard('{Control>}b{/Control}')
    await waitFor(() => expect(scene()).toBe('dots'))
    await user.click(screen.getByRole('menuitem', { name: /^Blank the wall/ }))
    await waitFor(() => expect(scene()).toBe('blank'))
    settle(() => useDesk.setState({ menu: { command: 'blankWall', n: 1 } }))
    await waitFor(() => expect(scene()).toBe('dots'))
    // In a pause nobody sees what the key would bring back, so it brings back nothing.
    await user.keyboard('{F9}')
    await screen.findByRole('dialog', { name: 'Paused' })
    await user.keyboard('{Control>}b{/Control}')
    await waitFor(() => expect(scene()).toBe('blank'))
    await user.keyboard('{Control>}b{/Control}')
    await user.click(screen.getByRole('button', { name: 'Carry on' }))
    await waitFor(() => expect(useDesk.getState().wall.paused).toBe(false))
    expect(scene()).toBe('blank')
  })

  it.each([
    ['one screen', { displays: 1, mirrored: false }, /There is one screen/, /Un sgrin sydd/],
    ['two that show the same', { displays: 2, mirrored: true }, /shows the same/, /yn dangos yr un peth/],
  ] as const)('with %s it says so, and fills this one at a press', async (_, displays, english, welsh) => {
    const { bridge, user } = await openApp({ at: overview })
    bridge.shell.openWall = async () => ({ ...displays, isOpen: true, isFullScreen: false })
    await user.click(top().getByRole('button', { name: /^Room sees/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Show the board' }))
    await waitFor(() => expect(said()).toHaveLength(1))
    for (const [language, words, name] of [
      ['en-GB', english, 'Fill this screen for the room'],
      ['cy', welsh, 'Llenwi’r sgrin hon ar gyfer yr ystafell'],
    ] as const) {
      await settle(() => setSettings({ language }))
      expect(said()[0]).toMatch(words)
      expect(said()[0]).toContain(`“${name}”`)
    }
    const notice = within(document.querySelector<HTMLElement>('.notice')!)
    await user.click(notice.getByRole('button', { name: /^Llenwi’r sgrin/ }))
    await waitFor(() => expect(document.querySelector('.room-safe [data-scene=board]')).toBeTruthy())
    await user.keyboard('{Escape}')
    await settle(() => setSettings({ language: 'en-GB' }))
  })
})

describe('the palette and the keys', () => {
  it('finds a theme, a workshop and a setting by a few letters', async () => {
    const { user } = await openApp({ at: overview })
    await user.keyboard('{Control>}k{/Control}')
    const field = await screen.findByRole('searchbox', { name: 'What would you like to do?' })
    await user.type(field, 'stays and rem')
    const [theme, ...others] = screen.getAllByRole('menuitem')
    expect(theme!.textContent).toContain('Someone who stays and remembers')
    expect(others).toEqual([])
    await user.keyboard('{Enter}')
    await waitFor(() => expect(place()).toEqual({ at: 'workshop', workshop: workshop().id, tab: 'board' }))
    await user.keyboard('{Control>}k{/Control}')
    await user.type(
      await screen.findByRole('searchbox', { name: 'What would you like to do?' }),
      'high con{Enter}',
    )
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('contrast'))
    await settle(() => setSettings({ theme: 'light' }))
  })

  it('shows the keys by F1, and by ? outside a field only', async () => {
    const { user } = await openApp({ at: { at: 'evidence' } })
    await user.type(screen.getByRole('searchbox'), '?')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('{F1}')
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('follows the application menu', async () => {
    await openApp({ at: overview })
    const choose = async (command: 'find' | 'showSettings' | 'newProgramme' | 'makeCopy', n: number) =>
      await settle(async () => useDesk.setState({ menu: { command, n } }))
    await choose('find', 1)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')))
    await choose('showSettings', 2)
    expect(place()).toEqual({ at: 'settings' })
    await choose('makeCopy', 3)
    expect(await screen.findByRole('dialog', { name: 'Make a copy for another laptop' })).toBeTruthy()
    await choose('newProgramme', 4)
    expect(await screen.findByRole('dialog', { name: 'Start a programme' })).toBeTruthy()
  })
})

describe('taking back', () => {
  it('offers it after a removal, whichever screen removed, and says what it took back', async () => {
    const { bridge, user } = await openApp({ at: overview })
    const parameter = rows().all('parameter')[0]!
    await settle(() => bridge.act('removeRecord', { id: parameter.id }))
    await waitFor(() => expect(said()).toEqual(['Taken off. Nothing anybody said was erased.']))
    await user.click(screen.getByRole('button', { name: 'Take back the last' }))
    await waitFor(() => expect(rows().get('parameter', parameter.id)).toBeTruthy())
    await waitFor(() => expect(said()).toEqual(['Taken back: something taken off.']))
    expect(screen.queryByRole('button', { name: 'Take back the last' })).toBeNull()
  })

  it('is the field’s while something is typed in it, and the programme’s otherwise', async () => {
    const { bridge, user } = await openApp({ at: { at: 'evidence' } })
    await settle(() => bridge.act('addParameter', { text: 'who makes the tea', state: 'open' }))
    const last = () =>
      rows()
        .all('parameter')
        .some((one) => JSON.stringify(one).includes('who makes the tea'))
    await user.type(screen.getByRole('searchbox'), 'tea')
    await user.keyboard('{Control>}z{/Control}')
    expect(last()).toBe(true)
    await user.clear(screen.getByRole('searchbox'))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(last()).toBe(false))
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await waitFor(() => expect(last()).toBe(true))
  })
})

describe('notices', () => {
  it('leave by themselves once said; a refusal stays until it is closed', async () => {
    const { user } = await openApp({ at: overview })
    vi.useFakeTimers()
    await settle(async () => {
      say('common.removed')
      say('refusals.notHere', undefined, 'refused')
    })
    expect(said()).toHaveLength(2)
    await settle(async () => vi.advanceTimersByTime(21_000))
    expect(said()).toEqual([expect.stringContaining('That is no longer here.')])
    await settle(async () => vi.advanceTimersByTime(60_000))
    expect(said()).toHaveLength(1)
    vi.useRealTimers()
    await user.click(screen.getByRole('button', { name: /^Close: That is no longer here/ }))
    expect(said()).toEqual([])
  })
})

describe('a fault of ours', () => {
  it('never leaves a blank window: says what is safe, carries on, or goes home', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    let isBroken = true
    const Fragile = () => {
      if (isBroken) throw new Error('Plover said this in confidence')
      return <p>{'mended'}</p>
    }
    render(
      <Unbroken>
        <Fragile />
      </Unbroken>,
    )
    const user = userEvent.setup()
    expect(screen.getByRole('alert').textContent).toContain(
      'Everything that was saved is safe on this laptop.',
    )
    expect(document.body.textContent).not.toContain('Plover')
    isBroken = false
    await user.click(screen.getByRole('button', { name: 'Carry on' }))
    expect(screen.getByText('mended')).toBeTruthy()
    quiet.mockRestore()
  })
})

describe('places that are not there', () => {
  it('waits calmly for a programme that is on its way', async () => {
    await openApp({ isEmpty: true })
    await settle(async () => go({ at: 'overview' }))
    expect(screen.getByRole('main').textContent).toBe('')
    await settle(async () => useView.setState({ place: { at: 'home' } }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Alongside')
  })
})

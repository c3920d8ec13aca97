import { act as settle, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { textOf } from '../../../shared/record.ts'
import { passphraseProblem } from '../../../renderer/screens/home/NewPassphrase.tsx'
import { useDesk } from '../../../renderer/store/desk.ts'
import { openApp, place, rows, said } from './app.tsx'

describe('the first page', () => {
  it('says what to do when there is no programme, and that it works with no internet', async () => {
    await openApp({ isEmpty: true })
    expect(await screen.findByRole('heading', { name: 'No programme yet' })).toBeTruthy()
    expect(screen.getByText('Works with no internet.')).toBeTruthy()
  })

  it('starts a programme with a name and nothing else, by keyboard, and goes in', async () => {
    const { user } = await openApp({ isEmpty: true })
    await user.click(await screen.findByRole('button', { name: 'Start a programme' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Start a programme' }))
    const field = dialog.getByRole('textbox', { name: /What is it called/ })
    expect(document.activeElement).toBe(field)
    expect(dialog.getByText(/Anyone with this laptop can read this/)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(await dialog.findByText(/Give the programme a name/)).toBeTruthy()
    await user.type(field, 'Gofal yn Nyffryn Celyn{Enter}')
    await waitFor(() => expect(place()).toEqual({ at: 'overview' }))
    expect(textOf(rows().all('programme')[0]?.title)).toBe('Gofal yn Nyffryn Celyn')
    expect(await screen.findByRole('heading', { level: 1, name: 'Gofal yn Nyffryn Celyn' })).toBeTruthy()
  })

  it('asks for a passphrase twice, and starts nothing while the two differ', async () => {
    const { user } = await openApp({ isEmpty: true })
    await user.click(await screen.findByRole('button', { name: 'Start a programme' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: /What is it called/ }), 'Hubs')
    await user.click(dialog.getByRole('checkbox', { name: /Protect it with a passphrase/ }))
    await user.click(dialog.getByRole('checkbox', { name: 'Show what is typed' }))
    await user.type(dialog.getByRole('textbox', { name: /^Passphrase/ }), 'four plain words here')
    await user.type(dialog.getByRole('textbox', { name: /The same again/ }), 'four plain words her{Enter}')
    expect(await dialog.findByText(/The two are not the same/)).toBeTruthy()
    expect(place()).toEqual({ at: 'home' })
    expect(passphraseProblem({ first: 'short', again: 'short' })).toBe('short')
    expect(passphraseProblem({ first: 'four plain words', again: 'four plain words' })).toBeUndefined()
  })

  it('brings in the sample as a copy and lists it with how far it has come', async () => {
    const { user } = await openApp({ isEmpty: true })
    await user.click(await screen.findByRole('button', { name: /When our neighbourhoods/ }))
    await waitFor(() => expect(place()).toEqual({ at: 'overview' }))
    await user.click(screen.getByRole('button', { name: 'Alongside: all programmes' }))
    const card = within(
      (await screen.findByRole('heading', { name: 'Thornmouth wellbeing hubs' })).closest('li')!,
    )
    expect(card.getByText(/A sample: made-up people and places/).textContent).toContain('1 workshop')
    await user.click(card.getByRole('button', { name: 'Carry on with Thornmouth wellbeing hubs' }))
    await waitFor(() => expect(place()).toEqual({ at: 'overview' }))
  })

  it('asks the shell for a file, and changes nothing when none is chosen', async () => {
    const { user } = await openApp({ isEmpty: true })
    await user.click(await screen.findByRole('button', { name: 'Open one from a file or stick' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(place()).toEqual({ at: 'home' })
    expect(said()).toEqual([])
  })

  it('opens the system’s dialog once, however often the page is drawn meanwhile', async () => {
    const { bridge, user } = await openApp({ at: { at: 'settings' } })
    const choose = vi.spyOn(bridge.shell, 'chooseFileToOpen').mockReturnValue(new Promise(() => {}))
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('searchbox'), 'from a file{Enter}')
    expect(await screen.findByRole('heading', { name: 'Thornmouth wellbeing hubs' })).toBeTruthy()
    await settle(async () => useDesk.setState({ shut: 'closed' }))
    expect(choose).toHaveBeenCalledTimes(1)
  })

  it('switches the language where it stands', async () => {
    const { user } = await openApp({ isEmpty: true })
    await user.click(await screen.findByRole('button', { name: 'Cymraeg' }))
    expect(await screen.findByRole('heading', { name: 'Eich rhaglenni' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByRole('heading', { name: 'Your programmes' })).toBeTruthy()
  })
})

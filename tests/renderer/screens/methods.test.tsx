import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { methodIn } from '../../../shared/queries/methods.ts'
import { openApp, place, rows, said } from './app.tsx'

const steps = () => [...document.querySelectorAll('.method-steps h2')].map((one) => one.textContent)

describe('ways of working', () => {
  test('[I2] one that ships is read; a copy of it is renamed, reordered, reworded and added to', async () => {
    const { user } = await openApp({ at: { at: 'methods' } })
    await screen.findByRole('heading', { level: 1, name: 'Appreciative inquiry, 5-D' })
    expect(screen.queryByRole('button', { name: /^Change “/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Make our own from this' }))
    await screen.findByRole('heading', { level: 1, name: 'Appreciative inquiry, 5-D, our way' })
    await user.click(screen.getByRole('button', { name: 'Later: “Define”' }))
    await waitFor(() => expect(steps().slice(0, 2)).toEqual(['Discovery', 'Define']))
    await user.click(screen.getByRole('button', { name: 'Change “Dream”' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.clear(dialog.getByRole('textbox', { name: 'What is it called?' }))
    await user.type(dialog.getByRole('textbox', { name: 'What is it called?' }), 'Imagine')
    await user.click(dialog.getByRole('checkbox', { name: /^Paper/ }))
    await user.click(dialog.getByRole('button', { name: 'Keep the step' }))
    await waitFor(() => expect(steps()[2]).toBe('Imagine'))
    const at = place()
    const own = methodIn(rows(), at.at === 'methods' ? at.method : '')!
    expect(own.name.cy).toBe('Ymholiad gwerthfawrogol, 5-D, yn ein ffordd ni')
    // The Welsh of a step reworded in English is still there, and so is where it is worked.
    expect(own.steps[2]).toMatchObject({
      title: { 'en-GB': 'Imagine', cy: 'Breuddwydio' },
      uses: ['dream', 'paper'],
    })
    await user.click(screen.getByRole('button', { name: 'Take it out: “Imagine”' }))
    await waitFor(() => expect(steps()).toHaveLength(4))
    expect(said().at(-1)).toMatch(/^“Imagine” is out/)
    await user.click(screen.getByRole('button', { name: 'Take it off the list' }))
    await screen.findByRole('heading', { level: 1, name: 'Appreciative inquiry, 5-D' })
  })

  test('[I5] a workshop is started from the programme’s own, and knows what was already said', async () => {
    const { bridge, user } = await openApp({ at: { at: 'overview' } })
    await bridge.act('keepMethod', {
      method: {
        id: 'walk',
        name: { 'en-GB': 'A walk' },
        steps: [{ id: 'out', minutes: 20, title: { 'en-GB': 'Out' } }],
      },
    })
    const decided = rows().all('programme')[0]?.decisionMaker
    await user.click(screen.getByRole('button', { name: 'Start a workshop' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: 'What is it called?' }), 'Round the block')
    await user.click(dialog.getByRole('button', { name: /How will you work\?/ }))
    const all = within(await screen.findByRole('listbox'))
    await user.click(all.getByRole('option', { name: 'A walk' }))
    await user.click(dialog.getByRole('button', { name: 'Start' }))
    await waitFor(() => expect(place()).toMatchObject({ at: 'workshop', tab: 'agreement' }))
    const at = place()
    const phases = rows().where('phase', 'workshop', at.at === 'workshop' ? at.workshop : '')
    expect(phases.map((one) => one.title)).toEqual([expect.objectContaining({ text: 'Out' })])
    expect(rows().all('programme')[0]?.decisionMaker).toEqual(decided)
  })
})

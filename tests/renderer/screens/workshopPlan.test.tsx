import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../shared/record.ts'
import { draw, openWorkshop, place, rows, said } from './workshopDesk.tsx'

const line = (name: RegExp) =>
  [...document.querySelectorAll<HTMLElement>('.plan-step')].find((one) =>
    name.test(one.getAttribute('aria-label') ?? ''),
  )!
const order = () => [...document.querySelectorAll('.plan-step .name')].map((one) => one.textContent)

describe('the plan of the day', () => {
  test('[I4] a step is moved, shortened and skipped by its buttons, and says so', async () => {
    await openWorkshop({ tab: 'plan' })
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Later: “Define”' }))
    await waitFor(() => expect(order().slice(0, 2)).toEqual(['Discovery', 'Define']))
    expect(said().at(-1)).toBe('“Define” is now step 2 of 5.')
    await user.click(screen.getByRole('button', { name: '5 less: “Dream”' }))
    await waitFor(() => expect(line(/^Dream/).getAttribute('aria-label')).toBe('Dream, 50 min'))
    await user.click(screen.getByRole('button', { name: 'Skip: “Design”' }))
    await waitFor(() => expect(line(/^Design/).getAttribute('aria-label')).toMatch(/skipped today/))
    await user.click(screen.getByRole('button', { name: 'Bring back: “Design”' }))
    await waitFor(() => expect(said().at(-1)).toBe('“Design” is back in the day.'))
  })

  test('[I4] the same by keys on the step; keys in a box of notes mean letters', async () => {
    const { phases } = await openWorkshop({ tab: 'plan' })
    const { user } = draw()
    line(/^Dream/).focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(order()[1]).toBe('Dream'))
    await waitFor(() => expect(document.activeElement).toBe(line(/^Dream/)))
    await user.keyboard('s')
    await waitFor(() => expect(rows().get('phase', phases[2])?.skipped).toBe(true))
    // Faster than anybody waits: none is lost.
    await user.keyboard('{+}{+}-{+}-')
    await waitFor(() => expect(rows().get('phase', phases[2])?.minutes).toBe(60))
    const notes = within(line(/^Dream/)).getByText('Your own notes', { exact: false })
    fireEvent.click(notes)
    const box = await within(line(/^Dream/)).findByRole('textbox', { name: 'Your own notes on “Dream”' })
    await user.type(box, 'slow -- sss')
    await user.tab()
    await waitFor(() =>
      expect(
        rows()
          .where('aside', 'phase', phases[2])
          .map((one) => textOf(one.text)),
      ).toEqual(['slow -- sss']),
    )
    expect(rows().get('phase', phases[2])).toMatchObject({ skipped: true, minutes: 60 })
  })

  test('who supports people on the day stands on the plan as on the run of show', async () => {
    const { act, workshop } = await openWorkshop({ tab: 'plan' })
    draw()
    expect(screen.queryByText(/^Support today/)).toBeNull()
    await act('editWorkshop', { id: workshop, support: 'Nesta, by the urn', lang: 'en-GB' })
    expect(await screen.findByText('Support today: Nesta, by the urn')).toBeTruthy()
  })

  test('[I15] what was planned and what it took stand side by side once something ran', async () => {
    const { act, workshop, phases } = await openWorkshop({ tab: 'plan' })
    const go = (at: string, step: number) =>
      act('goToPhase', { workshop, phase: phases[step]!, at: `2026-11-21T${at}:00.000Z` })
    await go('10:00', 0)
    await go('10:42', 1)
    draw()
    const row = within(screen.getByRole('table')).getByRole('row', { name: /^Define/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['30 min', '42 min from when you moved on', ''])
  })

  test('[I16] the step that is on leads to its tools, and they are marked in the row of parts', async () => {
    const { act, workshop, phases } = await openWorkshop()
    await act('goToPhase', { workshop, phase: phases[1]! })
    const { user } = draw()
    const parts = screen.getByRole('navigation', { name: 'Parts of this workshop' })
    expect(parts.querySelectorAll('[data-used]')).toHaveLength(4)
    expect(
      within(parts).getByRole('button', { name: 'Stories', description: 'used in this step' }),
    ).toBeTruthy()
    await user.click(
      within(document.querySelector<HTMLElement>('.step-uses')!).getByRole('button', { name: 'Who is here' }),
    )
    expect(place()).toMatchObject({ tab: 'pairs' })
  })
})

describe('before anything is written down', () => {
  test('[I14] it is offered until the first note or until it was read out, and its wording is kept', async () => {
    const { act, workshop } = await openWorkshop()
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Read it out' }))
    expect(place()).toMatchObject({ tab: 'privacy' })
    await user.click(screen.getByRole('button', { name: 'We have read it out' }))
    await waitFor(() => expect(rows().where('readOut', 'workshop', workshop)).toHaveLength(1))
    expect(textOf(rows().where('readOut', 'workshop', workshop)[0]?.text)).toMatch(
      /Nobody has said yet who will decide/,
    )
    await screen.findByText(/^Read out on 21 November 2026/)
    expect(screen.queryByText(/has changed since/)).toBeNull()
    await act('editProgramme', { decisionMaker: 'The hub board' })
    await screen.findByText(/has changed since/)
    await screen.findByText(/decided by The hub board/)
  })

  test('[I14] after a first note nobody is asked again', async () => {
    const { act, workshop } = await openWorkshop()
    await act('addContribution', { workshop, type: 'note', text: 'a kettle' })
    draw()
    expect(screen.queryByRole('button', { name: 'Read it out' })).toBeNull()
  })
})

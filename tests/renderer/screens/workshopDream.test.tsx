import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { trailOf } from '../../../shared/queries/trail.ts'
import { textOf } from '../../../shared/record.ts'
import { useDesk } from '../../../renderer/store/desk.ts'
import { draw, openWorkshop, place, rows, said } from './workshopDesk.tsx'

const statements = () => rows().all('statement')
const named = (start: string) => statements().find((one) => textOf(one.text).startsWith(start))!
const opened = () => within(document.querySelector<HTMLElement>('.statement.open')!)

describe('the dream', () => {
  test('[DR1] images are kept with what they mean and who made them; who keeps nothing is not on offer', async () => {
    await openWorkshop({ tab: 'dream', isSample: true })
    const { user } = draw()
    expect(screen.getAllByText(/^Made by Table/)).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Add an image' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: 'What does it show?' }), 'A kettle with wings')
    await user.type(dialog.getByRole('textbox', { name: /What does it mean/ }), 'Tea comes to you')
    await user.click(dialog.getByRole('checkbox', { name: 'Heron' }))
    const refuser = dialog.getByRole<HTMLInputElement>('checkbox', { name: /Lapwing/ })
    expect(refuser.disabled).toBe(true)
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await screen.findByText('A kettle with wings')
    const image = rows()
      .all('contribution')
      .find((one) => textOf(one.text) === 'A kettle with wings')!
    expect(image.type).toBe('image')
    expect(textOf(image.means)).toBe('Tea comes to you')
    expect(image.speakers).toHaveLength(1)
    expect(screen.getByText('Made by Heron')).toBeTruthy()
  })

  test('[DR2] a statement begins from an image, and Enter keeps it; the app points at a word and ticks nothing', async () => {
    await openWorkshop({ tab: 'dream', isSample: true })
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: /^Write a statement from it: A long table/ }))
    const line = screen.getByRole('textbox', { name: 'Write a possibility statement' })
    expect(document.activeElement).toBe(line)
    await user.type(line, 'Nobody will eat alone')
    expect(screen.getByText(/“will”: could it be said as if it were already so/)).toBeTruthy()
    await user.type(line, '{Enter}')
    await waitFor(() => expect(named('Nobody will')).toBeDefined())
    const made = named('Nobody will')
    expect(made.checks).toBeNull()
    expect(made.groundedIn?.map((id) => textOf(rows().get('contribution', id)?.text))).toEqual([
      expect.stringMatching(/^A long table/),
    ])
    expect(opened().getByText('Not read aloud yet')).toBeTruthy()
    await user.click(opened().getByRole('button', { name: 'Stretches us' }))
    await waitFor(() => expect(named('Nobody will').checks).toMatchObject({ stretching: true, vivid: false }))
    expect(opened().getByText('The room finds it stretching')).toBeTruthy()
  })

  test('[DR3] a story is found by a few letters and laid beneath, and lifted off again', async () => {
    const { act, workshop } = await openWorkshop({ tab: 'dream', isSample: true })
    const { id } = await act('addStatement', { workshop, text: 'Quizzes are signed.' })
    const { user } = draw()
    const opener = document.getElementById(`statement ${id}`)!
    expect(within(opener.parentElement!).getByText('No story beneath it yet')).toBeTruthy()
    await user.click(opener)
    await user.click(opened().getByRole('button', { name: 'Lay a story or theme beneath it' }))
    await user.type(opened().getByRole('searchbox'), 'quiz interpreter')
    await user.click(await opened().findByRole('button', { name: /^Lay it here: The library put on a quiz/ }))
    await waitFor(() => expect(rows().get('statement', id)?.groundedIn).toHaveLength(1))
    await user.keyboard('{Escape}')
    await user.click(opened().getByRole('button', { name: /^Lift it off/ }))
    await waitFor(() => expect(rows().get('statement', id)?.groundedIn).toEqual([]))
  })

  test('[DR4] one press makes a clause of a statement, with everything beneath it', async () => {
    const { workshop, act } = await openWorkshop({ tab: 'dream', isSample: true })
    const story = rows()
      .all('contribution')
      .find((one) => one.type === 'story' && !one.gone)!
    const { id } = await act('addStatement', {
      workshop,
      text: 'The door is open on Sundays.',
      groundedIn: [story.id],
    })
    const { user } = draw()
    await user.click(document.getElementById(`statement ${id}`)!)
    await user.click(opened().getByRole('button', { name: 'Make it a clause' }))
    await waitFor(() => expect(said().join()).toMatch(/It is a clause now/))
    const clause = rows()
      .all('clause')
      .find((one) => textOf(one.text) === 'The door is open on Sundays.')!
    expect(clause.section).toBe('how_it_feels')
    expect(trailOf(rows(), clause.id).contributions.map((one) => one.id)).toEqual([story.id])
    await user.click(opened().getAllByRole('button', { name: /^clause 4/ })[0]!)
    expect(place()).toMatchObject({ at: 'specification', clause: clause.id })
  })
})

describe('the design', () => {
  test('[DR5] an element goes to the other column by key and by button, and to a clause in one press', async () => {
    await openWorkshop({ tab: 'design', isSample: true })
    const { user } = draw()
    const element = () =>
      rows()
        .all('design')
        .find((one) => textOf(one.text).startsWith('Tea before talk'))!
    const opener = () => document.getElementById(`element ${element().id}`)!
    opener().focus()
    await user.keyboard('{ArrowRight}')
    await waitFor(() => expect(element().type).toBe('local_choice'))
    await waitFor(() => expect(document.activeElement).toBe(opener()))
    const card = within(opener().closest('li')!)
    expect(card.getByText(/^Theme: /)).toBeTruthy()
    await user.click(card.getByRole('button', { name: /^Same everywhere/ }))
    await waitFor(() => expect(element().type).toBe('standard'))
    const before = rows().all('clause').length
    await user.click(within(opener().closest('li')!).getByRole('button', { name: 'Make it a clause' }))
    await waitFor(() => expect(rows().all('clause')).toHaveLength(before + 1))
    expect(
      rows()
        .all('clause')
        .find((one) => one.section === 'standards' && textOf(one.text).startsWith('Tea before talk'))?.type,
    ).toBe('standard')
  })

  test('[DR6] SOAR shows what the room wrote, takes what was said, and asks of a concern what it builds toward', async () => {
    await openWorkshop({ tab: 'design', isSample: true })
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: /^SOAR/ }))
    for (const text of [
      'a pantry people trust',
      'launderette open Mondays',
      'nobody tells it twice',
      'people come back by choice',
    ])
      expect(screen.getByText(text)).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Write a strength' }), 'a bus that stops{Enter}')
    await screen.findByText('a bus that stops')
    const strengths = within(screen.getByRole('region', { name: 'Strengths' }))
    await user.click(strengths.getByRole('button', { name: 'Place what was said' }))
    await user.type(strengths.getByRole('searchbox'), 'tea first')
    await user.click(await strengths.findByRole('button', { name: /^Lay it here: tea first/ }))
    await waitFor(() => expect(rows().all('soar')[0]!.strengthsFrom).toHaveLength(1))
    await user.click(
      screen.getByRole('button', { name: /^What are we building toward\? What happens when the money/ }),
    )
    await user.type(
      screen.getByRole('textbox', { name: 'What are we building toward?' }),
      'money that stays{Enter}',
    )
    await screen.findByText('money that stays')
    const concern = rows()
      .all('contribution')
      .find((one) => textOf(one.text).startsWith('What happens when the money'))!
    await waitFor(() =>
      expect(rows().get('contribution', concern.id)?.answeredBy).toEqual([rows().all('soar')[0]!.id]),
    )
    expect(screen.getByText('Answered under Aspirations')).toBeTruthy()
  })
})

describe('shown to the room', () => {
  test('[DR11] the statements are offered to the wall once there is one, and nothing else of the dream is', async () => {
    const { act, workshop } = await openWorkshop({ tab: 'dream' })
    const { user } = draw()
    expect(screen.queryByRole('button', { name: 'Show on the wall' })).toBeNull()
    await act('addStatement', { workshop, text: 'There is tea.' })
    await user.click(await screen.findByRole('button', { name: 'Show on the wall' }))
    await user.click(await screen.findByText('Show the statements'))
    await waitFor(() => expect(useDesk.getState().wall).toMatchObject({ workshop, scene: 'statements' }))
  })
})

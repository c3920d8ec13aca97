import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { rounds } from '../../../shared/queries/dots.ts'
import { textOf } from '../../../shared/record.ts'
import { draw, openWorkshop, rows } from './workshopDesk.tsx'

/** Three themes, the part of dots open. */
async function aVote(lang: 'en' | 'cy' = 'en') {
  const desk = await openWorkshop({ tab: 'dots', lang })
  const { act, workshop } = desk
  for (const label of ['Warm', 'Near', 'Slow']) await act('addTheme', { workshop, label })
  const drawn = draw()
  return { ...desk, ...drawn, all: () => rounds(rows(), workshop) }
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key })

describe('a round', () => {
  test('[I50] one after another at the laptop: the last ballot is gone before the next person comes, and no more than the budget', async () => {
    const { user, all } = await aVote()
    await user.click(button('Begin the round'))
    await user.click(await screen.findByRole('button', { name: 'Place dots at the laptop' }))
    await user.click(button('I am ready'))
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Warm'))
    for (const key of ['Enter', 'ArrowDown', '+', '+', '+', '+']) press(key)
    expect(screen.getByText('0 dots left to place')).toBeTruthy()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Near: 2 dots')
    await user.click(button('I have placed mine'))
    await screen.findByText('Thank you. Your dots are in.')
    expect(document.querySelectorAll('.dots, .ballot')).toHaveLength(0)
    await user.click(button('I am ready'))
    expect(document.querySelectorAll('.has-dots')).toHaveLength(0)
    await user.click(button('I place none'))
    await screen.findByText('Thank you. Your dots are in.')
    expect(all()[0]).toMatchObject({ ballots: { screen: 2 }, placed: { sum: 3 }, items: [] })
  })

  test('[I46] a sheet is keyed by number and Enter, taken out again, and shown apart from the laptop’s when revealed', async () => {
    const { act, user, all, workshop } = await aVote()
    await user.click(button('Begin the round'))
    const vote = () => rows().where('vote', 'workshop', workshop)[0]!
    await waitFor(() => expect(vote()).toBeTruthy())
    await act('castDots', { vote: vote().id, dots: [{ on: vote().over![0]!, count: 2 }] })
    const keyIn = async (...counts: string[]) => {
      await user.click(await screen.findByRole('button', { name: 'Key in a sheet' }))
      for (const count of counts) await user.keyboard(`${count}{Enter}`)
      await user.click(button('Lay the sheet down'))
    }
    await keyIn('4', '4', '1')
    await user.click(await screen.findByRole('button', { name: /^Take it out/ }))
    await waitFor(() => expect(all()[0]!.placed).toMatchObject({ screen: 2, keyed: 0 }))
    await keyIn('2', '4')
    await screen.findByText('8 dots placed so far')
    await user.click(button('Reveal the dots'))
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Reveal the dots' }),
    )
    const table = await screen.findByRole('table')
    const cells = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .slice(0, 2)
          .map((cell) => cell.textContent),
      )
    expect(cells).toEqual([
      ['2', '2'],
      ['0', '4'],
      ['0', '0'],
      ['2', '6'],
    ])
    expect(screen.getByText(/“Warm” and “Near” have the same number, 4 each/)).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'What does this vote hide?' }), 'No night shift here')
    await user.click(button('Keep it'))
    await waitFor(() => expect(textOf(vote().hides)).toBe('No night shift here'))
  })

  test('[I48] a word for a number is refused, a second round keeps the first, and either can be the one that counts', async () => {
    const { act, user, all, workshop } = await aVote()
    await user.click(button('Begin the round'))
    await user.click(await screen.findByRole('button', { name: 'Key in a sheet' }))
    await user.keyboard('many{Enter}')
    await user.click(button('Lay the sheet down'))
    expect(screen.getAllByText(/Write a whole number of dots/).length).toBeGreaterThan(0)
    expect(all()[0]!.placed.sum).toBe(0)
    const [first] = rows().where('vote', 'workshop', workshop)
    for (const vote of [first!.id]) {
      await act('keyInDots', { vote, dots: [{ on: first!.over![0]!, count: 1 }] })
      await act('revealVote', { vote })
    }
    await user.click(await screen.findByRole('button', { name: 'Vote again' }))
    await user.click(screen.getByRole('checkbox', { name: 'Warm' }))
    await user.click(button('Begin the round'))
    await waitFor(() => expect(all()).toHaveLength(2))
    expect(all()[1]!.vote.over).toHaveLength(2)
    const second = all()[1]!.vote
    await act('keyInDots', { vote: second.id, dots: [{ on: second.over![0]!, count: 1 }] })
    await act('revealVote', { vote: second.id })
    await user.click(await screen.findByRole('button', { name: 'Round 1' }))
    await user.click(button('Let this round count'))
    await screen.findByRole('button', { name: 'Round 1, counts' })
    expect(all().map((one) => one.counts)).toEqual([true, false])
  })

  test('[I44] in Welsh too, an open round shows how many and never where', async () => {
    const { act, workshop, user } = await aVote('cy')
    await user.click(button('Dechrau’r rownd'))
    const vote = rows().where('vote', 'workshop', workshop)[0]!
    await act('keyInDots', { vote: vote.id, dots: [{ on: vote.over![1]!, count: 17 }] })
    await screen.findByText('17 dot wedi’u gosod hyd yn hyn')
    expect(document.querySelectorAll('.dots')).toHaveLength(0)
    expect(
      rows()
        .all('dot')
        .map((dot) => dot.on),
    ).toEqual([null])
  })
})

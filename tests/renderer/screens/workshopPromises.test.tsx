import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../shared/record.ts'
import { draw, openWorkshop, rows } from './workshopDesk.tsx'

const promise = (start: string) =>
  rows()
    .all('commitment')
    .find((one) => textOf(one.text).startsWith(start))!
/** The line in the list; a sheet that is just closing has the same words in its field. */
const row = (text: RegExp) =>
  within(screen.getByText(text, { selector: ':not(textarea, input)' }).closest('li')!)

describe('promises', () => {
  test('[PM1] the nine of the sample are counted by how they stand, with who, to whom and by when in words', async () => {
    await openWorkshop({ tab: 'promises', isSample: true })
    draw()
    expect(screen.getByText('1 open, 1 under way, 5 done, 1 answered and 1 declined')).toBeTruthy()
    expect(document.querySelectorAll('.promise-row')).toHaveLength(9)
    expect(row(/^Ask the bowls club/).getByText(/176 days past its day: worth asking/)).toBeTruthy()
    const steering = row(/^Steering group: say in writing/)
    expect(steering.getByText(/to Hub steering group/)).toBeTruthy()
    expect(document.body.textContent).not.toContain('decision_maker')
    expect(steering.getByText(/192 days waiting for a decision/)).toBeTruthy()
    expect(
      row(/^NHS: a health visitor/).getByText('No capacity before September; will join cycle 2'),
    ).toBeTruthy()
  })

  test('[PM2] an answer is written down with its day, and the days to decision follow', async () => {
    const { workshop, act } = await openWorkshop({ tab: 'promises' })
    await act('addCommitment', { workshop, type: 'request', text: 'A room', askedOn: '2026-11-09' })
    const { user } = draw()
    expect(row(/^A room/).getByText(/12 days waiting for a decision/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'What came of it: A room' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('radio', { name: 'Answered' }))
    await user.type(dialog.getByRole('textbox', { name: /What was answered/ }), 'Yes, on Mondays')
    await user.clear(dialog.getByRole('textbox', { name: 'Day' }))
    await user.type(dialog.getByRole('textbox', { name: 'Day' }), '13')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await screen.findByText(/decided in 4 days/)
    expect(promise('A room')).toMatchObject({ status: 'answered', answeredOn: '2026-11-13' })
    expect(screen.getByText('Yes, on Mondays')).toBeTruthy()
  })

  test('[PM3] a promise is typed and kept with Enter; who, to whom and by when are said afterwards', async () => {
    await openWorkshop({ tab: 'promises', isSample: true })
    const { user } = draw()
    await user.click(screen.getByRole('radio', { name: 'an offer' }))
    await user.type(screen.getByRole('textbox', { name: /^Add what is promised/ }), 'Soup on Sundays{Enter}')
    await screen.findByText('Soup on Sundays')
    await user.click(row(/^Soup on Sundays/).getByRole('button', { name: /^More/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Change who, what or when' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: /Or a role or organisation/ }), 'The bowls club')
    await user.type(dialog.getByRole('textbox', { name: /To whom/ }), 'the Table')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await row(/^Soup on Sundays/).findByText('The bowls club, to the Table')
    expect(promise('Soup')).toMatchObject({ type: 'offer', by: null })
  })

  test('[PM4] you said, we did, and did not, because; an answer is given with the day it is looked at again', async () => {
    await openWorkshop({ tab: 'promises', isSample: true })
    const { user } = draw()
    for (const one of [
      'Tea before forms',
      'Book access first',
      'Open at weekends',
      'What happens after March?',
    ])
      expect(screen.getByText(one)).toBeTruthy()
    expect(row(/^Open at weekends/).getByText('No insured venue at weekends this year')).toBeTruthy()
    expect(row(/^Open at weekends/).getByText('look again on 15 January 2027')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Add what people said' }), 'Warm in winter{Enter}')
    await screen.findByText('Warm in winter')
    expect(row(/^Warm in winter/).getByText('No answer yet')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Answer: Warm in winter' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: /We did not, because/ }), 'The boiler comes in May')
    await user.click(dialog.getByRole('radio', { name: 'Not now' }))
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await row(/^Warm in winter/).findByText('The boiler comes in May')
    expect(rows().all('challenge').at(-1)).toMatchObject({ status: 'not_now' })
  })

  test('[PM5] what somebody said is asked of those who decide in their words, and stays theirs', async () => {
    const { bridge } = await openWorkshop({ tab: 'promises', isSample: true })
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Take it from what was said' }))
    await user.type(screen.getByRole('searchbox'), 'tea first')
    await user.click(await screen.findByRole('button', { name: /^Lay it here: tea first/ }))
    await waitFor(() => expect(rows().all('challenge')).toHaveLength(5))
    const made = rows().all('challenge').at(-1)!
    const note = rows()
      .all('contribution')
      .find((one) => textOf(one.text) === textOf(made.youSaid))!
    // One note beneath: it says so here, and what was typed without one does not.
    expect(row(/^tea first/).getByText('One voice alone')).toBeTruthy()
    expect(row(/^Tea before forms/).queryByText('One voice alone')).toBeNull()
    await bridge.act('takeBack', { contribution: note.id })
    await waitFor(() => expect(textOf(rows().get('challenge', made.id)?.youSaid)).toBe(''))
  })

  test('[P9] what one person asks for says that it is one voice; the same promised does not', async () => {
    const { act, workshop } = await openWorkshop({ tab: 'promises' })
    const by = (await act('addParticipant', { alias: 'Curlew' })).id
    for (const [type, text] of [
      ['request', 'A lift home'],
      ['offer', 'A lift in my van'],
    ] as const)
      await act('addCommitment', { workshop, type, text, by })
    draw()
    expect(row(/^A lift home/).getByText('One voice alone')).toBeTruthy()
    expect(row(/^A lift in my van/).queryByText('One voice alone')).toBeNull()
  })
})

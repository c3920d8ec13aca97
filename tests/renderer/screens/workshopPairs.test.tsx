import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../renderer/screens/workshop/pairs/ArrivalLine.tsx'
import { attending, pairsOf } from '../../../shared/queries/attendance.ts'
import { textOf } from '../../../shared/record.ts'
import { draw, openWorkshop, rows, said } from './workshopDesk.tsx'

const here = (workshop: string) =>
  attending(rows(), workshop)
    .filter((one) => one.state === 'here')
    .map((one) => textOf(one.person.alias))
const line = () => screen.getByRole('textbox', { name: /An alias, or a list/ })

describe('who is here', () => {
  test('[I6] an alias and Enter: somebody known is known again by their first letters, somebody new is added', async () => {
    const { act, workshop } = await openWorkshop({ tab: 'pairs' })
    await act('addParticipant', { alias: 'Heron' })
    const { user } = draw()
    await user.click(line())
    await user.keyboard('her{Enter}')
    await waitFor(() => expect(here(workshop)).toEqual(['Heron']))
    await user.keyboard('Wren{Enter}')
    await waitFor(() => expect(here(workshop)).toEqual(['Heron', 'Wren']))
    expect(rows().all('participant')).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Heron has gone' }))
    await waitFor(() => expect(here(workshop)).toEqual(['Wren']))
    expect(said().at(-1)).toBe('Heron has gone. What they said stays as they answered.')
    await user.click(screen.getByRole('button', { name: 'Heron was marked by mistake' }))
    await waitFor(() => expect(rows().all('attendance')).toHaveLength(1))
  })

  test('[I6] a pasted list brings everybody at once, whatever it was copied from', async () => {
    expect(linesOf('1. Heron\r\n2) Wren\n• Linnet\n\n- Teal, Swift;Curlew\tKnot')).toEqual([
      'Heron',
      'Wren',
      'Linnet',
      'Teal',
      'Swift',
      'Curlew',
      'Knot',
    ])
    const { workshop } = await openWorkshop({ tab: 'pairs' })
    draw()
    fireEvent.paste(line(), { clipboardData: { getData: () => 'Heron\nWren\nLinnet' } })
    await waitFor(() => expect(here(workshop)).toEqual(['Heron', 'Wren', 'Linnet']))
    expect(said().at(-1)).toBe('3 people are here: 3 new, 0 known.')
  })
})

describe('pairs', () => {
  test('[I8] [I9] made by one button, changed by hand, and never against who is kept apart', async () => {
    const { act, workshop } = await openWorkshop({ tab: 'pairs' })
    await act('pasteParticipants', { aliases: ['Heron', 'Wren', 'Linnet', 'Teal'], workshop })
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Make pairs' }))
    await waitFor(() => expect(document.querySelectorAll('.pair')).toHaveLength(2))
    const { pairs, round } = pairsOf(rows(), workshop)
    const [one, other] = [pairs[0]!.people[0]!, pairs[1]!.people[0]!]
    await act('keepApart', { one: one.id, other: other.id })
    const move = async (to: RegExp) => {
      await user.click(screen.getByRole('button', { name: `Move ${textOf(one.alias)}` }))
      await user.click(await screen.findByRole('menuitem', { name: to }))
    }
    await move(/^To /)
    await waitFor(() => expect(said().at(-1)).toBe('These two are kept apart. Nothing was changed.'))
    await move(/^Out of this round/)
    await waitFor(() => expect(pairsOf(rows(), workshop).waiting.map((each) => each.id)).toEqual([one.id]))
    // Where they may sit is one press away: not with whom they are kept apart from.
    await user.click(screen.getByRole('button', { name: new RegExp(`^${textOf(one.alias)}: sit with`) }))
    await waitFor(() => expect(pairsOf(rows(), workshop).waiting).toEqual([]))
    const seated = pairsOf(rows(), workshop).pairs.find((each) =>
      each.people.some(({ id }) => id === one.id),
    )!
    expect(seated.people.map(({ id }) => id)).not.toContain(other.id)
    expect(pairsOf(rows(), workshop).round).toBe(round)
    expect(within(document.body).getByText('Not together')).toBeTruthy()
  })
})

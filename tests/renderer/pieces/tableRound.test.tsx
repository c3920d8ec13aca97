import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { HeatCell } from '../../../renderer/pieces/HeatCell.tsx'
import { TablePicture } from '../../../renderer/pieces/TablePicture.tsx'
import { TableRound } from '../../../renderer/pieces/TableRound.tsx'

test('[R1] the round is a list in speaking order, and says who has spoken, who speaks, who passed', () => {
  const states = ['spoken', 'passed', 'now', 'next', 'waiting'] as const
  render(
    <TableRound label="The round" seats={states.map((state) => ({ id: state, name: `A${state}`, state }))} />,
  )
  expect(screen.getByRole('list', { name: 'The round' })).toBeDefined()
  const seats = screen.getAllByRole('listitem')
  expect(seats.map((seat) => seat.textContent)).toEqual([
    'Aspoken has spoken',
    'Apassed passed',
    'Anow now',
    'Anext next',
    'Awaiting',
  ])
  expect(seats.map((seat) => seat.getAttribute('aria-current'))).toEqual([null, null, 'step', null, null])
})

test('[R2] five sit three and two: out along the far side, back along the near one', () => {
  render(
    <TableRound
      label="The round"
      seats={[1, 2, 3, 4, 5].map((id) => ({ id: String(id), name: String(id), state: 'waiting' }))}
    />,
  )
  expect(screen.getAllByRole('listitem').map((seat) => seat.style.gridColumn)).toEqual([
    '1',
    '2',
    '3',
    '3',
    '2',
  ])
})

test('[R3] a square of the map is a number, words, and a button that is on or off', async () => {
  const chosen = vi.fn()
  render(
    <HeatCell value={9.84} level={4} label="hours a month, Housing to Advice" isChosen onChoose={chosen} />,
  )
  const square = screen.getByRole('button', { name: '9.8 hours a month, Housing to Advice', pressed: true })
  await userEvent.click(square)
  expect(chosen).toHaveBeenCalledOnce()
})

test('[R4] the picture has as many chairs as people, and one more', () => {
  render(<TablePicture people={7} />)
  const picture = screen.getByRole('img', {
    name: 'A long table seen from above, 7 people round it, one chair free',
  })
  expect(picture.querySelectorAll('circle[r="18"]')).toHaveLength(8)
})

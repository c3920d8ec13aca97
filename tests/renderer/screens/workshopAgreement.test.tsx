import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { agreementOf } from '../../../shared/queries/agreement.ts'
import { textOf } from '../../../shared/record.ts'
import { useDesk } from '../../../renderer/store/desk.ts'
import { draw, openWorkshop, rows } from './workshopDesk.tsx'

const promises = () => (rows().all('workshop')[0]?.promises ?? []).map(textOf)
const fields = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Promise/ })

describe('the working agreement', () => {
  test('[GA1] until the group agrees, the screen says plainly that everything stays in the room', async () => {
    const { workshop, act, phases } = await openWorkshop({ tab: 'agreement' })
    const { id } = await act('addContribution', { workshop, phase: phases[0]!, type: 'note', text: 'hush' })
    const { user } = draw()
    expect(screen.getByText(/Nothing is agreed yet, so everything said here stays in this room/)).toBeTruthy()
    expect(rows().get('contribution', id)?.far?.reach).toBe('room')
    await user.click(screen.getByRole('button', { name: 'We agree, all together' }))
    await waitFor(() => expect(screen.getByText('Agreed by the group on 21 November 2026')).toBeTruthy())
    const change = screen.getByRole('button', { name: 'Agree something else…' })
    await waitFor(() => expect(document.activeElement).toBe(change))
    expect(agreementOf(rows(), workshop).axes).toEqual({
      keep: 'programme',
      words: 'exact',
      name: 'none',
      reach: 'commissioner',
      until: '2027-11-21',
      takenBack: false,
    })
    expect(rows().get('contribution', id)?.far?.reach).toBe('commissioner')
  })

  test('[GA2] a later agreement stands beside the earlier one, and may be stricter', async () => {
    const { workshop } = await openWorkshop({ tab: 'agreement', isSample: true })
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Agree something else…' }))
    await user.click(screen.getByRole('radio', { name: /They stay in this room/ }))
    await user.click(screen.getByRole('button', { name: 'We agree, all together' }))
    await waitFor(() => expect(agreementOf(rows(), workshop).axes?.reach).toBe('room'))
    expect(agreementOf(rows(), workshop).earlier).toHaveLength(1)
    expect(screen.getByText('Agreed before')).toBeTruthy()
    const change = screen.getByRole('button', { name: 'Agree something else…' })
    await waitFor(() => expect(document.activeElement).toBe(change))
  })

  test('[GA3] nobody of a group is asked what to be called', async () => {
    await openWorkshop({ tab: 'agreement' })
    draw()
    expect(screen.queryByRole('radiogroup', { name: /What may we call you/ })).toBeNull()
    expect(screen.getByRole('radiogroup', { name: /How far may they go/ })).toBeTruthy()
  })

  test('[GA4] promises are changed in place, added, moved and taken off', async () => {
    await openWorkshop({ tab: 'agreement' })
    const { user } = draw()
    const count = promises().length
    await user.type(screen.getByRole('textbox', { name: 'Add a promise' }), 'Kettle on at eleven{Enter}')
    await waitFor(() => expect(promises().at(-1)).toBe('Kettle on at eleven'))
    await user.clear(fields()[0]!)
    await user.type(fields()[0]!, 'Badges in the box{Enter}')
    await waitFor(() => expect(promises()[0]).toBe('Badges in the box'))
    await user.click(screen.getByRole('button', { name: `Up: promise ${count + 1}` }))
    await waitFor(() => expect(promises().at(-2)).toBe('Kettle on at eleven'))
    await user.click(screen.getByRole('button', { name: 'Remove promise 1' }))
    await waitFor(() => expect(promises()).toHaveLength(count))
    expect(promises()).not.toContain('Badges in the box')
  })

  test('[GA5] the room sees it only when somebody asks for that', async () => {
    const { workshop } = await openWorkshop({ tab: 'agreement' })
    const { user } = draw()
    expect(useDesk.getState().wall.scene).toBe('blank')
    await user.click(screen.getByRole('button', { name: 'Show on the wall' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Show the agreement' }))
    await waitFor(() => expect(useDesk.getState().wall).toMatchObject({ workshop, scene: 'agreement' }))
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { cellOf } from '../../../shared/queries/canvas.ts'
import type { WallView } from '../../../shared/queries/wall.ts'
import { textOf } from '../../../shared/record.ts'
import { trailOf } from '../../../shared/queries/trail.ts'
import { setWall, theBridge, undo, useDesk } from '../../../renderer/store/desk.ts'
import { go } from '../../../renderer/store/view.ts'
import { cellAt, openCanvas } from './canvasDesk.tsx'
import { place, rows } from './app.tsx'

const dialog = () => within(screen.getByRole('dialog'))
const button = (name: string | RegExp) => screen.getByRole('button', { name })
type Made = Awaited<ReturnType<typeof openCanvas>>
/** Chooses a cell as a person with a keyboard does. */
const choose = (user: Made['user'], lane: string, column = 0) => {
  cellAt(lane, column).focus()
  return user.keyboard('{Enter}')
}

describe('a canvas together', () => {
  test('[V69] a cell is a clause by two presses, with everything in it beneath, and one undo', async () => {
    const { draw, lay, user, note } = await openCanvas()
    await lay('frontstage', 0, 'tea first', 'same face')
    draw()
    await choose(user, 'frontstage')
    const before = rows().all('clause').length
    await user.click(button('Make this cell a clause'))
    expect(dialog().getByText('Frontstage, 1. Hears')).toBeTruthy()
    expect(dialog().getByRole<HTMLTextAreaElement>('textbox').value).toBe('tea first')
    await user.click(dialog().getByRole('button', { name: 'Make the clause' }))
    await waitFor(() => expect(rows().all('clause')).toHaveLength(before + 1))
    const { clause } = place() as { clause: string }
    expect(
      trailOf(rows(), clause)
        .contributions.map((one) => one.id)
        .sort(),
    ).toEqual([note['tea first'], note['same face']].sort())
    await undo()
    expect(rows().all('clause')).toHaveLength(before)
  })

  test('[V70] a lane nobody with lived experience speaks to says so beside its name', async () => {
    const { draw, lay } = await openCanvas()
    await lay('actions', 0, 'tea first')
    draw()
    const lanes = screen.getAllByText(/lived experience yet/)
    expect(lanes.map((one) => one.textContent)).toEqual([
      'No voice of lived experience yet',
      'Nothing from lived experience yet',
    ])
  })

  test('[V71] cells are chosen for dots, the round begins over them, and their dots stand in the cell', async () => {
    const { draw, act, user, view, workshop } = await openCanvas()
    draw()
    await choose(user, 'actions')
    await user.click(screen.getByRole('checkbox', { name: 'Vote on this cell with dots' }))
    await choose(user, 'support', 1)
    await user.click(screen.getByRole('checkbox', { name: 'Vote on this cell with dots' }))
    await user.click(button('Begin a round of dots over 2 cells'))
    expect(place()).toMatchObject({ at: 'workshop', workshop, tab: 'dots' })
    const column = view().columns[0]!.id
    const canvas = view().canvas.id
    const { id: vote } = await act('openVote', { workshop, cells: [{ canvas, lane: 'actions', column }] })
    const [on] = rows().get('vote', vote)!.over!
    await act('castDots', { vote, dots: [{ on: on!, count: 2 }] })
    expect(cellOf(view(), 'actions', column).dots).toBe(0)
    await act('revealVote', { vote })
    go({ at: 'canvases', canvas })
    await waitFor(() => expect(cellAt('actions').textContent).toContain('2 dots'))
  })

  test('[V72] the room follows the cell that is chosen while it sees the canvas, and holds still when asked', async () => {
    const { draw, lay, user, canvas, view } = await openCanvas()
    draw()
    await user.click(button('Room and versions'))
    await user.click(screen.getByRole('menuitem', { name: 'Show to the room' }))
    await waitFor(() =>
      expect(useDesk.getState().wall).toMatchObject({ scene: 'canvas', canvas: { id: canvas } }),
    )
    await choose(user, 'frontstage', 1)
    const column = view().columns[1]!.id
    await waitFor(() =>
      expect(useDesk.getState().wall.canvas).toEqual({ id: canvas, lane: 'frontstage', column }),
    )
    await user.click(button('Room and versions'))
    await user.click(screen.getByRole('menuitem', { name: 'Hold still for the room' }))
    await waitFor(() => expect(useDesk.getState().wall.frozen).toBe(true))
    const pictures: WallView[] = []
    const deaf = theBridge().listenForRoom((told) => told && pictures.push(told.view))
    await setWall({})
    await choose(user, 'actions')
    await waitFor(() => expect(useDesk.getState().wall.canvas).toMatchObject({ lane: 'actions' }))
    await lay('frontstage', 1, 'no form')
    await waitFor(() => expect(pictures.length).toBeGreaterThan(2))
    expect(pictures[0]).toMatchObject({ scene: 'canvas' })
    for (const picture of pictures) expect(picture).toEqual(pictures[0])
    await setWall({ frozen: false })
    expect(pictures.at(-1)).not.toEqual(pictures[0])
    deaf()
    await setWall({ scene: 'blank', frozen: false })
  })

  test('[V66][V67][V68] another table’s version beside it, in words; brought together; tomorrow’s differences', async () => {
    const { draw, act, lay, user, canvas, view, note } = await openCanvas()
    await lay('actions', 0, 'tea first')
    draw()
    await user.click(button('Room and versions'))
    await user.click(screen.getByRole('menuitem', { name: 'Another table’s version' }))
    await user.type(dialog().getByRole('textbox', { name: 'Which table?' }), 'Two')
    await user.click(dialog().getByRole('button', { name: 'Start it' }))
    await waitFor(() => expect(place()).not.toMatchObject({ canvas }))
    const two = (place() as { canvas: string }).canvas
    const [column] = rows().where('canvasStep', 'canvas', two)
    const at = { canvas: two, lane: 'actions', column: column!.id }
    await act('placeOnCanvas', { ...at, on: [note['tea first']!, note['no form']!] })
    go({ at: 'canvases', canvas, show: 'compare' })
    const table = await screen.findByRole('table')
    const lines = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent)
    expect(lines[0]).toBe('CellTuesday TableTwo')
    expect(lines[1]).toMatch(/What people do1\. Hears.*tea firstIn all.*tea firstIn all.*no formHere only/)
    await user.click(button('Bring them together'))
    await waitFor(() =>
      expect(textOf(rows().get('canvas', (place() as { canvas: string }).canvas)!.name)).toBe(
        'All tables together',
      ),
    )
    const tomorrow = await act('copyCanvas', { id: canvas, name: 'Next', of: 'tomorrow' })
    await act('addCanvasStep', { canvas: tomorrow.id, title: 'Rings' })
    const first = rows().where('canvasStep', 'canvas', tomorrow.id)[0]!.id
    await act('setCanvasCell', {
      canvas: tomorrow.id,
      lane: 'actions',
      column: first,
      wait: 7,
      waitUnit: 'days',
    })
    await act('setCanvasCell', {
      canvas,
      lane: 'actions',
      column: view().columns[0]!.id,
      wait: 21,
      waitUnit: 'days',
    })
    go({ at: 'canvases', canvas: tomorrow.id, show: 'compare' })
    await screen.findByText('New step: Rings')
    expect(screen.getByText('Wait: 21 days → Wait: 7 days')).toBeTruthy()
  })
})

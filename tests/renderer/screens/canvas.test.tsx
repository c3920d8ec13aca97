import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../shared/record.ts'
import { undo } from '../../../renderer/store/desk.ts'
import { go } from '../../../renderer/store/view.ts'
import { cardOf, cellAt, heard, hereIs, lying, openCanvas } from './canvasDesk.tsx'
import { openApp, place, rows } from './app.tsx'
import { said } from './workshopDesk.tsx'

const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more })
const toCell = (lane: string, column = 0) => cellAt(lane, column).focus()
const toCard = (text: string) => cardOf(text).focus()
const titles = (view: ReturnType<Awaited<ReturnType<typeof openCanvas>>['view']>) =>
  view.columns.map((one) => one.title).join(' / ')
const drawer = () => within(screen.getByRole('complementary', { name: 'Evidence' }))
const dialog = () => within(screen.getByRole('dialog'))

describe('the list', () => {
  test('[V11] with none yet it says what to do; starting one takes an Enter, and it is there', async () => {
    const { user } = await openApp({ at: { at: 'canvases' } })
    await screen.findByText('No canvas yet')
    await user.click(screen.getByRole('button', { name: 'Start a canvas' }))
    await user.type(dialog().getByRole('textbox', { name: /What it is about/ }), 'Tuesday Table{Enter}')
    await screen.findByRole('heading', { level: 1, name: 'Tuesday Table' })
    expect(place()).toMatchObject({ at: 'canvases', canvas: rows().all('canvas')[0]!.id })
    await user.click(screen.getByRole('button', { name: 'Canvases' }))
    await user.click(await screen.findByRole('button', { name: /Tuesday Table/ }))
    expect(screen.getByRole('grid')).toBeTruthy()
  })

  test('[V11] a canvas that is not here is said, with the way back', async () => {
    const { draw, user } = await openCanvas()
    go({ at: 'canvases', canvas: 'cnv_gone' })
    draw()
    await user.click(screen.getByRole('button', { name: 'All canvases' }))
    expect(screen.getByRole('heading', { level: 1, name: 'Canvases' })).toBeTruthy()
  })
})

describe('reading it', () => {
  test('[V12] one stop for Tab; arrows lead along lanes, across them, to the names of steps and back', async () => {
    const { draw, view } = await openCanvas()
    draw()
    expect([...screen.getByRole('grid').querySelectorAll('[tabindex="0"]')]).toEqual([cellAt('evidence')])
    toCell('evidence')
    press('ArrowRight')
    await hereIs(() => cellAt('evidence', 1))
    press('ArrowDown')
    await hereIs(() => cellAt('actions', 1))
    press('End')
    await hereIs(() => cellAt('actions', 2))
    press('PageUp')
    await hereIs(() => cellAt('evidence', 2))
    press('ArrowUp')
    await hereIs(() => document.querySelector(`[data-step="${view().columns[2]!.id}"] button`))
    press('ArrowLeft')
    await hereIs(() => document.querySelector(`[data-step="${view().columns[1]!.id}"] button`))
    press('ArrowDown')
    await hereIs(() => cellAt('evidence', 1))
    expect([...screen.getByRole('grid').querySelectorAll('[tabindex="0"]')]).toEqual([cellAt('evidence', 1)])
  })

  test('[V13] a cell is named by its lane and step, what it holds and its marks; cells are read lane by lane', async () => {
    const { draw, act, canvas, view, lay } = await openCanvas()
    await lay('frontstage', 2, 'tea first', 'same face')
    const [lane, column] = ['frontstage', view().columns[2]!.id]
    await act('setCanvasCell', { canvas, lane, column, fails: true, wait: 7, waitUnit: 'days', told: 1 })
    await act('writeOnCanvas', { canvas, lane, column, text: 'Who rings?', as: 'question' })
    draw()
    expect(cellAt('frontstage', 2).textContent).toBe(
      'Frontstage, 3. Comes back. 2 placed. Strength: tea firstStrength: same face' +
        'Fail pointWait: 7 daysTold: once 1 open question',
    )
    const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')]
    expect(
      cells.map((one) => `${one.dataset.lane} ${one.getAttribute('aria-colindex')}`).slice(0, 4),
    ).toEqual(['evidence 2', 'evidence 3', 'evidence 4', 'actions 2'])
    expect(cardOf('tea first').textContent).toBe('Strength: tea first')
    for (const row of screen.getAllByRole('row'))
      for (const one of row.children)
        expect(['gridcell', 'rowheader', 'columnheader']).toContain(one.getAttribute('role'))
    expect(screen.getByRole('rowheader', { name: /Frontstage.*Line of visibility/ })).toBeTruthy()
  })

  test('[V14] of a cell with many cards the first are drawn and the others counted; all lie in the drawer', async () => {
    const { draw, act, canvas, view, workshop } = await openCanvas()
    const column = view().columns[0]!.id
    for (let n = 1; n <= 6; n += 1) {
      const { id } = await act('addContribution', { workshop, type: 'wish', text: `wish ${n}` })
      await act('placeOnCanvas', { canvas, lane: 'support', column, on: [id] })
    }
    draw()
    expect(cellAt('support').querySelectorAll('[data-card]')).toHaveLength(4)
    expect(cellAt('support').textContent).toContain('2 more')
    fireEvent.click(cellAt('support'))
    expect(drawer().getAllByRole('button', { name: /^Take off: wish/ })).toHaveLength(6)
  })
})

describe('placing', () => {
  test('[V15] by keys alone: P, a few letters, Place here; the same words elsewhere too, and not twice in a cell', async () => {
    const { draw, user, view } = await openCanvas()
    draw()
    toCell('evidence')
    press('p')
    const search = drawer().getByRole('searchbox')
    await hereIs(() => search)
    await user.type(search, 'TEA')
    const button = await drawer().findByRole('button', {
      name: 'Place here, in Evidence, 1. Hears: tea first',
    })
    button.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(lying(view())).toEqual(['evidence 1: tea first']))
    expect(heard()).toBe('Placed in Evidence, 1. Hears.')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(heard()).toBe('It lies in Evidence, 1. Hears already.'))
    fireEvent.click(cellAt('support', 1))
    await user.click(drawer().getByRole('button', { name: /^Place here, in Support, 2/ }))
    await waitFor(() => expect(lying(view())).toEqual(['evidence 1: tea first', 'support 2: tea first']))
    expect(drawer().getByText('· on this canvas 2 times', { exact: false })).toBeTruthy()
    await undo()
    await waitFor(() => expect(lying(view())).toEqual(['evidence 1: tea first']))
  })

  test('[V15] the way back from the drawer is to the cell; closing it keeps the keys on the canvas', async () => {
    const { draw, user } = await openCanvas()
    draw()
    toCell('evidence', 1)
    press('p')
    await user.click(drawer().getByRole('button', { name: 'Back to the cell' }))
    expect(document.activeElement).toBe(cellAt('evidence', 1))
    press('Enter')
    await hereIs(() => screen.getByRole('heading', { name: 'Evidence, 2. Walks in' }))
    await user.click(drawer().getByRole('button', { name: 'Close' }))
    await hereIs(() => cellAt('evidence', 1))
  })

  test('[V16] N, words, Enter, the next: a card is a contribution of the workshop, with who said it where that is known', async () => {
    const { draw, user, view, workshop, act } = await openCanvas()
    const { id: heron } = await act('addParticipant', { alias: 'Heron' })
    draw()
    toCell('backstage', 1)
    press('n')
    const field = await drawer().findByRole('textbox', {
      name: 'In their own words, for Backstage, 2. Walks in',
    })
    await hereIs(() => field)
    await user.keyboard('one paid host{Enter}')
    await waitFor(() => expect(lying(view())).toEqual(['backstage 2: one paid host']))
    await user.click(drawer().getByRole('button', { name: /Who said it/ }))
    await user.click(within(await screen.findByRole('listbox')).getByRole('option', { name: 'Heron' }))
    await user.type(drawer().getByRole('textbox', { name: /In their own words/ }), 'two volunteers{Enter}')
    await waitFor(() => expect(lying(view())).toEqual(['backstage 2: one paid host, two volunteers']))
    const [one, two] = rows().where('contribution', 'workshop', workshop).slice(-2)
    expect([textOf(one!.text), one!.speakers, textOf(two!.text), two!.speakers]).toEqual([
      'one paid host',
      [],
      'two volunteers',
      [heron],
    ])
    await user.click(drawer().getByRole('button', { name: 'Open question' }))
    await user.type(drawer().getByRole('textbox', { name: /In their own words/ }), 'who pays?{Enter}')
    await waitFor(() => expect(cellAt('backstage', 1).textContent).toContain('1 open question'))
    await user.click(drawer().getByRole('button', { name: 'More for: who pays?' }))
    await user.click(await screen.findByRole('menuitem', { name: /It is answered/ }))
    await waitFor(() => expect(cellAt('backstage', 1).textContent).not.toContain('open question'))
  })
})

describe('moving', () => {
  test('[V17] Alt and arrows: within the cell, into the lanes beside it, along the steps; the keys go with it; undo', async () => {
    const { draw, view, lay } = await openCanvas()
    await lay('actions', 0, 'tea first', 'same face')
    draw()
    toCard('tea first')
    press('ArrowDown', { altKey: true })
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: same face, tea first']))
    await hereIs(() => cardOf('tea first'))
    press('ArrowDown', { altKey: true })
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: same face', 'frontstage 1: tea first']))
    await hereIs(() => cardOf('tea first'))
    press('ArrowRight', { altKey: true })
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: same face', 'frontstage 2: tea first']))
    expect(heard()).toBe('1 moved to Frontstage, 2. Walks in.')
    await hereIs(() => cardOf('tea first'))
    press('ArrowUp', { altKey: true })
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: same face', 'actions 2: tea first']))
    await undo()
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: same face', 'frontstage 2: tea first']))
  })

  test('[V17] M: a lane and a step from two lists, Enter', async () => {
    const { draw, view, lay, user } = await openCanvas()
    await lay('actions', 0, 'tea first')
    draw()
    toCell('actions')
    press('Tab')
    await hereIs(() => cardOf('tea first'))
    press('m')
    await dialog().findByRole('option', { name: 'Support' })
    await user.click(dialog().getByRole('option', { name: 'Support' }))
    await user.click(dialog().getByRole('option', { name: '3. Comes back' }))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(lying(view())).toEqual(['support 3: tea first']))
    await hereIs(() => cardOf('tea first'))
  })

  test('[V17] by menu from the drawer, the same', async () => {
    const { draw, view, lay, user } = await openCanvas()
    await lay('actions', 0, 'tea first', 'same face')
    draw()
    fireEvent.click(cellAt('actions'))
    const choose = async (words: RegExp) => {
      await user.click(drawer().getByRole('button', { name: 'More for: same face' }))
      await user.click(await screen.findByRole('menuitem', { name: words }))
    }
    await choose(/^Earlier/)
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: same face, tea first']))
    await choose(/^To the cell after/)
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: tea first', 'actions 2: same face']))
    await choose(/^Make it a comment/)
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: tea first']))
    expect(cellAt('actions', 1).textContent).toContain('1 comment')
  })

  test('[V18] Delete takes a card off; its words stay, the keys go to the next card, and it can be put back', async () => {
    const { draw, view, lay, note } = await openCanvas()
    await lay('actions', 0, 'tea first', 'same face')
    draw()
    toCard('tea first')
    press('Delete')
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: same face']))
    await hereIs(() => cardOf('same face'))
    expect(textOf(rows().get('contribution', note['tea first'])!.text)).toBe('tea first')
    expect(said()).toEqual(['Taken off the canvas. What was said stays where it was said.'])
    fireEvent.click(screen.getByRole('button', { name: 'Take back the last' }))
    await waitFor(() => expect(lying(view())).toEqual(['actions 1: tea first, same face']))
  })
})

describe('what is said of a cell', () => {
  test('[V19] fields the lane allows keep themselves, show as marks, and empty again', async () => {
    const { draw, user } = await openCanvas()
    draw()
    fireEvent.click(cellAt('frontstage', 2))
    await user.click(drawer().getByText('What else is so here'))
    await user.click(drawer().getByRole('checkbox', { name: /Fail point/ }))
    await user.type(drawer().getByRole('textbox', { name: 'How long people wait here' }), '2,5{Enter}')
    await user.type(drawer().getByRole('textbox', { name: /How often the story/ }), '3{Enter}')
    await user.type(drawer().getByRole('textbox', { name: 'Early signal' }), 'nobody rings back')
    await user.tab()
    await waitFor(() =>
      expect(
        [...cellAt('frontstage', 2).querySelectorAll('.cv-marks > *')].map((one) => one.textContent),
      ).toEqual(['Fail point', 'Wait: 2.5 days', 'Told: 3 times', 'Early signal: nobody rings back']),
    )
    const wait = drawer().getByRole('textbox', { name: 'How long people wait here' })
    await user.clear(wait)
    await user.type(wait, '{Enter}')
    await waitFor(() => expect(cellAt('frontstage', 2).textContent).not.toContain('Wait'))
  })
})

describe('steps', () => {
  const open = async (user: Awaited<ReturnType<typeof openCanvas>>['user'], step: string, deed: string) => {
    const head = [...document.querySelectorAll('[data-step] button')].find(
      (one) => one.querySelector('.name')?.textContent === step,
    )!
    await user.click(head)
    await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${deed}`) }))
  }
  const head = (view: { columns: { id: string; title: string }[] }, title: string) =>
    document.querySelector(`[data-step="${view.columns.find((one) => one.title === title)?.id}"] button`)

  test('[V20] added before and after, renamed, moved: by the menu of its name; the keys stay with it', async () => {
    const { draw, user, view } = await openCanvas()
    draw()
    await open(user, 'Walks in', 'Add a step before')
    await user.type(dialog().getByRole('textbox'), 'Finds the door{Enter}')
    await waitFor(() => expect(titles(view())).toBe('Hears / Finds the door / Walks in / Comes back'))
    await hereIs(() => head(view(), 'Finds the door'))
    await open(user, 'Walks in', 'Add a step after')
    await user.type(dialog().getByRole('textbox'), 'Sits{Enter}')
    await waitFor(() => expect(titles(view())).toBe('Hears / Finds the door / Walks in / Sits / Comes back'))
    await open(user, 'Sits', 'Rename')
    await user.clear(dialog().getByRole('textbox'))
    await user.type(dialog().getByRole('textbox'), 'Sits and talks{Enter}')
    await waitFor(() => expect(titles(view())).toContain('Sits and talks'))
    await open(user, 'Finds the door', 'Move left')
    await waitFor(() =>
      expect(titles(view())).toBe('Finds the door / Hears / Walks in / Sits and talks / Comes back'),
    )
    await hereIs(() => head(view(), 'Finds the door'))
  })

  test('[V20] by keys on its name: N after it, F2, Alt and arrows, Delete', async () => {
    const { draw, user, view } = await openCanvas()
    draw()
    toCell('evidence', 1)
    press('ArrowUp')
    await hereIs(() => head(view(), 'Walks in'))
    press('ArrowRight', { altKey: true })
    await waitFor(() => expect(titles(view())).toBe('Hears / Comes back / Walks in'))
    await hereIs(() => head(view(), 'Walks in'))
    press('F2')
    await user.clear(await dialog().findByRole('textbox'))
    await user.type(dialog().getByRole('textbox'), 'Comes in{Enter}')
    await waitFor(() => expect(titles(view())).toBe('Hears / Comes back / Comes in'))
    await hereIs(() => head(view(), 'Comes in'))
    press('Delete')
    await waitFor(() => expect(titles(view())).toBe('Hears / Comes back'))
    await hereIs(() => head(view(), 'Comes back'))
    await undo()
    await waitFor(() => expect(titles(view())).toBe('Hears / Comes back / Comes in'))
  })

  test('[V21] split with the cards that are chosen to go, and merged again with everything on them', async () => {
    const { draw, user, view, lay } = await openCanvas()
    await lay('actions', 1, 'tea first', 'same face')
    await lay('support', 1, 'no form')
    draw()
    await open(user, 'Walks in', 'Split in two')
    await user.type(dialog().getByRole('textbox'), 'Is asked in')
    await user.click(dialog().getByRole('checkbox', { name: 'same face' }))
    await user.click(dialog().getByRole('button', { name: 'Split it' }))
    await waitFor(() => expect(titles(view())).toBe('Hears / Walks in / Is asked in / Comes back'))
    expect(lying(view())).toEqual(['actions 2: tea first', 'actions 3: same face', 'support 2: no form'])
    await open(user, 'Walks in', 'Merge with the next')
    await waitFor(() => expect(titles(view())).toBe('Hears / Walks in / Comes back'))
    expect(lying(view())).toEqual(['actions 2: tea first, same face', 'support 2: no form'])
    await open(user, 'Walks in', 'Remove')
    await waitFor(() => expect(said().join()).toContain('“Walks in” is off the canvas, and 3 cards with it'))
    await undo()
    await waitFor(() =>
      expect(lying(view())).toEqual(['actions 2: tea first, same face', 'support 2: no form']),
    )
  })
})

describe('areas', () => {
  test('[V22] a canvas of areas is read in its order, one stop for Tab; arrows lead to the area that lies that way', async () => {
    const { draw, view, lay } = await openCanvas('empathy-map', [])
    draw()
    const areas = [...document.querySelectorAll<HTMLElement>('[data-cell]')].map((one) => one.dataset.lane)
    expect(areas).toEqual([...view().heads, ...view().lanes].map((one) => one.id))
    const [left, right] = beside(view().lanes)
    await lay(left!.id, null, 'tea first')
    toCell(left!.id)
    press('ArrowRight')
    await hereIs(() => cellAt(right!.id))
    press('ArrowLeft')
    await hereIs(() => cellAt(left!.id))
    press('Tab')
    await hereIs(() => cardOf('tea first'))
    expect(document.querySelectorAll('.cv-free [tabindex="0"]')).toHaveLength(1)
  })
})

/** Two areas side by side. */
function beside(lanes: readonly { id: string; at?: { x: number; y: number; w: number; h: number } }[]) {
  for (const one of lanes)
    for (const other of lanes)
      if (one.at && other.at && one.at.y === other.at.y && one.at.x + one.at.w === other.at.x)
        return [one, other]
  throw new Error('No two areas lie side by side')
}

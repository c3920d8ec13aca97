import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { linkSentence } from '../../../shared/queries/canvas.ts'
import { useDesk } from '../../../renderer/store/desk.ts'
import { go } from '../../../renderer/store/view.ts'
import { cardOf, openCanvas } from './canvasDesk.tsx'

type Show = 'table' | 'links'
/** A canvas with words on it, looked at as a table or as lines. */
async function aMap(show: Show | 'sheet', method?: string, steps?: string[]) {
  const desk = await openCanvas(method, steps)
  const write = async (
    lane: string,
    column: number | null,
    text: string,
    as: 'card' | 'comment' | 'question' = 'card',
  ) =>
    (
      await desk.act('writeOnCanvas', {
        canvas: desk.canvas,
        lane,
        column: column === null ? null : desk.view().columns[column]!.id,
        text,
        as,
      })
    ).id
  const open = async () => {
    go({ at: 'canvases', canvas: desk.canvas, show })
    desk.draw()
    await screen.findByRole('heading', { level: 1 })
  }
  return { ...desk, write, open }
}
const texts = (found: Element[]) => found.map((one) => one.textContent)
const choose = async (user: { click: (on: Element) => Promise<void> }, name: string) =>
  user.click(await screen.findByRole('menuitem', { name }))

describe('a blueprint as a table', () => {
  test('[V33] lanes are row headers and steps column headers; cards, comments, questions and facts stand in words', async () => {
    const { write, open, act, view, canvas } = await aMap('table')
    await write('actions', 0, 'sees the poster')
    await write('actions', 0, 'who put it up?', 'question')
    await write('actions', 0, 'so did I', 'comment')
    const column = view().columns[0]!.id
    await act('setCanvasCell', {
      canvas,
      lane: 'actions',
      column,
      fails: true,
      wait: 7,
      waitUnit: 'days',
      told: 2,
      signal: 'nobody rings',
    })
    await open()
    const table = await screen.findByRole('table', { name: /as a table/ })
    expect(texts(within(table).getAllByRole('columnheader'))).toEqual([
      'Lane',
      '1. Hears',
      '2. Walks in',
      '3. Comes back',
    ])
    expect(texts(within(table).getAllByRole('rowheader'))[1]).toContain('What people do')
    const row = within(table).getAllByRole('row')[2]!
    const cell = within(row).getAllByRole('cell')[0]!
    for (const words of [
      'Idea: sees the poster',
      'Open question: who put it up?',
      'Comment: so did I',
      'Fail point',
      '7 days',
      'nobody rings',
    ])
      expect(cell.textContent).toContain(words)
    // What is empty says so to whoever does not see it.
    expect(within(row).getAllByRole('cell')[1]!.textContent).toContain('Nothing here yet')
  })

  test('[V33] turned, steps are the rows', async () => {
    const { open, user } = await aMap('table')
    await open()
    await user.click(await screen.findByRole('button', { name: 'Lanes on top' }))
    const table = screen.getByRole('table', { name: /as a table/ })
    expect(texts(within(table).getAllByRole('rowheader'))).toEqual([
      '1. Hears',
      '2. Walks in',
      '3. Comes back',
    ])
    expect(within(table).getAllByRole('columnheader')).toHaveLength(6)
  })

  test('[V34] a card is moved, made a question, answered and taken off from its menu; the focus stays near it', async () => {
    const { write, open, view, user } = await aMap('table')
    await write('actions', 0, 'one')
    await write('actions', 0, 'two')
    await open()
    const card = (name: RegExp) => screen.findByRole('button', { name })
    await user.click(await card(/Idea: ?one/))
    await choose(user, 'Later in its place')
    await waitFor(() =>
      expect(
        view()
          .cells.get(`actions ${view().columns[0]!.id}`)!
          .cards.map((one) => one.words.text),
      ).toEqual(['two', 'one']),
    )
    // The page as a whole has these words too: the focus has to be on the card itself.
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: /Idea: ?one/ })),
    )
    await user.click(document.activeElement!)
    await choose(user, 'Move it elsewhere')
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: /Lane/ }))
    await user.click(within(await screen.findByRole('listbox')).getByRole('option', { name: 'Backstage' }))
    await user.click(within(dialog).getByRole('button', { name: /Step/ }))
    await user.click(
      within(await screen.findByRole('listbox')).getByRole('option', { name: '3. Comes back' }),
    )
    await user.click(within(dialog).getByRole('button', { name: 'Move it there' }))
    const there = () => view().cells.get(`backstage ${view().columns[2]!.id}`)
    await waitFor(() => expect(there()?.cards.map((one) => one.words.text)).toEqual(['one']))
    await user.click(await card(/Idea: ?one/))
    await choose(user, 'Make it an open question')
    await user.click(await card(/Open question: ?one/))
    await choose(user, 'It is answered')
    await user.click(await card(/Question, answered: ?one/))
    await choose(user, 'Take it off the canvas')
    await waitFor(() => expect(view().count).toBe(1))
    // Nothing is left there but the way to add to it.
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Add here: Backstage, 3. Comes back'),
    )
  })

  test('[V34] a place is chosen in the table and written in from the drawer beside it', async () => {
    const { open, view, user } = await aMap('table')
    await open()
    await user.click(await screen.findByRole('button', { name: 'Add here: Support, 2. Walks in' }))
    const field = await screen.findByRole('textbox', { name: /Support, 2\. Walks in/ })
    await waitFor(() => expect(document.activeElement).toBe(field))
    await user.keyboard('the rent is paid{Enter}')
    await waitFor(() => expect(view().cells.get(`support ${view().columns[1]!.id}`)?.cards).toHaveLength(1))
    expect(await screen.findByRole('button', { name: /Idea: ?the rent is paid/ })).toBeTruthy()
  })
})

test('[V33] a free canvas is a table of its areas in order; read only, it has nothing to press', async () => {
  const { write, open } = await aMap('table', 'theory-of-change')
  await write('situation', null, 'alone for days')
  useDesk.setState((now) => ({ desk: { ...now.desk!, readOnly: true } }))
  await open()
  const table = await screen.findByRole('table', { name: /as a table/ })
  expect(
    texts(within(table).getAllByRole('rowheader'))
      .slice(0, 3)
      .map((one) => one!.slice(0, 9)),
  ).toEqual(['Situation', 'Whom it i', 'What we d'])
  expect(table.textContent).toContain('alone for days')
  expect(within(table).queryAllByRole('button')).toEqual([])
})

test('[V33] a network is two tables, who with how much power and what passes between whom, and its areas', async () => {
  const { write, open, act, user, view } = await aMap('table', 'ecosystem-map')
  const [hosts, guests] = [await write('actors', null, 'the hosts'), await write('actors', null, 'who comes')]
  await write('gaps', null, 'the night shift')
  await act('linkPlaced', { from: hosts, to: guests, type: 'service', text: 'tea', both: true })
  await open()
  const who = await screen.findByRole('table', { name: 'Who is involved' })
  await user.click(within(who).getByRole('button', { name: /the hosts/ }))
  await choose(user, 'Much power')
  await waitFor(() => expect(who.textContent).toContain('Much power'))
  const passes = screen.getByRole('table', { name: 'What passes between them' })
  // Before each stands the name of its column, for the eye alone, where the table is too narrow for its head.
  expect(texts(within(within(passes).getAllByRole('row')[1]!).getAllByRole('cell')).slice(0, 4)).toEqual([
    'WhatService',
    'Towho comes',
    'Both waysYes',
    'In a few wordstea',
  ])
  expect(screen.getByRole('table', { name: /as a table|Beside the map/ }).textContent).toContain(
    'the night shift',
  )
  await user.click(
    within(passes).getByRole('button', { name: /^Change: the hosts gives a service to who comes/ }),
  )
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('radio', { name: 'Money' }))
  await user.click(within(dialog).getByRole('checkbox', { name: 'It goes both ways' }))
  await user.click(within(dialog).getByRole('button', { name: 'Keep it so' }))
  await waitFor(() => expect(view().links[0]).toMatchObject({ both: false, kind: { id: 'money' } }))
})

describe('lines as sentences', () => {
  test('[V34] one is drawn by keys alone: a few letters, an arrow, Enter; and the next begins where it began', async () => {
    const { write, open, view, user } = await aMap('links', 'theory-of-change')
    await write('activities', null, 'tea before talk')
    await write('outcomes', null, 'people come back')
    await write('outcomes', null, 'people sleep')
    await open()
    const [from, to] = await screen.findAllByRole('combobox')
    await user.click(from!)
    await user.keyboard('TEA{ArrowDown}{Enter}')
    expect((from as HTMLInputElement).value).toBe('tea before talk')
    await user.click(to!)
    await user.keyboard('come{ArrowDown}{Enter}')
    await screen.findByText('It reads: tea before talk leads to people come back')
    await user.click(screen.getByRole('button', { name: 'Draw the line' }))
    await waitFor(() =>
      expect(view().links.map((one) => linkSentence(one, 'en-GB'))).toEqual([
        'tea before talk leads to people come back',
      ]),
    )
    await screen.findByText('Drawn: tea before talk leads to people come back')
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('combobox')[1]))
    expect((screen.getAllByRole('combobox')[0] as HTMLInputElement).value).toBe('tea before talk')
    expect(screen.getByText('1 card has no line yet')).toBeTruthy()
  })

  test('[V34] one is turned round, and taken off; undo brings it back', async () => {
    const { write, open, act, view, user, bridge } = await aMap('links', 'theory-of-change')
    const [a, b] = [await write('activities', null, 'tea'), await write('outcomes', null, 'sleep')]
    await act('linkPlaced', { from: a, to: b, type: 'leads-to' })
    await open()
    const story = await screen.findByRole('list', { name: 'tea' })
    expect(story.textContent).toContain('tea leads to sleep')
    await user.click(screen.getByRole('button', { name: 'Change: tea leads to sleep' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Turn it round' }))
    await waitFor(() => expect(linkSentence(view().links[0]!, 'en-GB')).toBe('sleep leads to tea'))
    await user.click(screen.getByRole('button', { name: 'Take the line off' }))
    await screen.findByText('No line yet')
    await bridge.ask('undo')
    await screen.findByRole('button', { name: 'Change: sleep leads to tea' })
  })
})

describe('how it feels', () => {
  test('[V35] a phase is set and emptied by keys, and the table beside the curve says the same', async () => {
    const { open, view, user } = await aMap('sheet', 'journey-map', ['Before', 'There', 'After'])
    await open()
    const phase = (name: string) => screen.getByRole('group', { name: `How does “${name}” feel?` })
    await waitFor(() => phase('There'))
    const feelings = () =>
      view().columns.map((one) => view().cells.get(`feelings ${one.id}`)?.feeling ?? null)
    await user.click(within(phase('Before')).getByRole('radio', { name: 'Low' }))
    await user.click(within(phase('After')).getByRole('radio', { name: 'Very good' }))
    await waitFor(() => expect(feelings()).toEqual([-1, null, 2]))
    const table = screen.getByRole('table', { name: 'How it feels, one after another' })
    const said = () =>
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('cell')[0]!.textContent)
    await waitFor(() => expect(said()).toEqual(['LowClear', 'Not said yet', 'Very goodClear']))
    // Between two that were said, over one that was not, the curve is broken.
    expect(document.querySelectorAll('.feel-curve path.over-gap')).toHaveLength(1)
    within(phase('Before')).getByRole<HTMLInputElement>('radio', { name: 'Low' }).focus()
    await user.keyboard('{Delete}')
    await waitFor(() => expect(feelings()).toEqual([null, null, 2]))
  })

  test('[V35] there is none where no lane asks', async () => {
    const { open } = await aMap('sheet')
    await open()
    expect(document.querySelector('.map-feel')).toBeNull()
  })
})

test('[V34] a line is drawn from the drawer beside the sheet, from the card that is chosen there', async () => {
  const { write, open, view, user } = await aMap('sheet')
  await write('actions', 0, 'sees the poster')
  await write('actions', 1, 'rings the bell')
  await open()
  await waitFor(() => expect(cardOf('sees the poster')).toBeTruthy())
  await user.click(cardOf('sees the poster'))
  await user.click(await screen.findByRole('button', { name: 'Draw a line' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getAllByRole<HTMLInputElement>('combobox')[0]!.value).toBe('sees the poster')
  await user.keyboard('rings{ArrowDown}{Enter}')
  await user.click(within(dialog).getByRole('button', { name: 'Draw the line' }))
  await waitFor(() => expect(view().links).toHaveLength(1))
  const lines = await screen.findByRole('list', { name: 'Lines' })
  expect(lines.textContent).toBe('sees the poster, and then rings the bell')
})

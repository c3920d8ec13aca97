import { act as actIn, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { board } from '../../../shared/queries/board.ts'
import { trailOf } from '../../../shared/queries/trail.ts'
import { textOf } from '../../../shared/record.ts'
import { useDesk } from '../../../renderer/store/desk.ts'
import { draw, openWorkshop, place, rows, said } from './workshopDesk.tsx'

/** Notes a to e loose, f and g under Warm, h under Near. */
async function aBoard() {
  const desk = await openWorkshop({ tab: 'board' })
  const { act, workshop } = desk
  const note: Record<string, string> = {}
  for (const text of 'abcdefgh')
    note[text] = (await act('addContribution', { workshop, type: text === 'e' ? 'wish' : 'note', text })).id
  const warm = (await act('addTheme', { workshop, label: 'Warm', lay: [note.f!, note.g!] })).id
  const near = (await act('addTheme', { workshop, label: 'Near', lay: [note.h!] })).id
  return { ...desk, note, warm, near, ...draw() }
}

const lying = () => {
  const here = board(rows(), rows().all('workshop')[0]!.id)
  const text = (notes: typeof here.loose) => notes.map((one) => textOf(one.note.text)).join('')
  return [
    ['', text(here.loose)],
    ...here.columns.flatMap((one) => [
      [textOf(one.theme.label), text(one.notes)],
      ...one.beneath.map((each) => [`> ${textOf(each.theme.label)}`, text(each.notes)]),
    ]),
  ]
}
const card = (text: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-card]')].find(
    (one) => one.querySelector('.said')?.textContent === text,
  )!
const here = () => document.activeElement?.querySelector('.said')?.textContent
const heard = () => document.querySelector('.board > [role=status]')?.textContent
const chosen = () =>
  [...document.querySelectorAll('[role=option][aria-selected=true]')].map(
    (one) => one.querySelector('.said')?.textContent,
  )
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more })

describe('choosing', () => {
  test('[BD1] arrow keys go from note to note, down a column and across, without choosing any', async () => {
    await aBoard()
    card('a').focus()
    press('ArrowDown')
    expect(here()).toBe('b')
    press('ArrowRight')
    expect(here()).toBe('g')
    press('ArrowRight')
    expect(here()).toBe('h')
    press('ArrowLeft')
    press('Home')
    expect(here()).toBe('f')
    expect(chosen()).toEqual([])
  })

  test('[BD25] where nothing has the focus, as on arrival, an arrow key goes to the first card; later to the one it was at', async () => {
    await aBoard()
    expect(document.activeElement).toBe(document.body)
    press('ArrowRight', { altKey: true })
    expect(document.activeElement).toBe(document.body)
    press('ArrowDown')
    expect(here()).toBe('a')
    press('ArrowDown')
    card('b').blur()
    press('ArrowRight')
    expect(here()).toBe('b')
  })

  test('[BD2] Shift chooses those between, Ctrl Space one more, Esc none', async () => {
    await aBoard()
    card('a').focus()
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(chosen()).toEqual(['a', 'b', 'c'])
    press('ArrowDown', { ctrlKey: true })
    press('ArrowDown', { ctrlKey: true })
    press(' ', { ctrlKey: true })
    expect(chosen()).toEqual(['a', 'b', 'c', 'e'])
    press('Escape')
    expect(chosen()).toEqual([])
  })

  test('[BD3] by pointer: a press, Ctrl and another, Shift and the rest of the column', async () => {
    const { user } = await aBoard()
    await user.click(card('a'))
    fireEvent.click(card('c'), { ctrlKey: true })
    expect(chosen()).toEqual(['a', 'c'])
    await user.click(card('b'))
    fireEvent.click(card('d'), { shiftKey: true })
    expect(chosen()).toEqual(['b', 'c', 'd'])
  })
})

describe('moving', () => {
  test('[BD4] M opens Move to…, a number moves it; it says so and the focus goes with it', async () => {
    const { user } = await aBoard()
    card('b').focus()
    press('m')
    await screen.findByRole('menu')
    await user.keyboard('2')
    await waitFor(() =>
      expect(lying()).toEqual([
        ['', 'acde'],
        ['Warm', 'fg'],
        ['Near', 'hb'],
      ]),
    )
    expect(heard()).toBe('1 note moved to “Near”.')
    await waitFor(() => expect(here()).toBe('b'))
  })

  test('[BD5] several go in one gesture, keep their order, and one undo takes all of them back', async () => {
    const { bridge, user } = await aBoard()
    card('a').focus()
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    await user.click(screen.getByRole('button', { name: 'Move to…' }))
    await user.click(await screen.findByRole('menuitem', { name: /Warm/ }))
    await waitFor(() =>
      expect(lying()).toEqual([
        ['', 'de'],
        ['Warm', 'fgabc'],
        ['Near', 'h'],
      ]),
    )
    expect(heard()).toBe('3 notes moved to “Warm”.')
    await bridge.ask('undo')
    await waitFor(() =>
      expect(lying()).toEqual([
        ['', 'abcde'],
        ['Warm', 'fg'],
        ['Near', 'h'],
      ]),
    )
  })

  test('[BD26] taken back and done again, the keys are where the note lies then', async () => {
    const { bridge, user } = await aBoard()
    card('b').focus()
    press('ArrowDown', { shiftKey: true })
    press('m')
    await screen.findByRole('menu')
    await user.keyboard('1')
    await waitFor(() => expect(lying()[1]).toEqual(['Warm', 'fgbc']))
    await waitFor(() => expect(here()).toBe('b'))
    await bridge.ask('undo')
    await waitFor(() => expect(lying()[0]).toEqual(['', 'abcde']))
    await waitFor(() => expect(here()).toBe('b'))
    await bridge.ask('redo')
    await waitFor(() => expect(lying()[1]).toEqual(['Warm', 'fgbc']))
    await waitFor(() => expect(here()).toBe('b'))
  })

  test('[BD6] Space picks up, arrows say where, Enter lays it there', async () => {
    await aBoard()
    card('a').focus()
    press(' ')
    expect(heard()).toMatch(/^Picked up/)
    press('ArrowRight')
    expect(heard()).toBe('Warm, place 1 of 3')
    press('ArrowDown')
    expect(heard()).toBe('Warm, place 2 of 3')
    press('Enter')
    await waitFor(() =>
      expect(lying()).toEqual([
        ['', 'bcde'],
        ['Warm', 'fag'],
        ['Near', 'h'],
      ]),
    )
    await waitFor(() => expect(here()).toBe('a'))
  })

  test('[BD7] Esc puts what was picked up back where it was', async () => {
    await aBoard()
    card('f').focus()
    press(' ')
    press('ArrowRight')
    press('Escape')
    expect(heard()).toBe('Put back where it was.')
    expect(lying()[1]).toEqual(['Warm', 'fg'])
    press('ArrowDown')
    expect(here()).toBe('g')
  })

  test('[BD8] the menu lays a note loose again, and Esc leaves it', async () => {
    const { user } = await aBoard()
    card('h').focus()
    press('Enter')
    await screen.findByRole('menu')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    await waitFor(() => expect(here()).toBe('h'))
    press('m')
    await user.click(await screen.findByRole('menuitem', { name: /Loose/ }))
    await waitFor(() => expect(lying().at(-1)).toEqual(['Near', '']))
    expect(heard()).toBe('1 note lies loose.')
  })

  test('[BD9] a note taken off is said to be, and an undo brings it back', async () => {
    const { bridge } = await aBoard()
    card('a').focus()
    press('Delete')
    await waitFor(() => expect(lying()[0]).toEqual(['', 'bcde']))
    expect(said()[0]).toMatch(/1 note taken off/)
    await bridge.ask('undo')
    await waitFor(() => expect(lying()[0]).toEqual(['', 'abcde']))
  })
})

describe('themes', () => {
  const choose = async (user: Awaited<ReturnType<typeof aBoard>>['user'], theme: string, item: RegExp) => {
    await user.click(screen.getByRole('button', { name: theme }))
    await user.click(await screen.findByRole('menuitem', { name: item }))
  }

  test('[BD10] N names a theme in somebody’s words; the label stays theirs, the chosen notes go under it', async () => {
    const { bridge, user, note } = await aBoard()
    card('c').focus()
    press('ArrowDown', { shiftKey: true })
    press('n')
    const run = await screen.findByRole('group', { name: 'Words of: c' })
    await user.click(within(run).getByRole('button', { name: 'c' }))
    await user.click(screen.getByRole('button', { name: 'Make the theme' }))
    await waitFor(() => expect(lying().at(-1)).toEqual(['c', 'cd']))
    const model = bridge.desk()!.model
    const label = model.all('theme').at(-1)!.label!
    expect(model.words.get(label)?.sources).toContain(note.c)
    await bridge.ask('undo')
    await waitFor(() => expect(lying()[0]).toEqual(['', 'abcde']))
  })

  test('[BD11] a letter typed into a field is a letter', async () => {
    const { user } = await aBoard()
    await user.type(screen.getByRole('searchbox', { name: 'Find words' }), 'n')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('[BD12] renamed in place; an empty name is refused in words', async () => {
    const { user } = await aBoard()
    await choose(user, 'Warm', /^Rename/)
    const field = screen.getByRole('textbox', { name: 'Name of the theme, in their words' })
    await user.clear(field)
    await user.keyboard('{Enter}')
    await screen.findByText(/Nothing is typed yet/)
    await user.type(field, 'Warmer{Enter}')
    await waitFor(() => expect(lying()[1]).toEqual(['Warmer', 'fg']))
  })

  test('[BD13] moved, put under another, taken out again, brought together', async () => {
    const { user } = await aBoard()
    await choose(user, 'Near', /^Move left/)
    await waitFor(() => expect(lying().map((one) => one[0])).toEqual(['', 'Near', 'Warm']))
    await choose(user, 'Warm', /^Put under/)
    await user.click(screen.getByRole('radio', { name: 'Near' }))
    await user.click(screen.getByRole('button', { name: 'Put it under' }))
    await waitFor(() =>
      expect(lying().slice(1)).toEqual([
        ['Near', 'h'],
        ['> Warm', 'fg'],
      ]),
    )
    await choose(user, 'Warm', /^Take out from under “Near”/)
    await waitFor(() => expect(lying().map((one) => one[0])).toEqual(['', 'Near', 'Warm']))
    await choose(user, 'Near', /^Bring into another/)
    await user.click(screen.getByRole('radio', { name: 'Warm' }))
    await user.click(screen.getByRole('button', { name: 'Bring them together' }))
    await waitFor(() => expect(lying().slice(1)).toEqual([['Warm', 'fgh']]))
  })

  test('[BD14] dots stand above a theme once a round is revealed, and nowhere before', async () => {
    const { act, workshop, warm, near } = await aBoard()
    const { id: vote } = await act('openVote', { workshop, over: [warm, near] })
    await act('keyInDots', { vote, dots: [{ on: warm, count: 9 }] })
    expect(document.querySelectorAll('.lane .dots')).toHaveLength(0)
    expect(screen.queryByText('9 dots placed')).toBeNull()
    await act('revealVote', { vote })
    await screen.findByText('9 dots placed')
    expect(document.querySelectorAll('.lane .dots')).toHaveLength(2)
    card('a').focus()
    press('d')
    expect(place()).toMatchObject({ at: 'workshop', tab: 'dots' })
  })

  test('[BD15] what the dots hide is written beside them', async () => {
    const { user, warm } = await aBoard()
    await choose(user, 'Warm', /^What the dots hide/)
    await user.type(
      screen.getByRole('textbox', { name: /What the dots hide, for Warm/ }),
      'few but first{Enter}',
    )
    await waitFor(() => expect(textOf(rows().get('theme', warm)?.minorityNote)).toBe('few but first'))
    expect(document.querySelector('.minority')?.textContent).toBe('few but first')
  })

  test('[BD16] a theme taken off leaves its notes loose', async () => {
    const { user } = await aBoard()
    await choose(user, 'Warm', /^Take the theme off/)
    await waitFor(() =>
      expect(lying()).toEqual([
        ['', 'abcdefg'],
        ['Near', 'h'],
      ]),
    )
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Near/))
    await choose(user, 'Near', /^Take the theme off/)
    await waitFor(() => expect(lying()).toEqual([['', 'abcdefgh']]))
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Loose'))
  })
})

describe('from the board to the specification', () => {
  test('[BD17] a clause made from a note rests on it, and a notice leads to it', async () => {
    const { user, note } = await aBoard()
    card('a').focus()
    press('c')
    await user.click(await screen.findByRole('button', { name: 'Make the clause' }))
    await waitFor(() => expect(rows().all('clause')).toHaveLength(1))
    const clause = rows().all('clause')[0]!
    expect(textOf(clause.text)).toBe('a')
    expect(trailOf(rows(), clause.id).contributions.map((one) => one.id)).toEqual([note.a])
    await user.click(await screen.findByRole('button', { name: 'Open it there' }))
    expect(place()).toEqual({ at: 'specification', clause: clause.id })
  })

  test('[BD18] what is typed takes the place of the theme’s name, and Ctrl Enter keeps it', async () => {
    const { user } = await aBoard()
    await user.click(screen.getByRole('button', { name: 'Warm' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Make a clause/ }))
    const words = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The clause' })
    expect(document.activeElement).toBe(words)
    expect([words.selectionStart, words.selectionEnd]).toEqual([0, 'Warm'.length])
    expect(screen.getByText('Ctrl Enter')).toBeTruthy()
    await user.keyboard('It is warm{Enter}in winter{Control>}{Enter}{/Control}')
    await waitFor(() => expect(rows().all('clause')).toHaveLength(1))
    expect(textOf(rows().all('clause')[0]!.text)).toBe('It is warm\nin winter')
  })

  test('[BD18] one made from a theme rests on it and all that lies under it', async () => {
    const { user, note } = await aBoard()
    await user.click(screen.getByRole('button', { name: 'Warm' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Make a clause/ }))
    await user.click(screen.getByRole('radio', { name: 'Standard' }))
    await user.click(screen.getByRole('button', { name: 'Make the clause' }))
    await waitFor(() => expect(rows().all('clause')).toHaveLength(1))
    const clause = rows().all('clause')[0]!
    expect(clause.type).toBe('standard')
    expect(trailOf(rows(), clause.id).contributions.map((one) => one.id)).toEqual([note.f, note.g])
  })
})

describe('seeing', () => {
  test('[BD19] kinds are counted, and one kind or some words are shown alone', async () => {
    const { user } = await aBoard()
    const shown = () => document.querySelectorAll('[data-card]').length
    expect(screen.getByRole('button', { name: 'All 8' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Wish 1' }))
    expect(shown()).toBe(1)
    await user.click(screen.getByRole('button', { name: 'Wish 1' }))
    expect(shown()).toBe(8)
    await user.type(screen.getByRole('searchbox', { name: 'Find words' }), 'zzz')
    await screen.findByText('Nothing here has those words.')
  })

  test('[BD20] a story shows its title, and opens to be read with who said it and how far it may go', async () => {
    await openWorkshop({ tab: 'board', isSample: true })
    const { user } = draw()
    await user.dblClick(card('The kettle before the form'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/Said by/)).toBeTruthy()
    expect(dialog.getByText(/May go to|Stays in the room/)).toBeTruthy()
    expect(dialog.getByText(/Lies under:/)).toBeTruthy()
  })

  test('[BD21] a loose pile above forty-five folds, says how many there are, and unfolds', async () => {
    const { act, workshop, user } = await aBoard()
    await act('pasteContributions', {
      workshop,
      type: 'note',
      texts: Array.from({ length: 60 }, (_, at) => `more ${at}`),
    })
    const fold = await screen.findByRole('button', { name: '53 more in the pile' })
    expect(screen.getByText('65 to place')).toBeTruthy()
    await user.click(fold)
    await waitFor(() => expect(document.querySelectorAll('.lane.loose [data-card]')).toHaveLength(65))
  })

  test('[I57] another size comes a column a frame; a theme named meanwhile has it at once', async () => {
    const { act, workshop } = await aBoard()
    // Frames asked for before these are counted come first.
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
    const frames: FrameRequestCallback[] = []
    const asks = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(draw))
    // Each piece takes all the time there is in a frame.
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10))
    const frame = () => frames.splice(0).forEach((draw) => draw(0))
    const sizes = () =>
      [...document.querySelectorAll<HTMLElement>('.lane-body')].map((notes) => Number(notes.style.zoom))
    const size = (name: string) => screen.getByRole('button', { name })
    expect(sizes()).toEqual([1, 1, 1])
    fireEvent.click(size('50 %'))
    expect(size('50 %').getAttribute('aria-pressed')).toBe('true')
    const seen = [sizes()]
    for (let one = 0; one < 2; one += 1) {
      frame()
      seen.push(sizes())
    }
    await actIn(() => act('addTheme', { workshop, label: 'Far', lay: [] }))
    expect(sizes().at(-1)).toBe(0.5)
    for (let one = 0; one < 2; one += 1) {
      frame()
      seen.push(sizes().slice(0, 3))
    }
    expect(seen.map((all) => all.filter((one) => one === 0.5).length)).toEqual([0, 0, 1, 2, 3])
    // Asked for the first again before its turn has come: nothing is left in the other.
    fireEvent.click(size('100 %'))
    frame()
    fireEvent.click(size('50 %'))
    for (let one = 0; one < 5; one += 1) frame()
    expect(sizes()).toEqual([0.5, 0.5, 0.5, 0.5])
    const notes = [...document.querySelectorAll<HTMLElement>('.lane-body')]
    expect(notes.map((one) => one.style.width + one.style.transform)).toEqual(['', '', '', ''])
    asks.mockRestore()
    clock.mockRestore()
  })

  test('[BD22] words taken back leave an empty place and nothing of themselves', async () => {
    const { act, note } = await aBoard()
    await act('takeBack', { contribution: note.a! })
    await waitFor(() => expect(document.querySelector('.note.gone')?.textContent).toMatch(/taken back/))
    expect(card('a')).toBeUndefined()
  })

  test('[BD22] [P58] words taken back are in no count of the board, and their places stay', async () => {
    const { act, note } = await aBoard()
    const counts = () =>
      [...document.querySelectorAll('.kindbtn, .lane-count')].map((one) => one.textContent).join(', ')
    expect(counts()).toBe('All 8, Note 7, Wish 1, 5 to place, 2 notes, 1 note')
    await act('takeBack', { contribution: note.a! })
    await act('takeBack', { contribution: note.g! })
    await waitFor(() => expect(document.querySelectorAll('.note.gone')).toHaveLength(2))
    expect(counts()).toBe('All 6, Note 5, Wish 1, 4 to place, 1 note, 1 note')
  })

  test('[BD22] [P58] where nothing is left the places of words taken back stay, instead of an empty board', async () => {
    const { act, workshop } = await openWorkshop({ tab: 'board' })
    const { id } = await act('addContribution', { workshop, type: 'note', text: 'a' })
    draw()
    await act('takeBack', { contribution: id })
    await waitFor(() => expect(document.querySelectorAll('.note.gone')).toHaveLength(1))
    expect(screen.getByText('0 to place')).toBeTruthy()
  })

  test('[BD23] an empty board says what to do next', async () => {
    await openWorkshop({ tab: 'board' })
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Take words down' }))
    expect(place()).toMatchObject({ tab: 'capture' })
  })

  test('[BD24] going to the board changes nothing on the wall', async () => {
    await aBoard()
    expect(useDesk.getState().wall).toMatchObject({ workshop: null, scene: 'blank' })
  })
})

import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { board } from '../../../shared/queries/board.ts'
import { textOf } from '../../../shared/record.ts'
import { draw, openWorkshop, rows } from './workshopDesk.tsx'

const notes = {
  kettle: 'the kettle was on',
  tea: 'tea before any questions',
  bus: 'the last bus goes at five',
  taxi: 'the taxi was dearer than the food',
  quiet: 'zzyzx',
}

async function aBoard() {
  const desk = await openWorkshop({ tab: 'board' })
  const { act, workshop } = desk
  const id: Record<string, string> = {}
  for (const [name, text] of Object.entries(notes))
    id[name] = (await act('addContribution', { workshop, type: 'note', text })).id
  const { id: travel } = await act('addTheme', { workshop, label: 'Getting there', lay: [id.bus!] })
  return { ...desk, id, travel, ...draw() }
}
const card = (text: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-card]')].find(
    (one) => one.querySelector('.said')?.textContent === text,
  )!
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more })
/** React Aria keeps a hidden list of the browser’s own beside the one that is shown. */
const shownOption = (name: string) =>
  waitFor(() => {
    const found = screen.getAllByRole('option', { name }).find((one) => one.tagName !== 'OPTION')
    if (!found) throw new Error(`no ${name} is shown`)
    return found
  })
const under = () =>
  board(rows(), rows().all('workshop')[0]!.id).columns.map((one) =>
    one.notes.map((each) => textOf(each.note.text)),
  )

describe('likely neighbours', () => {
  test('[I54] nothing moves by itself; a number takes what is offered, and one undo puts it back', async () => {
    const { bridge } = await aBoard()
    card(notes.taxi).focus()
    press('l')
    await screen.findByText('Getting there', { selector: '.theme-offered' })
    expect(screen.getByText(/It shares: getting there/)).toBeTruthy()
    expect(under()).toEqual([[notes.bus]])
    press('1')
    await waitFor(() => expect(under()).toEqual([[notes.bus, notes.taxi]]))
    await bridge.ask('undo')
    await waitFor(() => expect(under()).toEqual([[notes.bus]]))
  })

  test('[I54] two loose notes put together become a theme somebody names', async () => {
    const { user } = await aBoard()
    card(notes.kettle).focus()
    press('l')
    await user.click(await screen.findByRole('button', { name: /^Put them together: tea before/ }))
    expect(screen.getByText('2 notes will lie under it.')).toBeTruthy()
    expect(under()).toEqual([[notes.bus]])
  })

  test('[I54] put away, a suggestion is not offered again; like nothing, a note has none', async () => {
    await aBoard()
    card(notes.kettle).focus()
    press('l')
    await screen.findByText(notes.tea, { selector: '.offers .paper' })
    press('x')
    await screen.findByText('Nothing here is like it. That may be the point.')
    card(notes.quiet).focus()
    await waitFor(() => expect(document.querySelector('#suggest-title')?.textContent).toContain('zzyzx'))
    expect(document.querySelectorAll('.offers li')).toHaveLength(0)
  })

  test('[I55] words taken back are offered no more, and are no reason for anything', async () => {
    const { act, id } = await aBoard()
    card(notes.kettle).focus()
    press('l')
    await screen.findByText(notes.tea, { selector: '.offers .paper' })
    await act('takeBack', { contribution: id.tea! })
    await waitFor(() => expect(document.querySelectorAll('.offers li')).toHaveLength(0))
    expect(document.body.textContent).not.toContain(notes.tea)
  })

  test('[I43] filters show what was asked and fold nothing away; all of it comes back at once', async () => {
    const { user, act, workshop } = await aBoard()
    await act('addContribution', { workshop, type: 'note', text: 'paned a sgwrs', lang: 'cy' })
    await user.click(screen.getByRole('button', { name: 'Filter' }))
    await user.click(screen.getByRole('button', { name: /Language/ }))
    await user.click(await shownOption('Welsh'))
    await waitFor(() => expect(document.querySelectorAll('[data-card]')).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: /Where it lies/ }))
    await user.click(await shownOption('Under a theme'))
    await waitFor(() => expect(document.querySelectorAll('[data-card]')).toHaveLength(0))
    expect(screen.getByRole('button', { name: 'Filter: 2' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    await waitFor(() => expect(document.querySelectorAll('[data-card]')).toHaveLength(6))
  })

  test('[I42] several notes are taken off and put back as one', async () => {
    const { bridge } = await aBoard()
    card(notes.kettle).focus()
    press('ArrowDown', { shiftKey: true })
    press('Delete')
    await waitFor(() => expect(document.querySelectorAll('[data-card]')).toHaveLength(3))
    await bridge.ask('undo')
    await waitFor(() => expect(document.querySelectorAll('[data-card]')).toHaveLength(5))
  })
})

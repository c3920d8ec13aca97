import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../shared/record.ts'
import { openApp, place, rows, said } from './app.tsx'

const open = () => openApp({ at: { at: 'evidence' } })
const count = () => screen.getByText(/^[\d,]+ of [\d,]+$/).textContent
const lines = () => [...document.querySelectorAll<HTMLElement>('.words-row')]
const line = (text: string) => within(lines().find((one) => one.textContent!.includes(text))!)
const quote = 'She rang with me, so I only said it once.'
const noteOf = (text: string) =>
  rows()
    .all('contribution')
    .find((one) => textOf(one.text) === text)!
type User = Awaited<ReturnType<typeof openApp>>['user']

async function more(user: User, text: string, deed: string) {
  await user.click(line(text).getByRole('button', { name: /^More to do/ }))
  await user.click(await screen.findByRole('menuitem', { name: deed }))
}

async function theirs(user: User, text: string, deed: string) {
  await user.click(line(text).getByRole('button', { name: /^Their words: / }))
  await user.click(await screen.findByRole('menuitem', { name: deed }))
}

async function pick(user: User, label: string, option: string) {
  await user.click(screen.getByRole('button', { name: new RegExp(`${label}$`) }))
  const list = await screen.findByRole('listbox')
  await user.click(await within(list).findByRole('option', { name: option }))
}

describe('everyone’s words', () => {
  it('shows whose they are, how far they go and where they stand', async () => {
    const { user } = await open()
    expect(count()).toBe('84 of 84')
    expect(lines()).toHaveLength(60)
    await user.click(screen.getByRole('button', { name: 'Show more: 24 left' }))
    expect(lines()).toHaveLength(84)
    const story = line('Three winters ago')
    expect(story.getByText('Heron')).toBeTruthy()
    expect(story.getByText('May go to the commissioner')).toBeTruthy()
    expect(story.getByRole('button', { name: 'Welcome before paperwork' })).toBeTruthy()
    await user.click(story.getByRole('button', { name: 'Clause 5.1' }))
    expect(place()).toMatchObject({ at: 'specification' })
  })

  it('[V10] a step of a canvas that says it leads to the canvas', async () => {
    const { user, bridge } = await open()
    const workshop = rows().all('workshop')[0]!.id
    const made = await bridge.act('startCanvas', {
      workshop,
      method: 'journey-map',
      steps: ['Coming indoors'],
    })
    await user.type(screen.getByRole('searchbox', { name: 'Find words' }), 'indoors')
    await user.click(await screen.findByRole('button', { name: 'Coming indoors' }))
    expect(place()).toMatchObject({ at: 'canvases', canvas: 'id' in made ? made.id : '' })
  })

  it('finds words as they are typed, and says what to do when nothing says that', async () => {
    const { user } = await open()
    await user.type(screen.getByRole('searchbox', { name: 'Find words' }), 'kettle')
    await waitFor(() => expect(count()).toBe('2 of 84'))
    await user.type(screen.getByRole('searchbox'), 'x')
    expect(await screen.findByRole('heading', { name: 'Nothing here says that' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show everything' }))
    await waitFor(() => expect(count()).toBe('84 of 84'))
  })

  it('lets through one kind, and what no clause rests on', async () => {
    const { user } = await open()
    await pick(user, 'Kind', 'Story')
    await waitFor(() => expect(count()).toBe('11 of 84'))
    await pick(user, 'Where it is used', 'In no clause yet')
    const without = Number(/^\d+/.exec(count()!)![0])
    expect(without).toBeLessThan(11)
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    await waitFor(() => expect(count()).toBe('84 of 84'))
  })

  it('[P58] words taken back are in no count of words, also with nothing filtered', async () => {
    const { bridge } = await open()
    await bridge.act('takeBack', { contribution: noteOf(quote).id })
    await waitFor(() => expect(count()).toBe('83 of 83'))
  })

  it('makes a clause that rests on the words, and goes to it', async () => {
    const { user } = await open()
    await user.click(line(quote).getByRole('button', { name: /^Make a clause/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Make a clause' }))
    await user.click(dialog.getByRole('button', { name: 'Add the clause' }))
    await waitFor(() => expect(place().at).toBe('specification'))
    const there = place()
    const clause = rows().get('clause', there.at === 'specification' ? there.clause : '')!
    expect(textOf(clause.text)).toBe(quote)
    expect(
      rows()
        .where('evidence', 'clause', clause.id)
        .map((link) => link.to),
    ).toEqual([noteOf(quote).id])
  })

  it('puts words right, in place', async () => {
    const { user } = await open()
    await more(user, quote, 'Put the words right')
    const dialog = within(await screen.findByRole('dialog'))
    const field = dialog.getByRole('textbox', { name: /What was said/ })
    await user.clear(field)
    await user.type(field, 'She rang with me. I said it once.')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(line('I said it once.').getByText('Heron')).toBeTruthy())
  })

  it('signs words, and takes a name off', async () => {
    const { bridge, user } = await open()
    const workshop = rows().all('workshop')[0]!.id
    const made = await bridge.act('addContribution', { workshop, type: 'note', text: 'Nobody signed this' })
    if ('refused' in made) throw new Error(made.refused)
    await user.type(screen.getByRole('searchbox'), 'Nobody signed')
    await waitFor(() => expect(count()).toBe('1 of 85'))
    expect(line('Nobody signed').getByText('no name')).toBeTruthy()
    await more(user, 'Nobody signed', 'Say whose words these are')
    await pick(user, 'Who', 'Plover')
    await user.click(screen.getByRole('button', { name: 'These are theirs' }))
    await waitFor(() => expect(said()).toEqual(['Signed as the words of Plover.']))
    expect(line('Nobody signed').getByText('Plover')).toBeTruthy()
    await more(user, 'Nobody signed', 'Take a name off')
    await user.click(await screen.findByRole('button', { name: 'Take the name off' }))
    await waitFor(() => expect(rows().get('contribution', made.id)?.voices).toEqual([]))
  })

  it('[P33] takes words back after saying what leans on them; they are gone from here at once', async () => {
    const { user } = await open()
    const story = noteOf(
      textOf(
        rows()
          .all('contribution')
          .find((one) => textOf(one.text).startsWith('Three winters'))?.text,
      ),
    )
    await theirs(user, 'Three winters', 'Take them back…')
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/clauses? leans? on it and will say that a voice was taken back/)).toBeTruthy()
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Leave it as it is' }))
    await user.click(dialog.getByRole('button', { name: 'Take these words back' }))
    await waitFor(() => expect(rows().get('contribution', story.id)?.gone).toBe('takenBack'))
    expect(document.body.textContent).not.toContain('Three winters')
    await user.click(await screen.findByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('button', { name: 'Take back the last' })).toBeNull()
  })

  it('erases words for good, and only after asking', async () => {
    const { bridge, user } = await open()
    const { id } = noteOf(quote)
    await theirs(user, quote, 'Erase them for good…')
    await screen.findByRole('dialog')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(rows().get('contribution', id)?.gone).toBeNull()
    await theirs(user, quote, 'Erase them for good…')
    await user.click(await screen.findByRole('button', { name: 'Next' }))
    await user.click(await screen.findByRole('button', { name: 'Erase these words for good' }))
    await waitFor(() => expect(rows().get('contribution', id)?.gone).toBe('erased'))
    expect([...bridge.desk()!.model.words.values()].some((one) => one.text === quote)).toBe(false)
  })

  it('says what to do when nobody has said anything', async () => {
    const { bridge } = await openApp({ isEmpty: true })
    const made = await bridge.ask('createProgramme', { title: 'New', lang: 'en-GB' })
    await bridge.ask('openProgramme', { id: (made as { id: string }).id })
    const { go } = await import('../../../renderer/store/view.ts')
    go({ at: 'evidence' })
    expect(await screen.findByRole('heading', { name: 'Nobody has said anything yet' })).toBeTruthy()
  })
})

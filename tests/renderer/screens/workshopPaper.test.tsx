import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { sheetsOf } from '../../../shared/queries/sheets.ts'
import { textOf } from '../../../shared/record.ts'
import { draw, openWorkshop, rows } from './workshopDesk.tsx'

const code = () => screen.getByLabelText(/Short id|Rhif byr/)
const press = (name: RegExp | string) => screen.getByRole('button', { name })

/** The paper tab at "Key in", with sheets out. */
async function keying(count = 2, form: 'cards' | 'story' = 'cards') {
  const room = await openWorkshop({ tab: 'paper' })
  const { sheets } = await room.act('printSheets', {
    workshop: room.workshop,
    form,
    languages: 'en-GB',
    count,
  })
  const { user } = draw()
  await user.click(press(/^Key in/))
  return { ...room, user, codes: sheets.map((one) => one.code) }
}

describe('printing', () => {
  test('shows the page as it will be printed, in the language chosen', async () => {
    await openWorkshop({ tab: 'paper' })
    const { user } = draw()
    const page = () =>
      [...document.querySelectorAll('.paper-page')].map((one) => one.shadowRoot?.textContent ?? '')
    await waitFor(() => expect(page().join(' ')).toContain('A name for this story'))
    await user.click(screen.getByLabelText('Both on one sheet'))
    await waitFor(() => expect(page().join(' ')).toContain('Enw i’r stori hon'))
    expect(page().join(' ')).toContain('A name for this story')
  })
  test('a number of sheets that is none is told, and nothing can be sent', async () => {
    await openWorkshop({ tab: 'paper' })
    const { user } = draw()
    await user.clear(screen.getByLabelText(/How many sheets/))
    expect(await screen.findByText(/Write a number from 1 to 200/)).toBeTruthy()
    expect(press(/^Print…/).hasAttribute('disabled')).toBe(true)
  })
  test('says what there is no paper for, and what to do', async () => {
    await openWorkshop({ tab: 'paper' })
    const { user } = draw()
    await user.click(screen.getByLabelText('Dot sheet'))
    expect(await screen.findByText(/There is no theme yet/)).toBeTruthy()
  })
  test('the pairs of the round have a line for everybody who may not be named, in any language and size', async () => {
    const { act, workshop } = await openWorkshop({ tab: 'paper' })
    const { user } = draw()
    await user.click(screen.getByLabelText('Who sits with whom'))
    expect(await screen.findByText(/There are no pairs yet/)).toBeTruthy()
    await act('pasteParticipants', { aliases: ['Heron', 'Wren', 'Teal'], workshop, at: '10:00' })
    await act('makePairs', { workshop, chance: 0.5 })
    const page = () => document.querySelector('.paper-page')?.shadowRoot
    await waitFor(() => expect(page()?.querySelectorAll('.pairs .blank')).toHaveLength(3))
    await user.click(screen.getByLabelText('Both on one sheet'))
    await user.click(screen.getByLabelText(/^Large print/))
    await waitFor(() => expect(page()?.querySelector('.paper-large')).toBeTruthy())
    expect(page()?.textContent).toContain('Find your number')
    expect(page()?.textContent).toContain('Dewch o hyd i’ch rhif')
    expect(page()?.textContent).not.toMatch(/Heron|Wren|Teal/)
  })
  test('sheets that came out are waited for until they are keyed in, or nobody waits for them any more', async () => {
    const { workshop } = await openWorkshop({ tab: 'paper' })
    const { user } = draw()
    await user.clear(screen.getByLabelText(/How many sheets/))
    await user.type(screen.getByLabelText(/How many sheets/), '3')
    await waitFor(() => expect(press(/^Print…/).hasAttribute('disabled')).toBe(false))
    await user.click(press(/^Print…/))
    expect(await screen.findByText(/3 short ids are now out/)).toBeTruthy()
    await user.click(press(/^Still out \(3\)/))
    await user.click(press('Stop waiting for these'))
    await waitFor(() => expect(sheetsOf(rows(), workshop)).toEqual([]))
  })
})

describe('keying in', () => {
  test('a card: id, Enter, number of its kind, Enter, words, Enter, and the next id', async () => {
    const { user, codes } = await keying()
    await user.click(code())
    await user.keyboard(`${codes[0]!.toLowerCase()}{Enter}`)
    await user.keyboard('5{Enter}More benches{Enter}')
    await waitFor(() => expect(rows().all('contribution')).toHaveLength(1))
    const [note] = rows().all('contribution')
    expect([note!.type, textOf(note!.text)]).toEqual(['wish', 'More benches'])
    await waitFor(() => expect(document.activeElement).toBe(code()))
    expect(within(document.querySelector('.keyed-here')!).getByText(/More benches/)).toBeTruthy()
  })
  test('a number no kind has is told where it stands, and the words stay', async () => {
    const { user, codes } = await keying()
    await user.click(code())
    await user.keyboard(`${codes[0]!}{Enter}9{Enter}Stay here{Enter}`)
    expect(await screen.findByText(/Write a number from 1 to 7/)).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('Kind'))
    expect(rows().all('contribution')).toEqual([])
    expect((screen.getByLabelText('Words on the card') as HTMLTextAreaElement).value).toBe('Stay here')
  })
  test('an id misread is answered with what it was; nothing opens by itself', async () => {
    const { user, codes } = await keying()
    const [right] = codes
    const wrong = right!.slice(0, 4) + (right!.endsWith('X') ? 'Y' : 'X')
    await user.click(code())
    await user.keyboard(`${wrong}{Enter}`)
    expect(screen.queryByLabelText('Words on the card')).toBeNull()
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${right}: `) }))
    expect(await screen.findByLabelText('Words on the card')).toBeTruthy()
  })
  test('a second time is told first', async () => {
    const { user, codes } = await keying()
    await user.click(code())
    await user.keyboard(`${codes[0]!}{Enter}{Enter}Once{Enter}`)
    await waitFor(() => expect(rows().all('contribution')).toHaveLength(1))
    await waitFor(() => expect(document.activeElement).toBe(code()))
    await user.keyboard(`${codes[0]!}{Enter}`)
    expect(await screen.findByText(/It brought 1 note/)).toBeTruthy()
    await user.click(press('Key it in again'))
    await user.click(await screen.findByLabelText('Words on the card'))
    await user.keyboard('Twice{Enter}')
    await waitFor(() => expect(rows().all('contribution')).toHaveLength(2))
  })
  test('put aside, a sheet keeps what stands in it', async () => {
    const { user, codes } = await keying()
    await user.click(code())
    await user.keyboard(`${codes[0]!}{Enter}{Enter}Half a th`)
    await user.click(press('Put it aside'))
    await user.click(code())
    await user.keyboard(`${codes[0]!}{Enter}`)
    expect((screen.getByLabelText('Words on the card') as HTMLTextAreaElement).value).toBe('Half a th')
  })
  test('a story with a name that is known is theirs, with the answer on the paper', async () => {
    const { user, act, codes } = await keying(1, 'story')
    const { id } = await act('addParticipant', { alias: 'Heron' })
    await user.click(code())
    await user.keyboard(
      `${codes[0]!}{Enter}The bus{Enter}It waited.{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}`,
    )
    await user.keyboard('heron{Enter}3{Enter}2{Enter}1{Enter}1{Enter}25 12 2026{Enter}')
    await waitFor(() => expect(rows().all('contribution')).toHaveLength(1))
    const [story] = rows().all('contribution')
    expect(story!.speakers).toEqual([id])
    expect(story!.far).toMatchObject({ words: 'summary', reach: 'room', until: '2026-12-25' })
  })
  test('a day that is none is told before anything is kept', async () => {
    const { user, codes } = await keying(1, 'story')
    await user.click(code())
    await user.keyboard(`${codes[0]!}{Enter}{Enter}It waited.${'{Enter}'.repeat(12)}31 6 2027{Enter}`)
    expect(await screen.findByText(/That is no day to come/)).toBeTruthy()
    expect(rows().all('contribution')).toEqual([])
  })
})

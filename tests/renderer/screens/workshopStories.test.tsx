import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { offeredAgreement } from '../../../shared/consent/answer.ts'
import { isSlipCode, plainSlipCode } from '../../../shared/slipCode.ts'
import { textOf } from '../../../shared/record.ts'
import { draw, openWorkshop, place, rows } from './workshopDesk.tsx'

const entries = () => [...document.querySelectorAll('.story-list .rail-entry > span:first-child')]
const unread = () => [...document.querySelectorAll('.unread .rail-entry > span:first-child')]
const words = (all: Element[]) => all.map((one) => one.textContent)
const stories = () =>
  rows()
    .all('contribution')
    .filter((one) => one.type === 'story')

async function withPeople() {
  const desk = await openWorkshop({ tab: 'stories' })
  const heron = (await desk.act('addParticipant', { alias: 'Heron' })).id
  const wren = (await desk.act('addParticipant', { alias: 'Wren' })).id
  const lapwing = (await desk.act('addParticipant', { alias: 'Lapwing' })).id
  const axes = offeredAgreement('2027-11-21')
  await desk.act('recordAnswer', { person: lapwing, axes: { ...axes, keep: 'nothing' }, how: 'spoken' })
  await desk.act('addInterview', { workshop: desk.workshop, interviewer: wren, storyteller: heron })
  return { ...desk, heron, wren, lapwing, axes }
}
async function withStory() {
  const desk = await withPeople()
  const story = await desk.act('addContribution', {
    workshop: desk.workshop,
    type: 'story',
    text: 'She rang with me.',
    title: 'The kettle',
    people: [desk.heron],
  })
  return { ...desk, story: story.id }
}

describe('the stories of a workshop', () => {
  test('[SY1] the sample’s eleven are here whole; the one that may not be kept is said kindly and not there', async () => {
    await openWorkshop({ tab: 'stories', isSample: true })
    const { user } = draw()
    expect(entries()).toHaveLength(11)
    expect(screen.getByText(/Lapwing asked us to keep nothing/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Nine people and a dog/ }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nine people and a dog')
    for (const said of [
      'no sign-up',
      'a bench on Mill Lane',
      'Now he carries the first-aid kit.',
      'usefulness',
    ])
      expect(screen.getByText(said)).toBeTruthy()
    expect(screen.getByText(/asked by Heron/)).toBeTruthy()
  })

  test('[SY2] one that was told to a partner is a press away: the teller’s, with who asked noted beside it', async () => {
    const { heron, wren } = await withPeople()
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Heron told Wren' }))
    await user.type(screen.getByRole('textbox', { name: /The story/ }), 'She rang with me.')
    await user.click(screen.getByRole('button', { name: 'Keep the story' }))
    await waitFor(() => expect(stories()).toHaveLength(1))
    expect(stories()[0]!.speakers).toEqual([heron])
    await waitFor(() =>
      expect(rows().all('interview')).toMatchObject([{ interviewer: wren, story: stories()[0]!.id }]),
    )
    await waitFor(() => expect(words(unread())).toEqual(['She rang with me.']))
    await user.type(screen.getByRole('textbox', { name: 'Add a wish' }), 'a quiet room{Enter}')
    await waitFor(() => expect(rows().all('contribution')).toHaveLength(2))
    expect(rows().all('contribution').at(-1)).toMatchObject({
      type: 'wish',
      partOf: stories()[0]!.id,
      speakers: [heron],
    })
  })

  test('[SY3] what is being written is in the store within a moment, and is offered after a crash', async () => {
    const { bridge, workshop } = await withPeople()
    await bridge.ask('saveDraft', { key: `story:new:${workshop}`, text: 'Three winters ago' })
    const { user } = draw()
    await user.click(screen.getAllByRole('button', { name: /Write a story down/ })[0]!)
    await user.click(await screen.findByRole('button', { name: 'Put it back' }))
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /The story/ })
    expect(field.value).toBe('Three winters ago')
    await user.type(field, ' I went in')
    await waitFor(async () =>
      expect(await bridge.ask('drafts')).toMatchObject([{ text: 'Three winters ago I went in' }]),
    )
  })

  test('[SY4] read back, changed there, ticked; and to be read back again once a word of it changes', async () => {
    const { act, story } = await withStory()
    const { user } = draw()
    expect(words(unread())).toEqual(['The kettle'])
    await user.click(screen.getByRole('button', { name: /Read back to Heron/ }))
    await user.click(screen.getByRole('button', { name: /^Change: The story/ }))
    await user.type(screen.getByRole('textbox', { name: /The story/ }), ' Twice.{Enter}')
    await waitFor(() =>
      expect(textOf(rows().get('contribution', story)?.text)).toBe('She rang with me. Twice.'),
    )
    await user.click(screen.getByRole('checkbox'))
    await waitFor(() => expect(rows().get('contribution', story)?.checkedByTeller).toBe(true))
    await user.click(screen.getByRole('button', { name: /Back to the story/ }))
    expect(unread()).toHaveLength(0)
    await act('editContribution', { id: story, text: 'She rang for me.' })
    await waitFor(() => expect(words(unread())).toEqual(['The kettle']))
  })

  test('[SY5] Esc leaves a change as it was, and the focus comes back to where it began', async () => {
    const { bridge, story } = await withStory()
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: /^Change: Title/ }))
    await user.type(screen.getByRole('textbox', { name: /Title/ }), ' again{Escape}')
    expect(textOf(rows().get('contribution', story)?.title)).toBe('The kettle')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Change: Title/ }))
    await user.keyboard('{Enter}')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Title/ }).value).toBe('The kettle')
    await user.keyboard(' twice')
    await waitFor(async () =>
      expect(await bridge.ask('drafts')).toMatchObject([{ text: 'The kettle twice' }]),
    )
    await user.keyboard('{Enter}')
    await waitFor(() => expect(textOf(rows().get('contribution', story)?.title)).toBe('The kettle twice'))
    await waitFor(async () => expect(await bridge.ask('drafts')).toEqual([]))
  })
})

describe('the slip', () => {
  test('[SY6] says the five answers, the day and a code, in either language, and names nobody', async () => {
    const { act, heron, axes } = await withStory()
    await act('recordAnswer', { person: heron, axes: { ...axes, name: 'alias' }, how: 'spoken' })
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: /A slip for Heron/ }))
    const paper = document.querySelector<HTMLElement>('.slip-paper')!
    await waitFor(() => expect(paper.querySelector('.big-code')?.textContent).not.toBe('…'))
    const code = paper.querySelector('.big-code')!.textContent!
    expect(isSlipCode(plainSlipCode(code))).toBe(true)
    expect(paper.querySelectorAll('.slip-answers > div')).toHaveLength(5)
    expect(paper.textContent).toContain('The name I chose for today')
    expect(paper.textContent).toContain('21 November 2027')
    expect(paper.textContent).not.toContain('Heron')
    expect(paper.textContent).not.toContain('She rang')
    await user.click(screen.getByRole('button', { name: /The slip in Cymraeg/ }))
    expect(paper.lang).toBe('cy')
    expect(paper.textContent).toContain('21 Tachwedd 2027')
    expect(paper.textContent).toContain(code)
    await user.keyboard('{Escape}')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The kettle')
  })

  test('[SY7] of a person who gave no answer says what the group agreed, or that nothing was', async () => {
    const { act, workshop, axes } = await withStory()
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: /A slip for Heron/ }))
    expect(document.querySelector('.slip-paper')!.textContent).toContain('They stay in this room')
    await act('agreeTogether', { workshop, axes: { ...axes, reach: 'programme' } })
    await waitFor(() =>
      expect(document.querySelector('.slip-paper')!.textContent).toContain(
        'To the people running the programme',
      ),
    )
    expect(document.querySelector('.slip-paper')!.textContent).toContain('what the group agreed')
  })
})

describe('translations and photographs', () => {
  test('[SY8] a translation lies beside the words, marked, and says when the words have changed', async () => {
    const { act, story } = await withStory()
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: /^More for: She rang/ }))
    await user.click(screen.getByRole('menuitem', { name: /Lay a translation/ }))
    const dialog = screen.getByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: /The translation/ }), 'Ffoniodd hi gyda fi.')
    await user.click(within(dialog).getByRole('button', { name: 'Keep the translation' }))
    const laid = await screen.findByText('Ffoniodd hi gyda fi.')
    expect(laid.lang).toBe('cy')
    expect(screen.getByText('She rang with me.')).toBeTruthy()
    expect(screen.queryByText(/Of older words/)).toBeNull()
    await act('editContribution', { id: story, text: 'She rang for me.' })
    await screen.findByText(/Of older words/)
  })

  test('[SY9] a photograph is asked for by the store, its lines are kept one an Enter, and it hides with any of them', async () => {
    const { bridge, act, workshop } = await withPeople()
    URL.createObjectURL = () => 'blob:photo'
    URL.revokeObjectURL = () => {}
    const asked = { workshop, caption: 'Flipchart two', lang: 'en-GB', people: [], jpeg: btoa('a picture') }
    const made = await bridge.ask('keepPicture', asked)
    const id = (made as { id: string }).id
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Flipchart two' }))
    expect((await screen.findByRole('img', { name: /Flipchart two/ })).getAttribute('src')).toBe('blob:photo')
    const line = screen.getByRole('textbox', { name: /A line from the photograph/ })
    fireEvent.keyDown(line, { key: '4', code: 'Digit4', altKey: true })
    await user.type(line, 'somebody moved up{Enter}')
    await waitFor(() => expect(rows().all('contribution')).toHaveLength(2))
    const [said] = rows()
      .all('contribution')
      .filter((one) => one.partOf === id)
    expect(said).toMatchObject({ type: 'strength', partOf: id })
    await act('takeBack', { contribution: said!.id })
    await screen.findByText(/The photograph is not shown/)
    expect(screen.queryByRole('img', { name: /Flipchart two/ })).toBeNull()
  })

  test('[SY10] a file that is no photograph is refused in words, and nothing is kept', async () => {
    const { bridge } = await withPeople()
    bridge.shell.chooseFileToOpen = async () => ({ token: crypto.randomUUID(), name: 'IMG_1.heic' })
    const ask = bridge.ask
    bridge.ask = (async (...args: Parameters<typeof ask>) =>
      (args[0] as string) === 'readPicture'
        ? { refused: 'stories.refused.pictureHeic' }
        : await ask(...args)) as typeof ask
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: /Add a photograph/ }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/HEIC.*Nothing was kept/)
    expect(screen.queryByRole('button', { name: 'Keep the photograph' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(rows().all('contribution')).toHaveLength(0)
    expect(place()).toMatchObject({ tab: 'stories' })
  })
})

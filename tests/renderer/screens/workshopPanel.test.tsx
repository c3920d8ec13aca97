import { act as settle, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Paused } from '../../../renderer/frame/Paused.tsx'
import { pause } from '../../../renderer/store/pause.ts'
import { showPanelPart } from '../../../renderer/screens/workshop/panel/parts.ts'
import { stepDoings } from '../../../renderer/screens/workshop/plan/doings.ts'
import { useDesk } from '../../../renderer/store/desk.ts'
import { go } from '../../../renderer/store/view.ts'
import { setLanguage, WordsProvider } from '../../../renderer/words.tsx'
import { roundOn } from '../../../shared/queries/rounds.ts'
import { runOfShow } from '../../../shared/queries/runOfShow.ts'
import { textOf } from '../../../shared/record.ts'
import { render } from '@testing-library/react'
import { draw, openWorkshop, place, rows, said } from './workshopDesk.tsx'

beforeEach(() => showPanelPart('opening'))
afterEach(() => useDesk.setState((desk) => ({ wall: { ...desk.wall, paused: false } })))

async function openPanel(aliases: readonly string[] = []) {
  const made = await openWorkshop({ tab: 'panel' })
  const { id: workshop } = await made.act('startWorkshop', {
    method: 'lived_experience_panel',
    title: 'Coming home',
    date: '2026-11-21',
    support: 'Nesta by the urn',
  })
  const people: string[] = []
  for (const alias of aliases) people.push((await made.act('addParticipant', { alias })).id)
  if (people.length) await made.act('attend', { workshop, people, to: 'here' })
  go({ at: 'workshop', workshop, tab: 'panel' })
  return { ...made, workshop, people }
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('the panel', () => {
  test('going to its first working step leads to what is missing; filled in by keyboard, it opens', async () => {
    const { workshop } = await openPanel()
    go({ at: 'workshop', workshop, tab: 'plan' })
    const steps = runOfShow(rows(), workshop, 'en')
    await stepDoings(workshop, steps[1]!, '').go()
    expect(place()).toMatchObject({ tab: 'panel' })
    const { user } = draw()
    expect(said().join()).toMatch(/once 6 more things are said/)
    for (const [need, text] of [
      ['what is open', 'who rings'],
      ['what is fixed', 'the money'],
      ['what nobody knows yet', 'next year'],
      ['who decides', 'The board'],
    ] as const) {
      button(need).focus()
      await user.keyboard('{Enter}')
      await user.keyboard(`${text}{Enter}`)
      await waitFor(() => expect(screen.queryByRole('button', { name: need })).toBeNull())
    }
    button('by when they reply').focus()
    await user.keyboard('{Enter}10{Tab}12{Tab}2026')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'by when they reply' })).toBeNull())
    button('which rung you claim').focus()
    await user.keyboard('{Enter} ')
    await screen.findByText('Everything is said. The panel can open.')
    button('Open the panel').focus()
    await user.keyboard('{Enter}')
    await screen.findByText('The panel is open.')
    expect(runOfShow(rows(), workshop, 'en').find((one) => one.isNow)?.phase.step).toBe('parameters')
  })

  test('a round by keys: a pass comes back, exact words are read back and checked', async () => {
    const { workshop, people } = await openPanel(['Curlew', 'Plover'])
    showPanelPart('round')
    const { user } = draw()
    await user.click(button('Begin the round'))
    await screen.findByText('Curlew has the floor')
    await user.type(screen.getByLabelText('Curlew’s exact words'), 'nobody rang p{Enter}')
    await screen.findByText('Read it back: is that what you said?')
    await user.click(button('Yes, that is it'))
    await screen.findByText('Checked with Curlew.')
    const note = rows().all('contribution')[0]!
    expect([textOf(note.text), note.checkedByTeller, note.people]).toEqual([
      'nobody rang p',
      true,
      [people[0]],
    ])
    // Typing a p or an n is no turn.
    expect(roundOn(rows(), workshop)!.now).toBe(people[0])
    ;(document.activeElement as HTMLElement).blur()
    await user.keyboard('p')
    await screen.findByText('Plover has the floor')
    await user.keyboard('n')
    await screen.findByText('We come back to Curlew')
    await user.keyboard('n')
    await screen.findByText('The round is done. Everybody was asked.')
  })

  test('a pause: two stages, an outcome, and nothing else is kept', async () => {
    const { workshop } = await openPanel()
    render(
      <WordsProvider>
        <Paused />
      </WordsProvider>,
    )
    const words = useDesk.getState().rows.size
    await pause()
    const sheet = within(await screen.findByRole('dialog', { name: 'Paused' }))
    expect(sheet.getByText('Support today: Nesta by the urn')).toBeTruthy()
    expect(sheet.queryByRole('textbox')).toBeNull()
    sheet.getByRole('button', { name: 'It is too much: stage two' }).click()
    await sheet.findByText('Stage two: leave with them')
    expect(sheet.queryByRole('textbox')).toBeNull()
    sheet.getByRole('radio', { name: 'They left with somebody' }).click()
    ;(await sheet.findByRole('button', { name: 'Note it and carry on' })).click()
    await waitFor(() => expect(rows().where('pausing', 'workshop', workshop)).toHaveLength(1))
    expect(rows().all('pausing')[0]).toMatchObject({ stage: 'two', outcome: 'leftWithSomebody' })
    expect(useDesk.getState().rows.size).toBe(words + 1)
    await waitFor(() => expect(useDesk.getState().wall.paused).toBe(false))
  })

  test('safeguarding has a role and a button, and no field to write in', async () => {
    const { workshop } = await openPanel()
    showPanelPart('care')
    const { user } = draw()
    const part = within(screen.getByRole('region', { name: 'Safeguarding' }))
    expect(part.queryByRole('textbox')).toBeNull()
    await user.click(part.getByRole('radio', { name: 'the safeguarding lead' }))
    await user.click(part.getByRole('button', { name: 'It was handed over, just now' }))
    await waitFor(() => expect(rows().where('safeguarding', 'workshop', workshop)).toHaveLength(1))
  })

  test('a challenge asked at one meeting is what the next one opens with, and is answered there', async () => {
    const { act, workshop } = await openPanel()
    await act('addChallenge', {
      workshop,
      youSaid: 'The number rings out',
      to: 'Contact centre',
      due: '2026-11-01',
    })
    const next = await act('startWorkshop', {
      method: 'lived_experience_panel',
      title: 'Again',
      date: '2026-12-01',
    })
    showPanelPart('log')
    go({ at: 'workshop', workshop: next.id, tab: 'panel' })
    const { user } = draw()
    expect(screen.getByText('answer overdue')).toBeTruthy()
    await user.click(button('Answer: The number rings out'))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(/^We did\b(?! not)/), 'A person answers until six')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await screen.findByText('answered')
    expect(rows().all('challenge')[0]!.answeredOn).toBe('2026-11-21')
  })

  test('what a round asks is the step’s own question in the language of the window, until somebody words it', async () => {
    await openPanel(['Curlew', 'Plover'])
    showPanelPart('round')
    const { user } = draw()
    const asked = () => screen.getAllByRole<HTMLInputElement>('textbox')[0]!
    const english = asked().value
    settle(() => setLanguage('cy'))
    expect(asked().value).not.toBe(english)
    expect(asked().value).not.toBe('')
    await user.clear(asked())
    await user.type(asked(), 'Beth nesaf?')
    settle(() => setLanguage('en'))
    expect(asked().value).toBe('Beth nesaf?')
  })

  test.each(['mix', 'lists', 'round', 'care'] as const)(
    '%s opens on a panel of which nothing is known',
    async (part) => {
      await openPanel()
      showPanelPart(part)
      draw()
      expect(screen.getByRole('heading', { level: 1, name: 'Panel' })).toBeTruthy()
      expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(0)
    },
  )
})

// What a panel promises to the people in it, on the screens where it is kept.
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ConsentPicker } from '../../../renderer/pieces/ConsentPicker.tsx'
import { TakeBackHost } from '../../../renderer/screens/takeback/TakeBackHost.tsx'
import { showPanelPart } from '../../../renderer/screens/workshop/panel/parts.ts'
import { useRoom } from '../../../renderer/store/room.ts'
import { go } from '../../../renderer/store/view.ts'
import { setLanguage, WordsProvider } from '../../../renderer/words.tsx'
import { widest } from '../../../shared/consent/answer.ts'
import { openApp } from './app.tsx'
import { cardOf, cellAt, openCanvas } from './canvasDesk.tsx'
import { draw, openWorkshop, place, rows } from './workshopDesk.tsx'

beforeEach(() => showPanelPart('opening'))

async function openPanel(part: Parameters<typeof showPanelPart>[0], aliases: readonly string[] = []) {
  const made = await openWorkshop({ tab: 'panel' })
  const { id: workshop } = await made.act('startWorkshop', {
    method: 'lived_experience_panel',
    title: 'Coming home',
    date: '2026-11-21',
  })
  const people: string[] = []
  for (const alias of aliases) people.push((await made.act('addParticipant', { alias })).id)
  if (people.length) await made.act('attend', { workshop, people, to: 'here' })
  const show = () => {
    showPanelPart(part)
    go({ at: 'workshop', workshop, tab: 'panel' })
    return draw()
  }
  return { ...made, workshop, people, show }
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const takeBackHost = () =>
  render(
    <WordsProvider>
      <TakeBackHost />
    </WordsProvider>,
  )

describe('consent, easily', () => {
  test('[P50] questions and answer are read by a voice of this laptop, in the language of the moment, and by no other', async () => {
    const spoken: { text: string; lang: string; voice: string }[] = []
    const voice = (name: string, lang: string, localService: boolean) => ({ name, lang, localService })
    const voices = [voice('Far away', 'en-GB', false), voice('Here', 'en-GB', true)]
    let ended = () => {}
    class Utterance {
      lang = ''
      voice: { name: string } | null = null
      onend = () => {}
      constructor(readonly text: string) {}
    }
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => {},
      speak: (one: Utterance) => {
        spoken.push({ text: one.text, lang: one.lang, voice: one.voice!.name })
        ended = () => one.onend()
      },
    })
    vi.stubGlobal('speechSynthesis', speech)
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
    const answers = {
      keep: 'programme',
      words: 'exact',
      name: 'none',
      reach: 'room',
      until: '2027-11-21',
    } as const
    const person = userEvent.setup()
    render(
      <WordsProvider>
        <ConsentPicker answers={answers} onAnswers={() => {}} today="2026-11-21" />
      </WordsProvider>,
    )
    await person.click(screen.getByRole('button', { name: 'Read it aloud' }))
    expect(spoken).toEqual([
      { text: expect.stringContaining('It stays in this room.') as string, lang: 'en-GB', voice: 'Here' },
    ])
    act(() => ended())
    await person.click(screen.getByRole('button', { name: 'Read the questions aloud' }))
    for (const radio of screen.getAllByRole('radio'))
      expect(spoken[1]!.text).toContain(radio.closest('label')!.querySelector('.words > span')!.textContent)
    expect(screen.getByRole('button', { name: 'Stop reading' })).toBeDefined()
    // No voice of this laptop speaks Welsh: that is said, and the one from elsewhere is not asked.
    voices.push(voice('O bell', 'cy-GB', false))
    setLanguage('cy')
    expect(await screen.findByText(/Nid oes gan y gliniadur hwn lais Cymraeg/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /yn uchel/ })).toBeNull()
    expect(spoken).toHaveLength(2)
    setLanguage('en')
    vi.unstubAllGlobals()
  })

  test('[P33] words just said in a round, and what was asked from them, are taken back where they stand', async () => {
    const { act: does, workshop, show } = await openPanel('round', ['Curlew', 'Plover'])
    const { user } = show()
    takeBackHost()
    await user.click(button('Begin the round'))
    await user.type(await screen.findByLabelText('Curlew’s exact words'), 'nobody rang{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Their words: “nobody rang”' }))
    expect(screen.getByRole('menuitem', { name: 'Curlew changes how far they go…' })).toBeTruthy()
    await user.click(screen.getByRole('menuitem', { name: 'Take them back…' }))
    await user.click(await screen.findByRole('button', { name: 'Take these words back' }))
    await waitFor(() => expect(rows().all('contribution')[0]?.gone).toBe('takenBack'))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByText('nobody rang')).toBeNull()

    const { id } = await does('addContribution', { workshop, type: 'challenge', text: 'Ring us first' })
    await does('addChallenge', { workshop, youSaid: 'Ring us first', lang: 'en-GB', from: [id] })
    act(() => showPanelPart('log'))
    await user.click(await screen.findByRole('button', { name: 'Their words: “Ring us first”' }))
    await user.click(screen.getByRole('menuitem', { name: 'Take them back…' }))
    await user.click(await screen.findByRole('button', { name: 'Take these words back' }))
    await waitFor(() =>
      expect(document.querySelector('.log-table')?.textContent ?? '').not.toContain('Ring us first'),
    )
  })

  test('[P33] words that lie on a canvas are taken back from its cell, from what may be placed, and from its table', async () => {
    const { draw: drawn, user, view, lay, note, act: does, canvas } = await openCanvas()
    const { id: person } = await does('addParticipant', { alias: 'Curlew' })
    await does('signContribution', { contribution: note['tea first']!, person })
    await lay('actions', 1, 'tea first', 'same face')
    drawn()
    takeBackHost()
    // On a page with a canvas a query by role asks the style of every card: these look for what is on top.
    const onTop = (kind: string, words: string) =>
      waitFor(() => {
        const found = [...document.querySelectorAll<HTMLElement>(kind)].find(
          (one) => one.textContent?.trim() === words,
        )
        if (!found) throw new Error(`no ${words}`)
        return found
      })
    const take = async (from: HTMLElement, of: string) => {
      await user.click(from)
      await user.click(await onTop('[role=menuitem]', 'Take them back…'))
      await user.click(await onTop('[role=dialog] button', 'Take these words back'))
      await waitFor(() => expect(rows().get('contribution', note[of]!)?.gone).toBe('takenBack'))
      await user.click(await onTop('[role=dialog] button', 'Close'))
    }
    act(() => cellAt('actions', 1).focus())
    const drawer = within(screen.getByRole('complementary', { name: 'Evidence' }))
    const placed = within(drawer.getByRole('heading', { level: 3, name: /Walks in/ }).closest('section')!)
    const theirs = await placed.findByRole('button', { name: /tea first/, expanded: false })
    await take(theirs, 'tea first')
    expect(cardOf('tea first')).toBeUndefined()
    const found = drawer.getAllByRole('button', { name: 'Their words: “no form”' })
    await take(found[0]!, 'no form')
    act(() => go({ at: 'canvases', canvas, show: 'table' }))
    const table = within(await screen.findByRole('table'))
    await take(table.getByRole('button', { name: /same face/ }), 'same face')
    expect(view().count).toBe(0)
  })

  test('[P51] whoever has the floor, needs something or is paid is one press from their own answer', async () => {
    const { act: does, people, show } = await openPanel('round', ['Curlew'])
    await does('editParticipant', { id: people[0]!, needs: ['a ramp'] })
    const { user } = show()
    const leads = async (part: Parameters<typeof showPanelPart>[0], find: () => HTMLElement) => {
      const { workshop } = rows().all('phase').at(-1)!
      act(() => {
        showPanelPart(part)
        go({ at: 'workshop', workshop: workshop!, tab: 'panel' })
      })
      await user.click(find())
      expect(place()).toEqual({ at: 'people', person: people[0] })
    }
    await user.click(button('Begin the round'))
    await screen.findByText('Curlew has the floor')
    await leads('round', () => button('How far their words go: Curlew'))
    const regionOf = (name: string) => within(screen.getByRole('region', { name }))
    await leads('care', () => regionOf('Access needs for the day').getByRole('button', { name: 'Curlew' }))
    await leads('care', () => regionOf('Payment for people’s time').getByRole('button', { name: 'Curlew' }))
  })
})

describe('a day', () => {
  test('[P57] is reminded of and offered on opening; the answer and the slip are in the person’s own language', async () => {
    const { bridge, user } = await openApp({ isEmpty: true })
    const made = await bridge.ask('createProgramme', { title: 'Hubs', lang: 'en-GB' })
    await bridge.ask('openProgramme', { id: (made as { id: string }).id })
    const does: typeof bridge.act = async (name, args) => {
      const done = await bridge.act(name, args)
      expect(done).not.toHaveProperty('refused')
      return done
    }
    await does('startWorkshop', { method: 'lived_experience_panel', title: 'Coming home' })
    await does('addParticipant', { alias: 'Gylfinir', language: 'cy' })
    const [person] = rows().all('participant')
    const axes = { ...widest, until: '2026-12-01' }
    await does('recordAnswer', { person: person!.id, axes, how: 'spoken' })
    await does('nameParticipant', { person: person!.id, firstName: 'Ama', deleteOn: '2027-01-01' })
    await does('editProgramme', { namesUntil: '2026-11-20' })
    act(() => go({ at: 'overview' }))
    const due = within(await screen.findByRole('region', { name: 'What is due' }))
    due.getByText('The answer of 1 person is about to run out')
    await user.click(screen.getByRole('button', { name: 'Look at what is due…' }))
    const offered = within(await screen.findByRole('dialog'))
    offered.getByText('1 name or contact is past its day')
    await user.click(offered.getByRole('button', { name: 'Close' }))
    expect(rows().all('identity')).toHaveLength(1)

    await user.click(due.getByRole('button', { name: /about to run out/ }))
    await user.click(await screen.findByRole('button', { name: 'Take down a new answer…' }))
    await screen.findByText('Am ba hyd y cawn ni gadw’r hyn a ddywedoch?')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(await screen.findByRole('button', { name: 'A slip to take home' }))
    await waitFor(() => expect(document.querySelector('.slip-paper')?.getAttribute('lang')).toBe('cy'))
  })
})

describe('a meeting', () => {
  test('[P52] opens with what became of earlier ones, in counts and one press from each answer', async () => {
    const { act: does, workshop } = await openPanel('opening')
    await does('addChallenge', {
      workshop,
      youSaid: 'The number rings out',
      lang: 'en-GB',
      due: '2026-11-01',
    })
    await does('addChallenge', { workshop, youSaid: 'Too far', lang: 'en-GB', weDid: 'A bus' })
    const next = await does('startWorkshop', {
      method: 'lived_experience_panel',
      title: 'Again',
      date: '2026-12-01',
    })
    go({ at: 'workshop', workshop: next.id, tab: 'panel' })
    const { user } = draw()
    const last = within(screen.getByRole('region', { name: 'What became of the last time' }))
    last.getByText('Asked: 0 · overdue: 1 · answered: 1')
    await user.click(last.getByRole('button', { name: 'Say what became of it' }))
    expect(screen.getByText('The number rings out')).toBeTruthy()
    expect(screen.getByText('A bus')).toBeTruthy()
    act(() => {
      showPanelPart('opening')
      go({ at: 'workshop', workshop, tab: 'panel' })
    })
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'What became of the last time' })).toBeNull(),
    )
  })

  test('[P53] the mix says who is not in the room, how people came to be here, and what one person speaks for', async () => {
    const { act: does, people, show } = await openPanel('mix', ['Curlew', 'Plover'])
    const [curlew, plover] = people as [string, string]
    const purposes = { contactAgain: false, recordExperience: true, keepNeeds: false }
    await does('recordAnswer', {
      person: curlew,
      axes: { ...widest, until: '2027-11-21' },
      purposes,
      how: 'spoken',
    })
    await does('editParticipant', {
      id: curlew,
      sector: 'health',
      recruited: 'a poster',
      experience: 'leaving hospital',
      stage: 'coming home',
      period: '2019 to 2020',
    })
    await does('editParticipant', { id: plover, sector: 'council', experience: 'caring', stage: 'waiting' })
    show()
    const absent = screen.getByText(/^Nobody here from: /).textContent
    expect(absent).toContain('housing')
    expect(absent).not.toMatch(/health|council/)
    const recruited = within(screen.getByRole('region', { name: 'How people came to be here' }))
    recruited.getByText('a poster')
    screen.getByText('leaving hospital')
    screen.getByText('One person speaks for this. Find a second before a claim rests on it.')
    screen.getByText('last 6 years ago')
    // Plover never said yes to having it shown.
    expect(document.body.textContent).not.toMatch(/caring|waiting/)
    expect(document.querySelector('.panel-mix')!.textContent).not.toMatch(/Curlew|Plover/)
  })

  test('[P54] [P55] in a round time is said in words, roles are told, and who spoke how long is not there while the room looks', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z'), toFake: ['Date'] })
    try {
      const { show } = await openPanel('round', ['Curlew', 'Plover', 'Teal', 'Wren'])
      const { user } = show()
      await user.click(button('Begin the round'))
      const kind = await screen.findByText('There is time.')
      expect(kind.className).not.toContain('grave')
      expect(kind.closest('.round-now')!.textContent).not.toMatch(/\d/)
      const roles = () => screen.getByText('Roles this round').closest('p')!.textContent
      expect(roles()).toMatch(/Wren keeps the time · Teal writes down · Plover may ask/)
      const airtime = () => screen.queryByText('For your eyes only: who had how long')
      expect(airtime()).toBeTruthy()
      act(() => useRoom.setState({ isFilled: true }))
      expect(airtime()).toBeNull()
      act(() => useRoom.setState({ isFilled: false }))
      await user.click(button('End the round here'))
      await user.click(await screen.findByRole('button', { name: 'Begin the round' }))
      await screen.findByText('Plover has the floor')
      expect(roles()).toMatch(/Curlew keeps the time · Wren writes down · Teal may ask/)
    } finally {
      vi.useRealTimers()
    }
  })

  test('[P56] where no story may be written there is no field, and it says why', async () => {
    const { show } = await openPanel('care', ['Curlew'])
    show()
    const safe = screen.getByRole('region', { name: 'Safeguarding' })
    expect(within(safe).queryByRole('textbox')).toBeNull()
    expect(safe.textContent).toContain('There is no field for what it was')
    const pay = screen.getByRole('region', { name: 'Payment for people’s time' })
    expect(within(pay).queryByRole('textbox')).toBeNull()
    const needs = screen.getByRole('region', { name: 'Access needs for the day' })
    expect(needs.textContent).toMatch(/after the day/i)
  })
})

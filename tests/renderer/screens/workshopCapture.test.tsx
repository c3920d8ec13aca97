import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { offeredAgreement } from '../../../shared/consent/answer.ts'
import { textOf } from '../../../shared/record.ts'
import { tryAct } from '../../../renderer/store/desk.ts'
import { draw, openWorkshop, place, rows, said } from './workshopDesk.tsx'

const line = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What somebody says/ })
const notes = () => rows().all('contribution')
const texts = () => notes().map((one) => textOf(one.text))
const slips = () => [...document.querySelectorAll<HTMLElement>('[data-slip]')]

describe('taking words down', () => {
  test('[CP1] the line has the focus; type, Enter, next: it clears at once and the slip appears', async () => {
    await openWorkshop()
    const { user } = draw()
    expect(document.activeElement).toBe(line())
    await user.keyboard('named people{Enter}not services{Enter}')
    expect(line().value).toBe('')
    await waitFor(() => expect(texts()).toEqual(['named people', 'not services']))
    await waitFor(() => expect(slips()).toHaveLength(2))
    expect(document.activeElement).toBe(line())
  })

  test('[CP2] a slip says it is being kept until the store has said that it is', async () => {
    const { bridge } = await openWorkshop()
    let keep = () => {}
    const act = bridge.act
    bridge.act = (async (...args: Parameters<typeof act>) => {
      await new Promise<void>((done) => (keep = done))
      return await act(...args)
    }) as typeof act
    const { user } = draw()
    await user.keyboard('the same face{Enter}')
    expect(line().value).toBe('')
    expect(screen.getByText('being kept')).toBeTruthy()
    expect(slips()).toHaveLength(0)
    keep()
    await waitFor(() => expect(slips()).toHaveLength(1))
    expect(screen.queryByText('being kept')).toBeNull()
  })

  test('[CP24] never twice on the table: the row that comes before the acknowledgement takes the slip’s place', async () => {
    const { bridge } = await openWorkshop()
    const act = bridge.act
    let acknowledge = () => {}
    bridge.act = (async (...args: Parameters<typeof act>) => {
      const done = await act(...args)
      await new Promise<void>((resolve) => (acknowledge = resolve))
      return done
    }) as typeof act
    const { user } = draw()
    await user.keyboard('once is enough{Enter}')
    await waitFor(() => expect(slips()).toHaveLength(1))
    expect(screen.getAllByText('once is enough')).toHaveLength(1)
    await user.keyboard('once is enough')
    acknowledge()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(slips()).toHaveLength(2))
    acknowledge()
    await waitFor(() => expect(screen.queryByText('being kept')).toBeNull())
  })

  test('[CP3] a refused note comes back into the line with the reason, and nothing was kept', async () => {
    const { bridge } = await openWorkshop()
    const act = bridge.act
    bridge.act = (async () => ({ refused: 'refusals.storeRestarted' })) as unknown as typeof act
    const { user } = draw()
    await user.keyboard('do not lose me{Enter}')
    await waitFor(() => expect(line().value).toBe('do not lose me'))
    expect(screen.getByRole('alert').textContent).toMatch(/keeps your words started again/)
    expect(notes()).toHaveLength(0)
    bridge.act = act
    await user.keyboard('{Enter}')
    await waitFor(() => expect(texts()).toEqual(['do not lose me']))
  })

  test('[CP4] words refused while the next are being typed wait as a slip with the reason, and can be put back', async () => {
    const { bridge } = await openWorkshop()
    const act = bridge.act
    let refuse = () => {}
    bridge.act = (async () => {
      await new Promise<void>((done) => (refuse = done))
      return { refused: 'refusals.storeRestarted' }
    }) as unknown as typeof act
    const { user } = draw()
    await user.keyboard('first{Enter}second')
    refuse()
    await screen.findByText('Not kept')
    expect(line().value).toBe('second')
    bridge.act = act
    await user.keyboard('{Enter}')
    await waitFor(() => expect(texts()).toEqual(['second']))
    await user.click(screen.getByRole('button', { name: 'Put it back in the line' }))
    await waitFor(() => expect(line().value).toBe('first'))
  })

  test('[CP5] Ctrl 1 to Ctrl 7 choose the kind without leaving the line', async () => {
    await openWorkshop()
    draw()
    for (const [key, kind] of [
      ['2', 'story'],
      ['4', 'strength'],
      ['7', 'concern'],
    ] as const) {
      fireEvent.keyDown(line(), { key, ctrlKey: true })
      fireEvent.change(line(), { target: { value: kind } })
      fireEvent.keyDown(line(), { key: 'Enter' })
    }
    await waitFor(() => expect(notes().map((one) => one.type)).toEqual(['story', 'strength', 'concern']))
  })

  test('[CP6] Shift Enter is a new line in the same note; an Enter that ends a composed letter keeps nothing', async () => {
    await openWorkshop()
    const { user } = draw()
    await user.keyboard('one{Shift>}{Enter}{/Shift}two')
    fireEvent.keyDown(line(), { key: 'Enter', isComposing: true })
    expect(notes()).toHaveLength(0)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(texts()).toEqual(['one\ntwo']))
  })

  test('[CP7] Ctrl L takes the next notes down in Welsh, and says so', async () => {
    await openWorkshop()
    const { user } = draw()
    fireEvent.keyDown(line(), { key: 'l', ctrlKey: true })
    expect(line().lang).toBe('cy')
    await user.keyboard('croeso cyn gwaith papur{Enter}')
    await waitFor(() => expect(notes()[0]?.text).toMatchObject({ lang: 'cy' }))
    expect(document.querySelector<HTMLElement>('.slip .said')!.lang).toBe('cy')
  })
})

describe('who said it', () => {
  async function withPeople() {
    const desk = await openWorkshop()
    const heron = (await desk.act('addParticipant', { alias: 'Heron' })).id
    const siskin = (await desk.act('addParticipant', { alias: 'Siskin' })).id
    const lapwing = (await desk.act('addParticipant', { alias: 'Lapwing' })).id
    await desk.act('recordAnswer', {
      person: lapwing,
      axes: { ...offeredAgreement('2027-11-21'), keep: 'nothing' },
      how: 'spoken',
    })
    return { ...desk, heron, siskin, lapwing, ...draw() }
  }

  test('[CP8] @ and letters find a name, Enter chooses it; the next note is nobody’s again', async () => {
    const { user, siskin } = await withPeople()
    await user.keyboard('she rang with me @sis')
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(line().value).toBe('she rang with me')
    await user.keyboard('{Enter}and nobody’s{Enter}')
    await waitFor(() => expect(notes().map((one) => one.people)).toEqual([[siskin], null]))
    expect(texts()).toEqual(['she rang with me', 'and nobody’s'])
  })

  test('[CP9] @ Enter is the last voice again; Esc leaves the letters as words', async () => {
    const { user, siskin } = await withPeople()
    await user.keyboard('@sis{Enter}one{Enter}@{Enter}two{Enter}meet @h{Escape}{Enter}')
    await waitFor(() => expect(notes().map((one) => one.people)).toEqual([[siskin], [siskin], null]))
    expect(texts().at(-1)).toBe('meet @h')
  })

  test('[CP10] somebody who asked that nothing is kept is shown so, and is kindly not chosen', async () => {
    const { user } = await withPeople()
    await user.click(screen.getByRole('button', { name: 'Lapwing: not kept' }))
    expect(screen.getByRole('alert').textContent).toMatch(/Lapwing asked us to keep nothing/)
    expect(document.activeElement).toBe(line())
    await user.keyboard('still nobody{Enter}')
    await waitFor(() => expect(notes()[0]?.people).toBeNull())
  })

  test('[CP11] two people can say one thing', async () => {
    const { user, heron, siskin } = await withPeople()
    await user.keyboard('@her{Enter}@sis{Enter}we both{Enter}')
    await waitFor(() => expect(notes()[0]?.people).toEqual([heron, siskin]))
  })
})

describe('correcting', () => {
  test('[CP12] Up from the empty line corrects the last note in the line itself; Enter keeps it and the line is empty again', async () => {
    await openWorkshop()
    const { user } = draw()
    await user.keyboard('tea first{Enter}named peple{Enter}')
    await waitFor(() => expect(slips()).toHaveLength(2))
    await user.keyboard('{ArrowUp}')
    expect(line().value).toBe('named peple')
    expect(document.activeElement).toBe(line())
    await user.clear(line())
    await user.keyboard('named people')
    fireEvent.keyDown(line(), { key: '4', ctrlKey: true })
    await user.keyboard('{Enter}')
    await waitFor(() => expect(texts()).toEqual(['tea first', 'named people']))
    expect(notes().map((one) => one.type)).toEqual(['note', 'strength'])
    await waitFor(() => expect(line().value).toBe(''))
    await user.keyboard('and the next{Enter}')
    await waitFor(() =>
      expect(notes().at(-1)).toMatchObject({ type: 'note', text: { text: 'and the next' } }),
    )
  })

  test('[CP25] Up again is the note before, Down the one after and then the empty line; Esc leaves all as it was', async () => {
    await openWorkshop()
    const { user } = draw()
    await user.keyboard('one{Enter}two{Enter}')
    await waitFor(() => expect(slips()).toHaveLength(2))
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(line().value).toBe('one')
    await user.keyboard('{ArrowUp}{ArrowDown}')
    expect(line().value).toBe('two')
    await user.keyboard('{ArrowDown}')
    expect(line().value).toBe('')
    await user.keyboard('{ArrowUp} and more{ArrowUp}')
    expect(line().value).toBe('two and more')
    await user.keyboard('{Escape}')
    expect(line().value).toBe('')
    expect(texts()).toEqual(['one', 'two'])
    await user.keyboard('{ArrowUp}')
    await user.clear(line())
    await user.keyboard('{Enter}')
    expect(screen.getByRole('alert').textContent).not.toBe('')
    expect(texts()).toEqual(['one', 'two'])
  })

  test('[CP26] # and letters, or a number, lay the note under a theme; the next one lies loose again', async () => {
    const { act, workshop } = await openWorkshop()
    const welcome = (await act('addTheme', { workshop, label: 'Welcome before paperwork' })).id
    const kept = (await act('addTheme', { workshop, label: 'Kept promises' })).id
    const { user } = draw()
    await user.keyboard('tea first #pap')
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(line().value).toBe('tea first')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(notes()).toHaveLength(1))
    await user.keyboard('same bench #2{Enter}{Enter}')
    await waitFor(() => expect(notes()).toHaveLength(2))
    await user.keyboard('flat #{Escape}4{Enter}')
    await waitFor(() => expect(texts().at(-1)).toBe('flat # 4'))
    const under = (at: number) =>
      rows()
        .where('placement', 'contribution', notes()[at]!.id)
        .map((one) => one.theme)
    expect([under(0), under(1), under(2)]).toEqual([[welcome], [kept], []])
  })

  test('[CP27] a concern is kept like everything else, and found again in one press', async () => {
    await openWorkshop()
    const { user } = draw()
    fireEvent.keyDown(line(), { key: '7', ctrlKey: true })
    await user.keyboard('one more place that sends you somewhere else{Enter}')
    await waitFor(() => expect(slips()).toHaveLength(1))
    expect(document.querySelector('.slip')!.getAttribute('data-kind')).toBe('concern')
    await user.click(screen.getByRole('button', { name: '1 concern kept' }))
    expect(place()).toEqual({ at: 'evidence' })
  })

  test('[CP13] Esc leaves the words as they were', async () => {
    await openWorkshop()
    const { user } = draw()
    await user.keyboard('as it was{Enter}')
    await waitFor(() => expect(slips()).toHaveLength(1))
    await user.click(slips()[0]!)
    await user.type(screen.getByRole('textbox', { name: 'The words' }), ' and more{Escape}')
    await waitFor(() => expect(slips()).toHaveLength(1))
    expect(texts()).toEqual(['as it was'])
  })

  test('[CP14] a note taken off is said to be, and comes back with an undo', async () => {
    const { bridge } = await openWorkshop()
    const { user } = draw()
    await user.keyboard('oops{Enter}')
    await waitFor(() => expect(slips()).toHaveLength(1))
    await user.click(slips()[0]!)
    await user.click(screen.getByRole('button', { name: 'Take this note off' }))
    await waitFor(() => expect(slips()).toHaveLength(0))
    expect(said()[0]).toMatch(/The note is taken off/)
    await bridge.ask('undo')
    await waitFor(() => expect(slips()).toHaveLength(1))
  })
})

describe('many lines, and words left behind', () => {
  test('[CP15] several lines pasted are offered as so many notes, kept as one gesture', async () => {
    const { bridge } = await openWorkshop()
    const { user } = draw()
    await user.paste('• one\n\n two \n- three\n')
    expect(notes()).toHaveLength(0)
    expect([...document.querySelectorAll('.paste-preview li')].map((one) => one.textContent)).toEqual([
      'one',
      'two',
      'three',
    ])
    await user.click(screen.getByRole('button', { name: 'Keep as 3 notes' }))
    await waitFor(() => expect(texts()).toEqual(['one', 'two', 'three']))
    expect(document.activeElement).toBe(line())
    await bridge.ask('undo')
    await waitFor(() => expect(notes()).toHaveLength(0))
  })

  test('[CP16] pasted lines can go into the line instead; one line just goes in', async () => {
    await openWorkshop()
    const { user } = draw()
    await user.paste('just one')
    expect(line().value).toBe('just one')
    await user.clear(line())
    await user.paste('one\ntwo')
    await user.click(screen.getByRole('button', { name: /One note/ }))
    expect(line().value).toBe('one\ntwo')
  })

  test('[CP17] what is typed is in the store within a moment, and gone from there once it is kept', async () => {
    const { bridge, workshop } = await openWorkshop()
    const { user } = draw()
    await user.keyboard('half a thou')
    const drafts = async () => await bridge.ask('drafts')
    await waitFor(async () =>
      expect(await drafts()).toMatchObject([{ key: `capture:${workshop}`, text: 'half a thou' }]),
    )
    await user.keyboard('ght{Enter}')
    await waitFor(async () => expect(await drafts()).toEqual([]), { timeout: 3_000 })
    expect(texts()).toEqual(['half a thought'])
  })

  test('[P58] words taken back are not counted in the step; their place stays', async () => {
    const { act } = await openWorkshop()
    const { user } = draw()
    await user.keyboard('one{Enter}two{Enter}')
    await waitFor(() => expect(slips()).toHaveLength(2))
    expect(screen.getByText('2 in this step')).toBeTruthy()
    await act('takeBack', { contribution: notes()[0]!.id })
    await waitFor(() => expect(screen.getByText('1 in this step')).toBeTruthy())
    expect(document.querySelectorAll('.note.gone')).toHaveLength(1)
  })

  test('[CP28] what the store cannot take is there again after a visit elsewhere, goes there once it can, and is gone with what is erased', async () => {
    const { act, bridge, workshop } = await openWorkshop()
    const { id } = await act('addContribution', { workshop, type: 'note', text: 'to be erased' })
    const { ask } = bridge
    const isGone = { refused: 'refusals.placeGone' }
    const pull = () => {
      bridge.ask = ((...asked: Parameters<typeof ask>) =>
        asked[0] === 'saveDraft' ? Promise.resolve(isGone) : ask(...asked)) as typeof ask
    }
    pull()
    const { user } = draw()
    await user.keyboard('half a thou')
    cleanup()
    expect(await ask('drafts')).toEqual([])
    draw()
    await waitFor(() => expect(line().value).toBe('half a thou'))
    bridge.ask = ask
    await user.keyboard('ght')
    await waitFor(async () => expect(await ask('drafts')).toMatchObject([{ text: 'half a thought' }]))
    pull()
    await user.keyboard(' of somebody')
    cleanup()
    expect(await tryAct('eraseWords', { ids: [id] })).toBeTruthy()
    draw()
    await waitFor(() => expect(line().value).toBe('half a thought'))
    bridge.ask = ask
    await user.clear(line())
    await waitFor(async () => expect(await ask('drafts')).toEqual([]))
  })

  test('[CP18] what a crash left behind is offered, and is put back only when asked', async () => {
    const { bridge, workshop } = await openWorkshop()
    await bridge.ask('saveDraft', { key: `capture:${workshop}`, text: 'before the battery died' })
    const { user } = draw()
    await screen.findByText('before the battery died')
    expect(line().value).toBe('')
    await user.click(screen.getByRole('button', { name: 'Put it back' }))
    expect(line().value).toBe('before the battery died')
    expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull()
  })
})

describe('the run of show', () => {
  test('[CP19] the next step is one press away, and the line takes notes for it', async () => {
    const { phases } = await openWorkshop()
    const { user } = draw()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'What are we here to find out together?',
    )
    await user.click(screen.getByRole('button', { name: 'Next: Discovery at 10:30' }))
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
        'What made it possible? What would have stopped it?',
      ),
    )
    await user.keyboard('a kettle{Enter}')
    await waitFor(() => expect(notes()[0]?.phase).toBe(phases[1]))
  })

  test('[CP29] moved on by pointer, key or a step’s menu, the next letters are somebody’s words and press nothing again', async () => {
    const { phases } = await openWorkshop()
    const { user } = draw()
    const says = async (words: string, phase: number) => {
      await user.keyboard(`${words}{Enter}`)
      await waitFor(() => expect(texts().at(-1)).toBe(words))
      expect(notes().at(-1)?.phase).toBe(phases[phase])
    }
    const isAt = (question: RegExp) =>
      waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(question))
    await user.click(screen.getByRole('button', { name: /^Next: Discovery/ }))
    await isAt(/^What made it possible/)
    await says('the door was open', 1)
    screen.getByRole('button', { name: /^Next: Dream/ }).focus()
    await user.keyboard('{Enter}')
    await isAt(/^It is three years/)
    await says('two cups and a chair', 2)
    const day = screen.getByRole('navigation', { name: 'Run of show' })
    await user.click(within(day).getByRole('button', { name: /^Discovery/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Go to this step' }))
    await isAt(/^What made it possible/)
    await waitFor(() => expect(document.activeElement).toBe(line()))
    await says('and somebody knew my name', 1)
  })

  test('[CP20] from a step’s menu: skip, longer, later, a step after it, without losing a word', async () => {
    const { phases, workshop, act } = await openWorkshop()
    await act('addContribution', { workshop, phase: phases[2]!, type: 'wish', text: 'kept' })
    const { user } = draw()
    const choose = async (step: RegExp, item: string) => {
      const day = screen.getByRole('navigation', { name: 'Run of show' })
      await user.click(within(day).getByRole('button', { name: step }))
      await user.click(await screen.findByRole('menuitem', { name: item }))
    }
    await choose(/^Dream/, 'Skip it')
    await waitFor(() => expect(rows().get('phase', phases[2])?.skipped).toBe(true))
    expect(said().at(-1)).toMatch(/“Dream” is skipped/)
    await choose(/^Design/, '5 minutes longer')
    await waitFor(() => expect(rows().get('phase', phases[3])?.minutes).toBe(65))
    await choose(/^Define/, 'Move later')
    const order = () =>
      rows()
        .where('phase', 'workshop', workshop)
        .map((one) => one.id)
    await waitFor(() => expect(order()[0]).toBe(phases[1]))
    await choose(/^Define/, 'Move earlier')
    await waitFor(() => expect(order()[0]).toBe(phases[0]))
    await choose(/^Define/, 'Add a step after it…')
    await user.type(screen.getByRole('textbox', { name: /What is it called/ }), 'Walk about')
    await user.click(screen.getByRole('button', { name: 'Keep the step' }))
    await waitFor(() => expect(order()).toHaveLength(6))
    expect(textOf(rows().get('phase', order()[1])?.title)).toBe('Walk about')
    await choose(/^Dream/, 'Take this step off')
    await waitFor(() => expect(order()).toHaveLength(5))
    expect(texts()).toEqual(['kept'])
  })

  test('[CP21] the question is changed in place: Enter keeps it, Esc does not', async () => {
    const { phases } = await openWorkshop()
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Change the question' }))
    await user.keyboard('Why are we here?{Enter}')
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Why are we here?'),
    )
    expect(textOf(rows().get('phase', phases[0])?.prompt)).toBe('Why are we here?')
    expect(document.activeElement).toBe(line())
    await user.click(screen.getByRole('button', { name: 'Change the question' }))
    await user.keyboard('No{Escape}')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Why are we here?')
  })

  test('[CP22] the clock starts, stops and grows by five; nothing happens by itself when it is over', async () => {
    const { phases } = await openWorkshop()
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Start clock' }))
    await waitFor(() => expect(rows().get('phase', phases[0])?.startedAt).toBeTruthy())
    await user.click(screen.getByRole('button', { name: 'Add 5 min' }))
    await user.click(screen.getByRole('button', { name: 'Stop clock' }))
    await waitFor(() => expect(rows().get('phase', phases[0])?.startedAt).toBeNull())
    expect(rows().get('phase', phases[0])?.extraMinutes).toBe(5)
  })

  test('[CP22] what would be taken back beside the notes is said, and nothing else goes', async () => {
    const { phases } = await openWorkshop()
    const { user } = draw()
    await user.keyboard('named people{Enter}')
    expect(await screen.findByRole('button', { name: 'Take back: a note added' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Add 5 min' }))
    await user.click(await screen.findByRole('button', { name: 'Take back: the clock' }))
    await waitFor(() => expect(rows().get('phase', phases[0])?.extraMinutes ?? 0).toBe(0))
    expect(texts()).toEqual(['named people'])
    await user.click(await screen.findByRole('button', { name: 'Take back: a note added' }))
    await waitFor(() => expect(texts()).toEqual([]))
  })

  test('[CP30] the clock pressed by pointer gives the line back, by key its one button stays; nothing typed next is lost', async () => {
    const { phases } = await openWorkshop()
    const { user } = draw()
    const clock = (name: string) => screen.findByRole('button', { name })
    const runs = () => Boolean(rows().get('phase', phases[0])?.startedAt)
    await user.click(await clock('Start clock'))
    await clock('Stop clock')
    await user.keyboard('who has the key?{Enter}')
    await user.click(await clock('Add 5 min'))
    await user.keyboard('tea first{Enter}')
    await waitFor(() => expect(texts()).toEqual(['who has the key?', 'tea first']))
    expect(runs()).toBe(true)
    ;(await clock('Stop clock')).focus()
    await user.keyboard('{Enter}')
    await clock('Start clock')
    expect(document.activeElement).toBe(await clock('Start clock'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(runs()).toBe(true))
    expect(document.activeElement).toBe(await clock('Stop clock'))
  })

  test('[CP31] a clock that has run out and is stopped has no button left: the line has the focus', async () => {
    const { act, phases } = await openWorkshop()
    const at = new Date(Date.now() - 86_400_000).toISOString()
    await act('runClock', { phase: phases[0]!, to: 'start', at })
    const { user } = draw()
    ;(await screen.findByRole('button', { name: 'Stop clock' })).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(rows().get('phase', phases[0])?.startedAt).toBeNull())
    expect(document.activeElement).toBe(line())
  })

  test('[CP32] once the room has heard who keeps this, the strip goes and the line has the focus', async () => {
    await openWorkshop()
    const { user } = draw()
    await user.click(screen.getByRole('button', { name: 'Already done' }))
    await waitFor(() => expect(rows().all('readOut')).toHaveLength(1))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Already done' })).toBeNull())
    expect(document.activeElement).toBe(line())
  })

  test('[CP23] in Welsh: the steps, the question and the line', async () => {
    await openWorkshop({ lang: 'cy' })
    draw()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Beth rydym ni yma i’w ddarganfod gyda’n gilydd?',
    )
    expect(screen.getByRole('button', { name: 'Nesaf: Darganfod am 10:30' })).toBeTruthy()
    expect(screen.getByPlaceholderText<HTMLTextAreaElement>('Yn eu geiriau eu hunain').lang).toBe('cy')
  })
})

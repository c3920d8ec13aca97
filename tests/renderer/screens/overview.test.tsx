import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../shared/record.ts'
import { go } from '../../../renderer/store/view.ts'
import { openApp, place, rows } from './app.tsx'

const open = () => openApp({ at: { at: 'overview' } })
const section = (name: string) => within(screen.getByRole('region', { name }))

describe('a programme at a glance', () => {
  it('says what it is for, who decides and by when, and changes them', async () => {
    const { user } = await open()
    expect(screen.getByText('10 June 2026')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Change these details' }))
    const dialog = within(await screen.findByRole('dialog'))
    const title = dialog.getByRole('textbox', { name: /What is it called/ })
    await user.clear(title)
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await dialog.findByText(/Give the programme a name/)).toBeTruthy()
    await user.type(title, 'Hubs that remember')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hubs that remember')
  })

  it('adds to what can change, says it differently, moves it and takes it off, where it stands', async () => {
    const { user } = await open()
    const can = section('What can change')
    await user.type(
      can.getByRole('textbox', { name: 'What does nobody know yet?' }),
      'who pays the rent{Enter}',
    )
    const added = await can.findByText('who pays the rent')
    expect(
      rows()
        .all('parameter')
        .find((one) => textOf(one.text) === 'who pays the rent')?.state,
    ).toBe('unknown')
    const change = (text: string) => can.getByRole('button', { name: `Change: ${text}` })
    await user.click(change('who pays the rent'))
    await user.click(await screen.findByRole('menuitem', { name: 'It is fixed' }))
    const its = () =>
      rows()
        .all('parameter')
        .find((one) => textOf(one.text).startsWith('who pays'))
    await waitFor(() => expect(its()?.state).toBe('fixed'))
    await user.click(change('who pays the rent'))
    await user.click(await screen.findByRole('menuitem', { name: 'Say it differently' }))
    const field = await can.findByRole('textbox', { name: 'Say it differently' })
    await user.clear(field)
    await user.type(field, 'who pays the rent and heat{Enter}')
    expect(await can.findByText('who pays the rent and heat')).toBeTruthy()
    await user.click(change('who pays the rent and heat'))
    await user.click(await screen.findByRole('menuitem', { name: 'Take it off' }))
    await waitFor(() => expect(its()).toBeUndefined())
    expect(added.isConnected).toBe(false)
  })

  it('refuses an empty line in words', async () => {
    const { user } = await open()
    const field = section('What can change').getByRole('textbox', { name: 'What is open?' })
    await user.type(field, '  {Enter}')
    expect(await screen.findByText(/Nothing is typed yet/)).toBeTruthy()
  })

  it('shows the latest version and where no voice stands beneath a clause', async () => {
    const { user } = await open()
    const outline = section('The outline')
    expect(outline.getByText('Version 0.3')).toBeTruthy()
    expect(
      outline.getByText(/14 clauses\. It rests on the words of 11 people and on 3 notes without a name\./),
    ).toBeTruthy()
    expect(outline.getByText('No voice yet')).toBeTruthy()
    await user.click(outline.getByRole('button', { name: 'Go to the first without' }))
    const there = place()
    expect(there.at === 'specification' && textOf(rows().get('clause', there.clause)?.text)).toBeTruthy()
  })

  it('tells notes nobody signed as notes and no people', async () => {
    const { bridge } = await openApp({ isEmpty: true })
    const here = async <T extends object>(asked: Promise<T>) => {
      const made = await asked
      if ('refused' in made) throw new Error(String(made.refused))
      return made as Exclude<T, { refused: unknown }>
    }
    const { id } = await here(bridge.ask('createProgramme', { title: 'Hubs', lang: 'en-GB' }))
    await here(bridge.ask('openProgramme', { id }))
    await here(bridge.act('startWorkshop', { method: 'five_d', title: 'Our day', start: '10:00' }))
    const workshop = rows().all('workshop')[0]!.id
    const specification = rows().all('specification')[0]!.id
    const madeFrom: string[] = []
    for (const text of ['a fire', 'a stove'])
      madeFrom.push((await here(bridge.act('addContribution', { workshop, type: 'note', text }))).id)
    const text = 'It is warm.'
    await here(bridge.act('addClause', { specification, section: 'model', type: 'activity', text, madeFrom }))
    go({ at: 'overview' })
    expect(await screen.findByText('1 clause. It rests on 2 notes without a name.')).toBeTruthy()
    const { id: person } = await here(bridge.act('addParticipant', { alias: 'Wren' }))
    await here(bridge.act('signContribution', { contribution: madeFrom[0]!, person }))
    expect(
      await screen.findByText('1 clause. It rests on the words of 1 person and on 1 note without a name.'),
    ).toBeTruthy()
  })

  it('lists what is due and leads there', async () => {
    await open()
    const due = section('What is due')
    expect(due.getByText('Whoever decides replies').parentElement?.textContent).toContain('since 10 Jun 2026')
    expect(due.getByText('Ask the bowls club for a second key')).toBeTruthy()
  })

  it('lists promises, and what was said with what came of it', async () => {
    await open()
    expect(section('Promised').getByText('Teach ten greetings in BSL')).toBeTruthy()
    const said = section('You said, we did')
    expect(said.getByText('Open at weekends').parentElement?.textContent).toContain('No insured venue')
  })
})

describe('starting a workshop', () => {
  it('takes a name; the method brings its steps and promises', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Start a workshop' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Start a workshop' }))
    expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: /What is it called/ }))
    await user.keyboard('The second evening{Enter}')
    await waitFor(() => expect(place()).toMatchObject({ at: 'workshop', tab: 'agreement' }))
    const made = rows()
      .all('workshop')
      .find((one) => textOf(one.title) === 'The second evening')!
    expect(made.date).toBe('2026-11-21')
    expect(made.start).toBe('10:00')
    expect(made.promises?.map(textOf)[0]).toBe('Leave your lanyard at the door')
    expect(rows().where('phase', 'workshop', made.id).length).toBeGreaterThan(3)
  })

  it('takes an hour alone as a time, and starts by Enter from any line', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Start a workshop' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.keyboard('After lunch')
    const time = dialog.getByRole('textbox', { name: /Begins at/ })
    await user.clear(time)
    await user.type(time, '14')
    expect(dialog.queryByText(/Write the time as/)).toBeNull()
    await user.type(dialog.getByRole('textbox', { name: /Where/ }), 'The hall{Enter}')
    await waitFor(() => expect(place().at).toBe('workshop'))
    const made = rows()
      .all('workshop')
      .find((one) => textOf(one.title) === 'After lunch')
    expect(made?.start).toBe('14:00')
  })

  it('starts nothing without a name, and says what is wrong with a time', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Start a workshop' }))
    const dialog = within(await screen.findByRole('dialog'))
    const time = dialog.getByRole('textbox', { name: /Begins at/ })
    await user.clear(time)
    await user.type(time, 'ten')
    expect(await dialog.findByText(/Write the time as 10:00/)).toBeTruthy()
    await user.clear(time)
    await user.type(time, '9.30')
    await user.click(dialog.getByRole('button', { name: 'Start' }))
    expect(await dialog.findByText(/Give the workshop a name/)).toBeTruthy()
    await user.type(dialog.getByRole('textbox', { name: /What is it called/ }), 'Early')
    await user.click(dialog.getByRole('button', { name: 'Start' }))
    await waitFor(() => expect(place().at).toBe('workshop'))
    expect(
      rows()
        .all('workshop')
        .find((one) => textOf(one.title) === 'Early')?.start,
    ).toBe('09:30')
  })
})

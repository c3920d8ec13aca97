import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { contributionsOf } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import { People } from '../../../renderer/screens/people/People.tsx'
import { go, useView } from '../../../renderer/store/view.ts'
import { notices, open, personNamed, rows } from './specificationDesk.tsx'

const start = () => open(People, { at: 'people' })
const at = (alias: string) => go({ at: 'people', person: personNamed(alias).id })
const rowOf = (alias: string) => screen.getByRole('button', { name: alias }).closest('tr')!

describe('the list', () => {
  it('says of everybody how their words may be used, how far they go and how many there are', async () => {
    await start()
    const heron = within(rowOf('Heron'))
    expect(heron.getByText('Carer')).toBeTruthy()
    expect(heron.getByText('Exact words, by alias')).toBeTruthy()
    expect(heron.getByText('May go to the commissioner')).toBeTruthy()
    expect(within(rowOf('Swift')).getByText('In summary, by alias')).toBeTruthy()
    expect(within(rowOf('Lapwing')).getByText('Takes part; nothing kept')).toBeTruthy()
  })

  it('takes somebody who comes late in with two keys, under an alias nobody has', async () => {
    const { user } = await start()
    const before = rows()
      .all('participant')
      .map((one) => textOf(one.alias))
    await user.keyboard('n')
    await screen.findByRole('dialog')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(rows().all('participant')).toHaveLength(before.length + 1))
    const added = textOf(rows().all('participant').at(-1)!.alias)
    expect(before).not.toContain(added)
    expect(await screen.findByRole('button', { name: added })).toBeTruthy()
    expect(within(rowOf(added)).getByText(/Not asked yet/)).toBeTruthy()
  })

  it('refuses an alias somebody has, where it is typed', async () => {
    const { user } = await start()
    await user.keyboard('n')
    const field = await screen.findByRole('textbox', { name: /Alias/ })
    await user.clear(field)
    await user.type(field, 'heron{Enter}')
    expect(await screen.findByText(/Somebody is already called heron/)).toBeTruthy()
  })
})

describe('a person', () => {
  it('is shown with what they agreed to, how it was given, and why their role is not told', async () => {
    await start()
    at('Plover')
    expect(await screen.findByText(/We use your exact words/)).toBeTruthy()
    expect(screen.getByText('Written, 13 May 2026')).toBeTruthy()
    expect(screen.getByText(/Only 3 people here have this role/)).toBeTruthy()
    at('Wren')
    expect(await screen.findByText(/6 people here have this role/)).toBeTruthy()
  })

  it('gives a new answer beside the ones that stand, and it names exactly those', async () => {
    const { user, desk } = await start()
    at('Swift')
    const stands = desk()
      .model.all('answer')
      .filter((one) => one.person === personNamed('Swift').id)
    const last = stands.find((one) => one.axes?.words === 'summary')!
    await user.click(await screen.findByRole('button', { name: 'Take down a new answer…' }))
    const beside = within(await screen.findByRole('complementary', { name: 'What stands now' }))
    expect(beside.getByText(/We only use it in a summary/)).toBeTruthy()
    expect(beside.getByText(/In a message/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: /Only count them/ }))
    await user.type(screen.getByRole('textbox', { name: /Who heard it/ }), 'Ann')
    await user.click(screen.getByRole('button', { name: 'Keep this answer' }))
    await waitFor(() => expect(personNamed('Swift').answer?.words).toBe('counted'))
    const made = desk()
      .model.all('answer')
      .find((one) => one.axes?.words === 'counted' && one.person === last.person)!
    expect(made.names).toEqual([last.id])
    expect(await screen.findByText(/heard by Ann/)).toBeTruthy()
  })

  it('[P36] is asked beginning at what stands, in Welsh or English whichever the window has', async () => {
    const { user } = await start()
    at('Swift')
    await user.click(await screen.findByRole('button', { name: 'Take down a new answer…' }))
    const chosen = () =>
      [...document.querySelectorAll<HTMLInputElement>('.consent input:checked')].map((one) => one.value)
    await waitFor(() => expect(chosen()).toContain('summary'))
    const { answer } = personNamed('Swift')
    expect(chosen()).toEqual(
      expect.arrayContaining([answer!.keep, answer!.words, answer!.name, answer!.reach]),
    )
    await user.click(screen.getByRole('button', { name: 'Cymraeg' }))
    expect(document.querySelector('.consent')!.closest('[lang]')!.getAttribute('lang')).toBe('cy')
    expect(screen.getByText('Am ba hyd y cawn ni gadw’r hyn a ddywedoch?')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Keep this answer' })).toBeTruthy()
  })

  it('[consent] a looser answer waits until it is said to be theirs', async () => {
    const { user } = await start()
    at('Swift')
    await user.click(await screen.findByRole('button', { name: 'Take down a new answer…' }))
    await user.click(await screen.findByRole('radio', { name: /My exact words/ }))
    expect(screen.getByText(/This allows more than what stands beside it/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Keep this answer' }))
    expect(await screen.findByText(/tick that they said so themselves/)).toBeTruthy()
    expect(personNamed('Swift').answer?.words).toBe('summary')
    await user.click(screen.getByRole('checkbox', { name: /knows what they said before and says this now/ }))
    await user.click(screen.getByRole('button', { name: 'Keep this answer' }))
    await waitFor(() => expect(personNamed('Swift').answer?.words).toBe('exact'))
  })

  it('[consent] a form given earlier names nothing and can only tighten', async () => {
    const { user, desk } = await start()
    at('Swift')
    await user.click(await screen.findByRole('button', { name: 'Take down a new answer…' }))
    await user.click(await screen.findByRole('radio', { name: /My exact words/ }))
    await user.click(screen.getByRole('radio', { name: /They stay in this room/ }))
    await user.click(screen.getByRole('button', { name: /How did they say it/ }))
    await user.click(await screen.findByRole('option', { name: /On a paper form/ }))
    await user.click(screen.getByRole('button', { name: 'Keep this answer' }))
    await waitFor(() => expect(personNamed('Swift').answer?.reach).toBe('room'))
    expect(personNamed('Swift').answer?.words).toBe('summary')
    expect(
      desk()
        .model.all('answer')
        .find((one) => one.how === 'form')!.names,
    ).toEqual([])
  })

  it('answers for one contribution by itself, and is asked "these too?" when the rest is loosened', async () => {
    const { user, bridge } = await start()
    const person = personNamed('Linnet')
    const [note] = contributionsOf(rows(), person.id).here
    at('Linnet')
    await user.click((await screen.findAllByRole('button', { name: /What now with/ }))[0]!)
    await user.click(screen.getByRole('menuitem', { name: 'An answer for this one…' }))
    await user.click(await screen.findByRole('radio', { name: /They stay in this room/ }))
    expect(screen.queryByText(/Three separate things/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Keep this answer' }))
    await waitFor(() => expect(rows().get('contribution', note!.id)?.far?.reach).toBe('room'))
    expect(personNamed('Linnet').answer?.reach).toBe('commissioner')

    await user.click(await screen.findByRole('button', { name: 'Take down a new answer…' }))
    await user.click(await screen.findByRole('radio', { name: /To anyone/ }))
    await user.click(screen.getByRole('checkbox', { name: /knows what they said before/ }))
    await user.click(screen.getByRole('button', { name: 'Keep this answer' }))
    expect(await screen.findByRole('heading', { name: 'These too?' })).toBeTruthy()
    expect(rows().get('contribution', note!.id)?.far?.reach).toBe('room')
    const tick = screen.getByRole('checkbox', { name: 'Yes, this one too' })
    await waitFor(() => expect(tick).toHaveProperty('disabled', false))
    await user.click(tick)
    await user.click(screen.getByRole('button', { name: 'Change 1 of them' }))
    await waitFor(() => expect(rows().get('contribution', note!.id)?.far?.reach).toBe('public'))
    expect(await bridge.ask('answersBeside', { person: person.id, contribution: note!.id })).toHaveLength(1)
  })
})

describe('taking back', () => {
  it('[P32] [P33] shows what leans on it, is done in two steps, and lists who was handed it', async () => {
    const { user, bridge } = await start()
    const person = personNamed('Plover')
    const { here } = contributionsOf(rows(), person.id)
    await bridge.act('recordHandover', {
      audience: 'commissioner',
      format: 'docx',
      recipient: 'Thornmouth council',
      hash: 'abc',
      file: 'outline.docx',
      contributions: [here[0]!.id],
    })
    at('Plover')
    await user.click(await screen.findByRole('button', { name: 'Take everything back…' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('6 clauses lean on it and will say that a voice was taken back:')).toBeTruthy()
    expect(dialog.getByText('1 copy that was handed out holds it.')).toBeTruthy()
    expect(dialog.getByText(/Printed paper, pictures of the wall/)).toBeTruthy()
    expect(dialog.getByText(/No other laptop has sent a copy back yet/)).toBeTruthy()
    expect(personNamed('Plover').here).toBe(true)
    expect(document.activeElement?.textContent).toContain('Leave it as it is')
    await user.click(dialog.getByRole('button', { name: 'Take everything back' }))
    const done = within(await screen.findByRole('dialog', { name: 'Taken back' }))
    expect(done.getAllByText(/Thornmouth council, 21 November 2026/).length).toBeGreaterThan(0)
    expect(rows().get('participant', person.id)?.here).toBe(false)
    expect(contributionsOf(rows(), person.id).gone).toHaveLength(here.length)
    await user.click(done.getByRole('button', { name: 'Close' }))
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Somebody who took everything back' }),
    ).toBeTruthy()
    expect(screen.queryByText('Plover')).toBeNull()
  })

  it('takes back one note and leaves the rest; what was told in a story goes with it', async () => {
    const { user } = await start()
    const person = personNamed('Plover')
    const count = contributionsOf(rows(), person.id).here.length
    const takeBack = async (name: RegExp) => {
      await user.click(await screen.findByRole('button', { name }))
      await user.click(screen.getByRole('menuitem', { name: 'Take it back…' }))
    }
    const finish = async () => {
      await user.click(await screen.findByRole('button', { name: 'Take these words back' }))
      await user.click(await screen.findByRole('button', { name: 'Close' }))
    }
    at('Plover')
    await takeBack(/What now with “hub open at weekends/)
    await finish()
    await waitFor(() => expect(contributionsOf(rows(), person.id).gone).toHaveLength(1))
    expect(contributionsOf(rows(), person.id).here).toHaveLength(count - 1)
    await takeBack(/What now with “In 2020/)
    expect(await screen.findByText(/5 notes that were told in it or made from it/)).toBeTruthy()
    await finish()
    await waitFor(() => expect(contributionsOf(rows(), person.id).here).toHaveLength(0))
  })

  it('erases for good in two steps with nothing to type, and says what that cannot reach', async () => {
    const { user, desk } = await start()
    const person = personNamed('Plover')
    at('Plover')
    await user.click(await screen.findByRole('button', { name: 'Erase everything for good…' }))
    expect(await screen.findByText(/Printed paper, pictures of the wall/)).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Next' }))
    await user.click(await screen.findByRole('button', { name: 'Erase everything for good' }))
    await screen.findByRole('dialog', { name: 'Erased' })
    expect([...desk().model.words.values()].some((row) => row.subjects.includes(person.id))).toBe(false)
    expect([...desk().model.words.values()].some((row) => row.text.includes('sofa surfing'))).toBe(false)
  })

  it('leaves everything as it is where the way out is taken', async () => {
    const { user } = await start()
    at('Plover')
    await user.click(await screen.findByRole('button', { name: 'Erase everything for good…' }))
    await user.click(await screen.findByRole('button', { name: 'Leave it as it is' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(personNamed('Plover').here).toBe(true)
  })
})

describe('names', () => {
  it('go on a note and off it again', async () => {
    const { user } = await start()
    const person = personNamed('Plover')
    const count = contributionsOf(rows(), person.id).here.length
    at('Plover')
    await user.click(await screen.findByRole('button', { name: 'Put their name on a note…' }))
    await user.type(await screen.findByRole('searchbox'), 'church hall')
    await user.click(
      (await screen.findAllByRole('button', { name: /These are theirs: “Some people will not/ }))[0]!,
    )
    await waitFor(() => expect(contributionsOf(rows(), person.id).here).toHaveLength(count + 1))
    expect(notices()).toContain('people.signed')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.click(await screen.findByRole('button', { name: /What now with “Some people will not/ }))
    await user.click(screen.getByRole('menuitem', { name: 'Take the name off' }))
    await waitFor(() => expect(contributionsOf(rows(), person.id).here).toHaveLength(count))
  })

  it('are kept apart with a day of their own, and forgotten with every earlier wording', async () => {
    const { user, desk } = await start()
    at('Plover')
    await user.click(await screen.findByRole('button', { name: 'Keep a name or contact…' }))
    await user.type(await screen.findByRole('textbox', { name: /Full name/ }), 'Jo Example')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('To be deleted on 21 November 2027.')).toBeTruthy()
    await user.click(
      within(screen.getByRole('heading', { name: 'Who they are' }).closest('section')!).getByRole('button', {
        name: 'Change',
      }),
    )
    await user.type(await screen.findByRole('textbox', { name: /Full name/ }), ' Again')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Jo Example Again')
    await user.click(screen.getByRole('button', { name: 'Erase it for good' }))
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Erase it for good' }),
    )
    await screen.findByRole('button', { name: 'Keep a name or contact…' })
    expect([...desk().model.words.values()].some((row) => row.text.includes('Jo Example'))).toBe(false)
  })

  it('of one person twice are joined to one voice, and the likely one is proposed', async () => {
    const { user, bridge } = await start()
    await bridge.act('addParticipant', { alias: 'Plovers', role: 'lived_experience' })
    at('Plover')
    expect(await screen.findByText('Plovers may be the same person.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Join with another record…' }))
    await user.click(await screen.findByRole('button', { name: 'Join them' }))
    expect(await screen.findByText('Joined with Plovers: one history, one voice.')).toBeTruthy()
    expect(screen.getByText(/Only 3 people here have this role/)).toBeTruthy()
    useView.setState({ place: { at: 'people' } })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Plovers' })).toBeNull())
  })
})

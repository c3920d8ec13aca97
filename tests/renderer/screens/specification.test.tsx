import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../shared/queries/compare.ts'
import { outline } from '../../../shared/queries/outline.ts'
import { textOf } from '../../../shared/record.ts'
import { Specification } from '../../../renderer/screens/specification/Specification.tsx'
import { useView } from '../../../renderer/store/view.ts'
import { wordedElsewhere } from '../../wordedElsewhere.ts'
import { clauseNamed, notices, open, personNamed, rows } from './specificationDesk.tsx'

const start = () => open(Specification, { at: 'specification' })
const numbers = () =>
  Object.fromEntries(
    linesOf(outline(rows(), rows().all('specification')[0]!.id)).map((line) => [line.id, line.number]),
  )
const opener = (start: string) => document.getElementById(`clause ${clauseNamed(start).id}`)!
/** Puts the keys on a clause and opens its trail. */
const choose = async (user: { keyboard: (keys: string) => Promise<void> }, start: string) => {
  opener(start).focus()
  await user.keyboard(' ')
}
/** A clause that rests on a theme of three notes nobody signed. */
const onUnsigned = async (bridge: Awaited<ReturnType<typeof start>>['bridge']) => {
  const done = async <T extends object>(asked: Promise<T>) => {
    const made = await asked
    if ('refused' in made) throw new Error(String(made.refused))
    return made as Exclude<T, { refused: unknown }>
  }
  const workshop = rows().all('workshop')[0]!.id
  const notes = []
  for (const text of ['a warm room', 'a fire', 'a stove'])
    notes.push((await done(bridge.act('addContribution', { workshop, type: 'note', text }))).id)
  const { id: theme } = await done(bridge.act('addTheme', { workshop, label: 'Warmth', lay: notes }))
  await done(
    bridge.act('addClause', {
      specification: rows().all('specification')[0]!.id,
      section: 'model',
      type: 'activity',
      text: 'A warm room.',
      madeFrom: [theme],
    }),
  )
  return { notes }
}
const drawer = () => within(screen.getByRole('complementary'))

describe('the outline', () => {
  it('shows every clause with its kind, who stands beneath it, and every gap in words', async () => {
    await start()
    const lines = screen.getAllByRole('button', { name: /^\d+\.\d+/ })
    expect(lines).toHaveLength(14)
    const alone = opener('The hubs are for anyone').closest('li')!
    expect(within(alone).getByText('No voice yet')).toBeTruthy()
    const spoken = within(opener('When someone needs another').closest('li')!)
    expect(spoken.getByText('4 voices and 2 cycles')).toBeTruthy()
    expect(spoken.getByText('2 people with lived experience and 2 other voices')).toBeTruthy()
    expect(spoken.getByText('Changed in 0.3')).toBeTruthy()
  })

  it('says a voice was taken back where one was, instead of counting one less and nothing else', async () => {
    const { bridge } = await start()
    await bridge.act('takeBack', { person: personNamed('Heron').id })
    const line = within(opener('When someone needs another').closest('li')!)
    await waitFor(() => expect(line.getByText('One voice taken back')).toBeTruthy())
    expect(line.getByText('3 voices and 2 cycles')).toBeTruthy()
  })

  it('[P58] counts only the notes that are here beneath a theme, and keeps the places of the others', async () => {
    const { user, bridge } = await start()
    const { notes } = await onUnsigned(bridge)
    await waitFor(() => opener('A warm room'))
    await choose(user, 'A warm room')
    expect(drawer().getByRole('button', { name: 'Show the 3 notes beneath' })).toBeTruthy()
    await bridge.act('takeBack', { contribution: notes[0]! })
    await user.click(await drawer().findByRole('button', { name: 'Show the 2 notes beneath' }))
    const said = () => document.querySelectorAll('.beneath > li')
    expect(said()).toHaveLength(3)
    for (const contribution of notes.slice(1)) await bridge.act('takeBack', { contribution })
    await waitFor(() => expect(drawer().queryByRole('button', { name: /notes? beneath/ })).toBeNull())
    expect(said()).toHaveLength(3)
  })

  it('tells notes nobody signed as notes, in the row and in its trail, and gives them no seats', async () => {
    const { user, bridge } = await start()
    const { notes } = await onUnsigned(bridge)
    await waitFor(() => opener('A warm room'))
    await choose(user, 'A warm room')
    const row = within(opener('A warm room').closest('li')!)
    const told = '3 notes without a name'
    expect([row.getAllByText(told), drawer().getAllByText(told)].map((one) => one.length)).toEqual([1, 1])
    expect(drawer().queryByText(/other voice/)).toBeNull()
    expect(document.querySelectorAll('.who-speaks .seat')).toHaveLength(0)
    expect(drawer().getByText('Nobody with lived experience yet')).toBeTruthy()
    await bridge.act('signContribution', { contribution: notes[0]!, person: personNamed('Heron').id })
    await drawer().findByText(/^1 .+ and 2 notes without a name$/)
    expect(document.querySelectorAll('.who-speaks .seat')).toHaveLength(1)
  })

  it('is walked and edited with the keys alone', async () => {
    const { user } = await start()
    await choose(user, 'The same host')
    expect(drawer().getByRole('heading', { name: 'What 5.1 rests on' })).toBeTruthy()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement).toBe(opener('When someone needs another')))
    await user.keyboard('{F2}')
    const field = screen.getByRole('textbox', { name: 'The words of 5.2' })
    await user.clear(field)
    await user.type(field, 'Somebody rings with them.{Enter}')
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'The words of 5.2' })).toBeNull())
    expect(clauseNamed('Somebody rings with them.').section).toBe('model')
    await waitFor(() => expect(document.activeElement).toBe(opener('Somebody rings with them.')))
    expect(screen.getByText('Changed since 0.3')).toBeTruthy()
  })

  it('leaves the words as they were on Esc', async () => {
    const { user } = await start()
    opener('The same host').focus()
    await user.keyboard('{Enter}')
    await user.type(screen.getByRole('textbox', { name: 'The words of 5.1' }), ' nonsense{Escape}')
    expect(textOf(clauseNamed('The same host').text)).not.toContain('nonsense')
    expect(screen.queryByRole('textbox', { name: 'The words of 5.1' })).toBeNull()
  })

  it('adds a clause where one is, with N, Enter for the next', async () => {
    const { user } = await start()
    opener('The same host').focus()
    await user.keyboard('n')
    await user.type(await screen.findByRole('textbox', { name: /A new clause/ }), 'A warm room.{Enter}')
    await waitFor(() => expect(numbers()[clauseNamed('A warm room.').id]).toBe('5.2'))
    await user.type(screen.getByRole('textbox', { name: /A new clause/ }), 'A second one.{Enter}')
    await waitFor(() => expect(numbers()[clauseNamed('A second one.').id]).toBe('5.3'))
  })

  it('does not take a letter for a command while somebody types', async () => {
    const { user } = await start()
    await user.keyboard('n')
    const field = await screen.findByRole('textbox', { name: /A new clause/ })
    await user.type(field, 'no longer alone')
    expect(screen.getAllByRole('textbox', { name: /A new clause/ })).toHaveLength(1)
    expect((field as HTMLTextAreaElement).value).toBe('no longer alone')
  })

  it('moves a clause by key, across into the next section at the end of its own', async () => {
    const { user } = await start()
    opener('The host has one paid hour').focus()
    expect(numbers()[clauseNamed('The host has one paid hour').id]).toBe('5.4')
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(numbers()[clauseNamed('The host has one paid hour').id]).toBe('5.3'))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(numbers()[clauseNamed('The host has one paid hour').id]).toBe('5.4'))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(numbers()[clauseNamed('The host has one paid hour').id]).toBe('6.1'))
  })

  it('changes kind and section from a menu, without a drag', async () => {
    const { user } = await start()
    await choose(user, 'The same host')
    await user.click(await screen.findByRole('button', { name: 'Kind' }))
    await user.click(screen.getByRole('menuitem', { name: /Local choice/ }))
    await waitFor(() => expect(clauseNamed('The same host').type).toBe('local_choice'))
    await user.click(screen.getByRole('button', { name: 'Move' }))
    await user.click(screen.getByRole('menuitem', { name: /To 10\. Money/ }))
    await waitFor(() => expect(clauseNamed('The same host').section).toBe('money'))
  })

  it('takes a clause out, keeps it at hand, and brings it back', async () => {
    const { user } = await start()
    await choose(user, 'The same host')
    await user.click(await screen.findByRole('button', { name: 'Take out' }))
    await waitFor(() => expect(notices()).toContain('specification.takenOut.said'))
    expect(() => clauseNamed('The same host')).toThrow()
    await user.click(screen.getByText('1 clause taken out'))
    await user.click(screen.getByRole('button', { name: 'Bring back' }))
    await waitFor(() => expect(clauseNamed('The same host')).toBeTruthy())
  })
})

describe('the trail', () => {
  it('leads from a clause down to the words, and from the words to every clause on them', async () => {
    const { user } = await start()
    await choose(user, 'When someone needs another')
    await user.click(drawer().getAllByRole('button', { name: /Show the \d notes beneath/ })[0]!)
    expect(drawer().getAllByText(/Carer, Heron/).length).toBeGreaterThan(0)
    await user.click(drawer().getAllByRole('button', { name: 'clause 3.2' })[0]!)
    expect(await screen.findByRole('heading', { name: 'What 3.2 rests on' })).toBeTruthy()
  })

  it('is sewn by searching and picking, and cut again', async () => {
    const { user } = await start()
    await choose(user, 'The hubs are for anyone')
    await user.keyboard('l')
    await user.type(await screen.findByRole('searchbox'), 'kettle halfway')
    await user.click(await drawer().findByRole('button', { name: /^Link “a kettle/ }))
    const links = () => rows().where('evidence', 'clause', clauseNamed('The hubs are for anyone').id)
    await waitFor(() => expect(links()).toHaveLength(1))
    await user.keyboard('{Escape}')
    await user.click(await drawer().findByRole('button', { name: /Cut the thread/ }))
    await waitFor(() => expect(links()).toHaveLength(0))
  })

  it('says because of what a clause is as it is, and that can be changed', async () => {
    const { user } = await start()
    await choose(user, 'The same host')
    await user.click(drawer().getByRole('button', { name: 'Say because of what…' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Learning cycle 1: Tuesday Table' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const cycle = rows()
      .all('cycle')
      .find((one) => one.number === 1)!
    await waitFor(() => expect(clauseNamed('The same host').because).toEqual([cycle.id]))
    expect(await drawer().findByRole('button', { name: 'Learning cycle 1: Tuesday Table' })).toBeTruthy()
  })

  it('closes with Esc and gives focus back to the clause', async () => {
    const { user } = await start()
    await choose(user, 'The same host')
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.id).toBe('trail title')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
  })
})

describe('in our own words now', () => {
  const fromTheirWords = async (bridge: Awaited<ReturnType<typeof start>>['bridge']) => {
    const wish = rows()
      .all('contribution')
      .find((one) => textOf(one.text) === 'a kettle at the halfway point')!
    await bridge.act('addClause', {
      specification: rows().all('specification')[0]!.id,
      section: 'model',
      type: 'activity',
      text: 'There is a kettle at the halfway point of each walk.',
      madeFrom: [wish.id],
    })
  }

  it('refuses while five of their words in a row are left, and shows which', async () => {
    const { user, bridge } = await start()
    await fromTheirWords(bridge)
    await waitFor(() => opener('There is a kettle'))
    await choose(user, 'There is a kettle')
    await user.click(await screen.findByRole('button', { name: /In our own words now/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'These are our words' }))
    expect(
      (await dialog.findByText('a kettle at the halfway', { selector: 'mark' })).textContent,
    ).toBeTruthy()
    const field = dialog.getByRole('textbox', { name: 'In our own words' })
    await user.clear(field)
    await user.type(field, 'Walkers can stop for tea.')
    await user.click(dialog.getByRole('button', { name: 'These are our words' }))
    await waitFor(() => expect(clauseNamed('Walkers can stop for tea.').retold?.length).toBeGreaterThan(0))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('is what a clause is offered when its words were taken back', async () => {
    const { user, bridge } = await start()
    await fromTheirWords(bridge)
    const { id } = await waitFor(() => clauseNamed('There is a kettle'))
    await bridge.act('takeBack', { person: personNamed('Wren').id })
    await screen.findByText(/were somebody’s and were taken back/)
    document.getElementById(`clause ${id}`)!.focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('dialog')).toBeTruthy()
  })
})

describe('versions', () => {
  it('are cut with a proposed number and what they are because of', async () => {
    const { user } = await start()
    await user.click(screen.getByRole('button', { name: 'Cut a version…' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect((dialog.getByRole('textbox', { name: /Number/ }) as HTMLInputElement).value).toBe('0.4')
    await user.type(dialog.getByRole('textbox', { name: /What changed/ }), 'Nothing much.')
    await user.click(dialog.getByRole('checkbox', { name: 'Learning cycle 1: Tuesday Table' }))
    await user.click(dialog.getByRole('button', { name: 'Cut version 0.4' }))
    await waitFor(() => expect(rows().all('version')).toHaveLength(4))
    const made = rows()
      .all('version')
      .find((one) => one.number === '0.4')!
    expect(textOf(made.change)).toBe('Nothing much.')
    expect(made.because).toEqual([
      rows()
        .all('cycle')
        .find((one) => one.number === 1)!.id,
    ])
  })

  it('refuse a number that is taken, where it is typed', async () => {
    const { user } = await start()
    await user.click(screen.getByRole('button', { name: 'Cut a version…' }))
    const field = await screen.findByRole('textbox', { name: /Number/ })
    await user.clear(field)
    await user.type(field, '0.3{Enter}')
    expect(await screen.findByText(/already a version with that number/)).toBeTruthy()
    expect(rows().all('version')).toHaveLength(3)
  })

  it('are read as they were, and compared clause by clause in words and marks', async () => {
    const { user } = await start()
    useView.setState({ place: { at: 'specification', version: '0.2' } })
    expect(await screen.findByText(/as it was on that day and cannot be changed/)).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^\d+\.\d+/ })).toHaveLength(13)
    expect(screen.queryByRole('button', { name: /Edit/ })).toBeNull()
    useView.setState({ place: { at: 'specification', version: '0.3', compare: '0.2' } })
    expect(await screen.findByText('1 new, 1 reworded and 12 the same')).toBeTruthy()
    const reworded = screen.getByText('Reworded').closest('li')!
    expect(reworded.querySelector('ins')?.textContent).toContain('finds out within seven days')
    expect(within(reworded).getByText('Was: Activity. Now: Standard.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(await screen.findByText(/as it was on that day/)).toBeTruthy()
  })
})

describe('learning cycles', () => {
  it('are read as they were written', async () => {
    await start()
    useView.setState({
      place: {
        at: 'specification',
        cycle: rows()
          .all('cycle')
          .find((one) => one.number === 1)!.id,
      },
    })
    expect(await screen.findByText('Follow-up: we promised it and did it 5 times in 12')).toBeTruthy()
    expect(screen.getByText('Adapt: change it and try again', { exact: false })).toBeTruthy()
  })

  it('are added in plain questions, and adopted only with somebody with lived experience', async () => {
    const { user } = await start()
    useView.setState({ place: { at: 'specification', cycle: 'new' } })
    await user.type(await screen.findByRole('textbox', { name: /What was tried out/ }), 'Tuesday Table')
    await user.type(screen.getByRole('textbox', { name: /We believed/ }), 'Soup helps.')
    await user.click(screen.getByRole('radio', { name: /Adopt: keep doing it/ }))
    await user.click(screen.getByRole('checkbox', { name: 'Teal, Practitioner' }))
    await user.click(screen.getByRole('button', { name: 'Keep this cycle' }))
    expect(await screen.findByText(/Adopting needs at least one reviewer/)).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Plover, Person with lived experience' }))
    await user.click(screen.getByRole('button', { name: 'Keep this cycle' }))
    await waitFor(() => expect(rows().all('cycle')).toHaveLength(3))
    const made = rows()
      .all('cycle')
      .find((one) => one.number === 3)!
    expect(textOf(made.believed)).toBe('Soup helps.')
    expect(made.reviewedBy).toHaveLength(2)
  })
})

describe('two laptops', () => {
  it('that worded a clause differently have both wordings shown, and agree by choosing one', async () => {
    const { user, bridge, desk } = await start()
    const { id } = clauseNamed('The same host')
    await bridge.act('editClause', { id, text: 'The same host, always.' })
    wordedElsewhere(desk(), id, 'editClause', 'One host for ever.')
    await bridge.act('addParameter', { text: 'x', state: 'open' })
    await bridge.ask('openProgramme', { id: rows().all('programme')[0]!.id })
    const notice = (await screen.findByText(/Two laptops worded this differently/)).parentElement!
    expect(within(notice).getByText('The same host, always.')).toBeTruthy()
    expect(within(notice).getByText('One host for ever.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /This one stands: The same host, always/ }))
    await waitFor(() => expect(screen.queryByText(/Two laptops worded this differently/)).toBeNull())
    expect(textOf(rows().get('clause', id)?.text)).toBe('The same host, always.')
  })
})

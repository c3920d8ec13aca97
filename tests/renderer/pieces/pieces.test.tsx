import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { ContributionType } from '../../../shared/records/contribution.ts'
import { Button } from '../../../renderer/pieces/Button.tsx'
import { Clock } from '../../../renderer/pieces/Clock.tsx'
import { CommandPalette } from '../../../renderer/pieces/CommandPalette.tsx'
import { Confirm, SaveDialog } from '../../../renderer/pieces/Dialog.tsx'
import { Dots, Seats } from '../../../renderer/pieces/Dots.tsx'
import { Field } from '../../../renderer/pieces/Field.tsx'
import { KindPicker } from '../../../renderer/pieces/KindPicker.tsx'
import { Menu, Select } from '../../../renderer/pieces/Menu.tsx'
import { Note, TakenBack } from '../../../renderer/pieces/Note.tsx'
import { ErrorNotice, Notices, Progress } from '../../../renderer/pieces/Notices.tsx'
import { RunOfShow } from '../../../renderer/pieces/RunOfShow.tsx'
import { SlipRow } from '../../../renderer/pieces/Slip.tsx'
import { TopBar } from '../../../renderer/pieces/TopBar.tsx'
import { setLanguage } from '../../../renderer/words.tsx'

afterEach(() => act(() => setLanguage('en')))

test('[P1] a button is called by its words; its key is a description', () => {
  render(
    <Button keyHint="F9" onPress={() => undefined}>
      Pause
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Pause' })
  const hint = button.getAttribute('aria-describedby')
  expect(document.getElementById(hint!)?.textContent).toBe('F9')
})

test('[P2] a button that is on says so, one that merely does something does not', () => {
  render(
    <>
      <Button isOn>On</Button>
      <Button isOn={false}>Off</Button>
      <Button>Do</Button>
    </>,
  )
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-pressed'))).toEqual([
    'true',
    'false',
    null,
  ])
})

test('[P3] a field says what is wrong and what is safe, and Enter keeps', async () => {
  const kept = vi.fn()
  function Holder() {
    const [text, setText] = useState('')
    return (
      <Field
        label="By when"
        value={text}
        onChange={setText}
        error="June has 30 days."
        onEnter={() => kept(text)}
      />
    )
  }
  render(<Holder />)
  const field = screen.getByRole('textbox', { name: 'By when' })
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(/June has 30 days. Everything else you wrote is safe./)).toBeDefined()
  await userEvent.type(field, '31 June{Enter}')
  expect(kept).toHaveBeenCalledExactlyOnceWith('31 June')
})

test('[P4] a note speaks its kind in words and its text in its own language', () => {
  render(
    <>
      <Note kind="concern" text="Beth am yr arian?" lang="cy" role="group" />
      <TakenBack day="2026-05-20" />
    </>,
  )
  expect(screen.getByRole('group').textContent).toBe('Concern: Beth am yr arian?')
  expect(screen.getByText('Beth am yr arian?').lang).toBe('cy')
  expect(screen.getByText('Words taken back on 20 May 2026')).toBeDefined()
})

test('[P5] a slip without a name says "no name", never a blank', () => {
  render(
    <ol>
      <SlipRow kind="quote" text="Because she was sitting down" at="11:58" />
    </ol>,
  )
  expect(screen.getByRole('listitem').textContent).toBe('Quote Because she was sitting downno name 11:58')
})

test('[P6] kinds: arrow keys choose and wrap round, Tab leaves', async () => {
  const kinds: ContributionType[] = ['note', 'story', 'quote']
  function Holder() {
    const [kind, setKind] = useState<ContributionType>('note')
    return <KindPicker kinds={kinds} value={kind} onChange={setKind} label="Kind" hasKeys />
  }
  render(<Holder />)
  const person = userEvent.setup()
  await person.tab()
  await person.keyboard('{ArrowLeft}')
  expect(screen.getByRole('radio', { name: 'Quote' }).getAttribute('aria-checked')).toBe('true')
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Quote' }))
  await person.tab()
  expect(document.activeElement).toBe(document.body)
})

test('[P7] the clock speaks only at the moments worth it', () => {
  const spoken = (left: number) => {
    const { unmount } = render(<Clock left={left} of={900} isRunning />)
    const words = screen.getByRole('status').textContent
    unmount()
    return words
  }
  expect([900, 301, 300, 121, 120, 60, 59, 1, 0, -30].map(spoken)).toEqual([
    '',
    '',
    '5 minutes left',
    '5 minutes left',
    '2 minutes left',
    '2 minutes left',
    'Less than a minute left',
    'Less than a minute left',
    'Time, when you are ready. Finish what you are saying.',
    'Time, when you are ready. Finish what you are saying.',
  ])
})

test('[P8] dots and seats are always also a number and words', () => {
  render(
    <>
      <Dots count={7} />
      <Seats lived={2} practitioners={1} />
    </>,
  )
  expect(screen.getByText('7 dots')).toBeDefined()
  expect(screen.getByText('2 people with lived experience and 1 practitioner')).toBeDefined()
})

test.each([
  [0, 2, 'Nobody with lived experience yet'],
  [0, 0, 'No voice yet'],
])('[P9] a clause with %d lived and %d practitioners writes its gap', (lived, practitioners, gap) => {
  render(<Seats lived={lived} practitioners={practitioners} />)
  expect(screen.getByText(gap)).toBeDefined()
})

test('[P10] a question that cannot be undone starts on the way out, and Esc takes it', async () => {
  const cancelled = vi.fn()
  const confirmed = vi.fn()
  render(
    <Confirm title="Delete these words?" isOpen confirm="Delete" onConfirm={confirmed} onCancel={cancelled}>
      <p>They go from every view.</p>
    </Confirm>,
  )
  expect(screen.getByRole('alertdialog', { name: 'Delete these words?' })).toBeDefined()
  expect(document.activeElement?.textContent).toBe('Cancel')
  await userEvent.keyboard('{Escape}')
  expect(cancelled).toHaveBeenCalledOnce()
  expect(confirmed).not.toHaveBeenCalled()
})

test('[P10] a sheet that is filled in has its verb and a way out, and a verb that is off does nothing', async () => {
  const saved = vi.fn()
  const closed = vi.fn()
  const sheet = (isDisabled: boolean) => (
    <SaveDialog
      title="Change the step"
      isOpen
      onClose={closed}
      save="Keep the step"
      onSave={saved}
      isDisabled={isDisabled}
    >
      <p>Its title.</p>
    </SaveDialog>
  )
  const { rerender } = render(sheet(true))
  expect(screen.getByRole('dialog', { name: 'Change the step' })).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Keep the step' }))
  expect(saved).not.toHaveBeenCalled()
  rerender(sheet(false))
  await userEvent.click(screen.getByRole('button', { name: 'Keep the step' }))
  expect(saved).toHaveBeenCalledOnce()
  expect(closed).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await userEvent.keyboard('{Escape}')
  expect(closed).toHaveBeenCalledTimes(2)
})

test('[P11] the palette finds by a few letters and runs with Enter', async () => {
  const ran = vi.fn()
  const commands = [
    { id: 'start', label: 'Start a workshop' },
    { id: 'cards', label: 'Print blank cards', area: 'Paper' },
  ]
  render(<CommandPalette isOpen commands={commands} onRun={ran} onClose={() => undefined} />)
  const person = userEvent.setup()
  await person.keyboard('blank')
  expect(screen.getAllByRole('menuitem')).toHaveLength(1)
  await person.keyboard('{ArrowDown}{Enter}')
  expect(ran).toHaveBeenCalledExactlyOnceWith('cards')
  await person.clear(screen.getByRole('searchbox'))
  await person.keyboard('zzz')
  expect(screen.getByText(/Nothing here is called that/)).toBeDefined()
})

test('[P12] a menu and a list choose by keyboard', async () => {
  const chosen = vi.fn()
  const options = [
    { id: 'one', label: 'One' },
    { id: 'two', label: 'Two' },
  ]
  render(
    <>
      <Menu label="More" items={options} onChoose={chosen} />
      <Select label="Section" options={options} value={null} onChange={chosen} />
    </>,
  )
  const person = userEvent.setup()
  await person.tab()
  await person.keyboard('{Enter}{ArrowDown}{Enter}')
  await person.click(screen.getByRole('button', { name: /Section/ }))
  await person.click(screen.getByRole('option', { name: 'One' }))
  expect(chosen.mock.calls).toEqual([['two'], ['one']])
})

test('[P13] an error is spoken at once, and says all three things', () => {
  render(<ErrorNotice what="The stick was pulled out." safe="All notes are safe." todo="Put it back." />)
  expect(screen.getByRole('alert').textContent).toBe(
    'The stick was pulled out.All notes are safe. Put it back.',
  )
})

test('[P14] progress says how far in words and can be stopped', async () => {
  const stopped = vi.fn()
  render(<Progress label="Making the Word file." done={41} total={1052} onStop={stopped} />)
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('41 of 1,052')
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }))
  expect(stopped).toHaveBeenCalledOnce()
})

test('[P15] notices are a polite live region that is there before the first of them', async () => {
  const gone = vi.fn()
  const { rerender } = render(<Notices notices={[]} onDismiss={gone} />)
  const region = screen.getByRole('region', { name: 'Notices' })
  expect(region.getAttribute('aria-live')).toBe('polite')
  rerender(<Notices notices={[{ id: 'a', text: 'Moved.' }]} onDismiss={gone} />)
  expect(screen.getByRole('region')).toBe(region)
  await userEvent.click(screen.getByRole('button', { name: 'Close: Moved.' }))
  expect(gone).toHaveBeenCalledExactlyOnceWith('a')
})

test('[P16] the top bar: where you are, what the room sees, Pause', async () => {
  const paused = vi.fn()
  const went = vi.fn()
  render(
    <TopBar
      title="Hub panel"
      onHome={() => undefined}
      places={[
        { id: 'words', label: 'Words' },
        { id: 'spec', label: 'Specification' },
      ]}
      current="spec"
      onGo={went}
      saved={{ state: 'saved', at: new Date(2026, 10, 21, 9, 5).getTime() }}
      roomSees={null}
      onPause={paused}
    />,
  )
  expect(screen.getByRole('button', { name: 'Specification' }).getAttribute('aria-current')).toBe('page')
  expect(screen.getByText('Saved here, 09:05')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Room sees: nothing' })).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Words' }))
  await userEvent.click(screen.getByRole('button', { name: 'Pause' }))
  expect(went).toHaveBeenCalledExactlyOnceWith('words')
  expect(paused).toHaveBeenCalledOnce()
})

test('[P17] the run of show says what is done and what is now, and ends when the last phase does', () => {
  render(
    <RunOfShow
      now={640}
      phases={[
        { id: 'a', label: 'Define', start: 600, minutes: 30, state: 'done' },
        {
          id: 'b',
          label: 'Discovery',
          start: 630,
          minutes: 100,
          state: 'now',
          steps: [{ id: 's', label: 'Pairs', state: 'now' }],
        },
      ]}
    />,
  )
  const lines = screen.getByRole('navigation', { name: 'Run of show' }).querySelectorAll(':scope > ol > li')
  expect([...lines].map((line) => line.textContent)).toEqual([
    '10:00Define, done 30 min',
    '10:30Discovery, now 100 minPairs, now',
    '12:10Close',
  ])
})

test('[P17] the knot of the run of show stays short of the next step, however late this one runs', () => {
  const gone = (now: number) => {
    const phases = [
      { id: 'a', label: 'Define', start: 600, minutes: 30, state: 'now' as const },
      { id: 'b', label: 'Discovery', start: 630, minutes: 100, state: 'later' as const },
    ]
    const { container, unmount } = render(<RunOfShow now={now} phases={phases} />)
    const knot = container.querySelector<HTMLElement>('.phase:has(> .needle)')!
    const seen = [knot.className, knot.style.getPropertyValue('--gone')]
    unmount()
    return seen
  }
  expect([590, 615, 630, 900].map(gone)).toEqual([
    ['phase now', '0%'],
    ['phase now', '50%'],
    ['phase now', '90%'],
    ['phase now', '90%'],
  ])
})

test('[P18] a change of language redraws every word at once', () => {
  render(<Dots count={2} />)
  act(() => setLanguage('cy'))
  expect(screen.getByText('2 ddot')).toBeDefined()
  expect(document.documentElement.lang).toBe('cy')
})

import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { ConsentPicker, type ConsentAnswers } from '../../../renderer/pieces/ConsentPicker.tsx'
import { setLanguage, WordsProvider } from '../../../renderer/words.tsx'

const careful: ConsentAnswers = {
  keep: 'programme',
  words: 'exact',
  name: 'none',
  reach: 'room',
  until: '2027-11-21',
}
const refused = { contactAgain: false, recordExperience: false, keepNeeds: false }

function shown(start = careful) {
  const now = { answers: start, purposes: refused }
  function Holder() {
    const [answers, setAnswers] = useState(start)
    const [purposes, setPurposes] = useState(refused)
    Object.assign(now, { answers, purposes })
    return (
      <WordsProvider>
        <ConsentPicker
          answers={answers}
          onAnswers={setAnswers}
          purposes={purposes}
          onPurposes={setPurposes}
          today="2026-11-21"
        />
      </WordsProvider>
    )
  }
  render(<Holder />)
  return { now, person: userEvent.setup() }
}

afterEach(() => setLanguage('en'))

test('[C1] five questions, most careful answer first, the given ones chosen', () => {
  shown()
  const questions = screen.getAllByRole('radiogroup').map((group) => within(group).getAllByRole('radio'))
  expect(questions.map((radios) => radios.map((radio) => (radio as HTMLInputElement).value))).toEqual([
    ['nothing', 'workshop', 'programme'],
    ['counted', 'summary', 'exact'],
    ['none', 'role', 'alias', 'first', 'full'],
    ['room', 'programme', 'commissioner', 'public'],
  ])
  expect(screen.getByRole('group', { name: 'Until when?' })).toBeDefined()
  expect(screen.getByRole('radio', { name: /stay in this room/ })).toHaveProperty('checked', true)
})

test('[C2] an answer changes one axis and leaves the others whole', async () => {
  const { now, person } = shown()
  await person.click(screen.getByRole('radio', { name: /people who pay/ }))
  expect(now.answers).toEqual({ ...careful, reach: 'commissioner' })
})

test('[C3] arrow keys answer', async () => {
  const { now, person } = shown()
  screen.getByRole('radio', { name: /stay in this room/ }).focus()
  await person.keyboard('{ArrowDown}')
  expect(now.answers.reach).toBe('programme')
})

test('[C4] nothing kept asks nothing more, and says so', async () => {
  const { now, person } = shown()
  await person.click(screen.getByRole('radio', { name: /Do not keep it/ }))
  expect(now.answers.keep).toBe('nothing')
  expect(screen.getAllByRole('radiogroup')).toHaveLength(1)
  expect(screen.getByText('Nothing you said will be kept.')).toBeDefined()
})

test('[C5] the answer reads back as sentences, in the language of the moment', async () => {
  shown()
  expect(screen.getByText(/for the whole programme, until 21 November 2027\./).textContent).toContain(
    'It stays in this room.',
  )
  setLanguage('cy')
  expect((await screen.findByText(/tan 21 Tachwedd 2027\./)).textContent).toContain(
    'Mae’n aros yn yr ystafell hon.',
  )
})

test('[C6] a day that is not in the calendar, or gone, is no answer', async () => {
  const { now, person } = shown()
  const day = screen.getByRole('textbox', { name: 'Day' })
  const month = screen.getByRole('textbox', { name: 'Month' })
  await person.clear(month)
  await person.type(month, '6')
  await person.clear(day)
  await person.type(day, '31')
  expect(now.answers.until).toBeNull()
  expect(screen.queryByText(/not a day in the calendar/)).toBeNull()
  await person.click(document.body)
  const wrong = screen.getByText(/not a day in the calendar/)
  expect(wrong.textContent).toContain('Everything else you wrote is safe.')
  expect(screen.getByRole('group', { name: 'Until when?' }).getAttribute('aria-describedby')).toContain(
    wrong.id,
  )
  await person.clear(day)
  await person.type(day, '30')
  expect(now.answers.until).toBe('2027-06-30')
  const year = screen.getByRole('textbox', { name: 'Year' })
  await person.clear(year)
  await person.type(year, '2026')
  expect(now.answers.until).toBeNull()
  expect(screen.getByText(/already gone/)).toBeDefined()
})

test('[C7] three separate purposes, each by itself', async () => {
  const { now, person } = shown()
  await person.click(screen.getByRole('checkbox', { name: /note your experience/ }))
  expect(now.purposes).toEqual({ ...refused, recordExperience: true })
  expect(now.answers).toEqual(careful)
})

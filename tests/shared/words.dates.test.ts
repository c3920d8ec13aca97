import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/words/catalogue.ts'
import {
  addDays,
  dayFrom,
  formatDate,
  formatList,
  formatNumber,
  formatTime,
  relativeDay,
} from '../../shared/words/dates.ts'

// Node has both languages, Chromium has no Welsh: here Intl is the oracle of the tables the app carries.
const tag = { en: 'en-GB', cy: 'cy' } as const
const styles = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { dateStyle: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
const leapYear = Array.from({ length: 366 }, (_, index) => addDays('2028-01-01', index))

test('the oracle knows Welsh', () => {
  expect(new Intl.DateTimeFormat('cy', { month: 'long' }).format(new Date(2028, 1, 3))).toBe('Chwefror')
})

describe.each(languages)('%s', (language) => {
  test.each(['short', 'long', 'full'] as const)('[D1] every day of a leap year, %s', (style) => {
    const oracle = new Intl.DateTimeFormat(tag[language], { ...styles[style], timeZone: 'UTC' })
    for (const day of leapYear) {
      // English writes a full date with a comma or without, by version of its data; ours always has it.
      const comma = (text: string) =>
        text.replace(/^([^\d,]+?),? (\d)/, style === 'full' ? '$1, $2' : '$1 $2')
      expect(formatDate(day, language, style)).toBe(comma(oracle.format(new Date(`${day}T00:00:00Z`))))
    }
  })

  test('[D2] days near and far', () => {
    const oracle = new Intl.RelativeTimeFormat(tag[language], { numeric: 'auto' })
    for (let distance = -400; distance <= 400; distance++)
      expect(relativeDay(addDays('2026-11-21', distance), '2026-11-21', language)).toBe(
        oracle.format(distance, 'day'),
      )
  })

  test('[D3] numbers', () => {
    const oracle = new Intl.NumberFormat(tag[language])
    for (const value of [0, 1, -1, 9.8, 0.5, 999, 1000, 6200, 38_000, 1_234_567.25, -2000, -0.0001])
      expect(formatNumber(value, language)).toBe(oracle.format(value).replace(/^-0$/, '0'))
  })

  test('[D4] every minute of the day', () => {
    const oracle = new Intl.DateTimeFormat(tag[language], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    })
    for (let minute = 0; minute < 1440; minute++)
      expect(formatTime(minute)).toBe(oracle.format(new Date(minute * 60_000)))
  })
})

test('[D5] lists', () => {
  const oracle = new Intl.ListFormat('en-GB')
  for (const list of [[], ['a'], ['a', 'b'], ['a', 'b', 'c']])
    expect(formatList(list, 'en')).toBe(oracle.format(list))
  expect(formatList(['Teal', 'Heron'], 'cy')).toBe('Teal a Heron')
  expect(formatList(['Teal', 'Heron', 'Avocet'], 'cy')).toBe('Teal, Heron ac Avocet')
  expect(formatList(['nodyn', 'ŵyn'], 'cy')).toBe('nodyn ac ŵyn')
})

test('[D6] a day that is not in the calendar is none', () => {
  expect(dayFrom(2026, 6, 31)).toBeUndefined()
  expect(dayFrom(2027, 2, 29)).toBeUndefined()
  expect(dayFrom(26, 2, 1)).toBeUndefined()
  expect(dayFrom(2028, 2, 29)).toBe('2028-02-29')
  expect(() => formatDate('2026-06-31', 'en')).toThrow(RangeError)
})

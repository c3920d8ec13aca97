import type { Language } from './catalogue.ts'
import { sayIn } from './say.ts'

/*
 * Days, times, numbers and lists in words. Chromium ships no Welsh and falls back to English without a word,
 * so nothing here asks Intl; the tests do, in Node, which has Welsh.
 * A day is text, 'YYYY-MM-DD', without a time zone: a workshop's date is the same date everywhere.
 */

export type DayStyle = 'short' | 'long' | 'full'

type Parts = { year: number; month: number; day: number }

const DAY_MS = 86_400_000

/**
 * A real calendar day from its three numbers, or undefined if there is no such day (31 June).
 */
export function dayFrom(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined
}

/** The three numbers of a day. Throws a RangeError for text that does not begin with a real YYYY-MM-DD. */
export function dayParts(day: string): Parts {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) }
  if (!match || !dayFrom(parts.year, parts.month, parts.day)) throw new RangeError(`Not a day: ${day}`)
  return parts
}

function epochDay(day: string): number {
  const { year, month, day: date } = dayParts(day)
  return Date.UTC(year, month - 1, date) / DAY_MS
}

/**
 * A day in words: short "21 Nov 2026", long "21 November 2026", full "Saturday, 21 November 2026".
 * Throws a RangeError if `day` is no day.
 */
export function formatDate(day: string, language: Language, style: DayStyle = 'long'): string {
  const say = sayIn(language)
  const { year, month, day: date } = dayParts(day)
  const name = say(`dates.${style === 'short' ? 'short' : 'month'}.${month as 1}`)
  const plain = `${date} ${name} ${year}`
  if (style !== 'full') return plain
  // 1 January 1970 was a Thursday, the fourth day from Sunday.
  const weekday = (((epochDay(day) + 4) % 7) + 7) % 7
  return `${say(`dates.weekday.${weekday as 0}`)}, ${plain}`
}

/** The day a number of days later (earlier if negative), as YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date((epochDay(day) + days) * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from one day to another; below nought where the other came first. */
export const daysBetween = (from: string, to: string): number => epochDay(to) - epochDay(from)

/** "yesterday", "today", "in 3 days": `day` seen from `today`. */
export function relativeDay(day: string, today: string, language: Language): string {
  const say = sayIn(language)
  const distance = epochDay(day) - epochDay(today)
  if (distance === -2) return say('dates.dayBeforeYesterday')
  if (distance === -1) return say('dates.yesterday')
  if (distance === 0) return say('dates.today')
  if (distance === 1) return say('dates.tomorrow')
  if (distance === 2) return say('dates.dayAfterTomorrow')
  const count = formatNumber(Math.abs(distance), language)
  return distance < 0 ? say('dates.ago', { count }) : say('dates.ahead', { count })
}

/** A time of day, 24 hours, from minutes since midnight: 845 is "14:05". */
export function formatTime(minutes: number): string {
  const whole = ((Math.floor(minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** A time of day as it is typed, "9.30", "14:05" or "14", as 24 hours: "09:30"; null where it is none. */
export function readTime(typed: string): string | null {
  const [, hour, minute] = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/.exec(typed.trim()) ?? []
  return hour ? `${hour.padStart(2, '0')}:${minute ?? '00'}` : null
}

/** A number with commas between thousands, and at most `decimals` places. Both languages write them alike. */
export function formatNumber(value: number, _language: Language, decimals = 3): string {
  const text = Math.abs(value).toFixed(decimals)
  const [whole = '0', rest = ''] = text.split('.')
  const fraction = rest.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 && Number(text) !== 0 ? '-' : ''
  return `${sign}${grouped}${fraction ? `.${fraction}` : ''}`
}

/** "a, b and c". Welsh says "ac" before a vowel, "a" before anything else, w and y being vowels. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  const say = sayIn(language)
  const and = /^["'“‘]?[aeiouwyâêîôûŵŷáéíóúàèìòùäëïöü]/i.test(last)
    ? say('dates.andBeforeVowel')
    : say('dates.and')
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}

import type { Row } from '../../../shared/rows.ts'
import type { Language } from '../../../shared/words/catalogue.ts'
import { textOf } from '../../../shared/record.ts'
import type { Axes } from '../../../shared/consent/answer.ts'
import type { Words } from '../../words.tsx'
import { readAloud } from '../../pieces/ConsentPicker.tsx'

/** An answer in one line: how the words may be used and under what name. */
export function answerInWords(axes: Axes, { t }: Words): string {
  if (axes.takenBack) return t('people.answer.takenBack')
  if (axes.keep === 'nothing') return t('people.answer.nothing')
  const words = t(`people.answer.words.${axes.words}`)
  const parts = [words, t(`people.answer.name.${axes.name}`)]
  if (axes.keep === 'workshop') parts.push(t('people.answer.keep.workshop'))
  return parts.join(', ')
}

/** An answer in whole sentences, as it is read back; taken back where it was. */
export const answerAloud = (axes: Axes, words: Words): string =>
  axes.takenBack ? words.t('people.answer.takenBack.long') : readAloud(axes, words)

/** The language somebody is asked in and gets their slip in: their own where it is known, else the window's. */
export const spokenBy = (person: Row<'participant'> | undefined, window: Language): Language => {
  const own = textOf(person?.language)
  return own ? (own.startsWith('cy') ? 'cy' : 'en') : window
}

/** Nothing kept means nothing used: the other axes follow, so that the answer is whole. */
export const wholeAnswer = (axes: Axes): Axes =>
  axes.keep === 'nothing' ? { ...axes, words: 'counted', name: 'none', reach: 'room' } : axes

/** A year from a day, as a day; the last of February stays in February. */
export function yearFrom(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? `${next.slice(0, 8)}28` : next
}

/** How an answer was given, in words; one the catalogue does not know is left out. */
const hows = ['written', 'spoken', 'signed', 'message', 'form', 'agreed_in_the_room', 'import'] as const
export type How = (typeof hows)[number]
export function howGiven(how: string, { t }: Words): string {
  const known = hows.find((one) => one === how)
  return known ? t(`people.how.${known}`) : ''
}

import type { Element } from 'hast'
import { board, type Column } from '../queries/board.ts'
import { dotsThatCount } from '../queries/dots.ts'
import { textOf, type Shown } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { formatDate } from '../words/dates.ts'
import { div, el, type PaperSay } from './node.ts'

export type DayPageAsked = {
  /** Already filtered for whoever it is for. */
  rows: Rows
  workshop: Row<'workshop'>
  say: PaperSay
  /** How much is let go of so that it fits: 0 is everything that one page could hold. */
  tightness: number
}
export type DayPage = {
  pages: Element[]
  /** What there was no room for. */
  left: { themes: number; promises: number }
  /** Ids of the words on it, by which the people are found whose they are. */
  words: string[]
}

/** How much each tightness holds: themes, how many of them with what somebody said, promises; terse where the app's own words are shorter too. */
const room = [
  [8, 8, 7],
  [7, 7, 7],
  [7, 5, 6],
  [6, 6, 6],
  [6, 4, 6],
  [6, 4, 5],
  [6, 4, 5, 'terse'],
  [6, 3, 4, 'terse'],
  [5, 3, 4, 'terse'],
  [4, 3, 4, 'terse'],
  [4, 2, 3, 'terse'],
  [4, 0, 3, 'terse'],
  [3, 0, 2, 'terse'],
  [2, 0, 2, 'terse'],
  [2, 0, 1, 'terse'],
  [1, 0, 1, 'terse'],
] as const
export const tightest = room.length - 1
/** Longer words are nobody's to shorten: another note speaks for the theme, or none does. */
const longestSaid = 170

/**
 * One page for those who came: what we said, what happens next, who decides and by when, how to take words back. No
 * name stands on it, and nothing but what its rows show. What does not fit is left out and counted, never made small.
 */
export function dayPage({ rows, workshop, say, tightness }: DayPageAsked): DayPage {
  const [themesHeld, saidHeld, promisesHeld, isTerse] = room[Math.min(tightness, tightest)]!
  const words: string[] = []
  const shown = (text: Shown | null | undefined) => {
    if (!text || !('text' in text) || !text.text) return null
    words.push(text.words)
    return { lang: text.lang, text: text.text }
  }
  const columns = board(rows, workshop.id).columns.filter(({ theme }) => textOf(theme.label))
  const dotsOn = dotsThatCount(rows, workshop.id)
  const kept = mostTelling(columns, themesHeld, dotsOn)
  const promises = rows.where('commitment', 'workshop', workshop.id).filter((one) => textOf(one.text))
  const keptPromises = promises.slice(0, promisesHeld)
  const left = { themes: columns.length - kept.length, promises: promises.length - keptPromises.length }
  const programme = rows.all('programme')[0]
  const date = (day: string) => (lang: 'en-GB' | 'cy') => formatDate(day, lang === 'cy' ? 'cy' : 'en')

  const themes = kept.map((column, at) => {
    const label = shown(column.theme.label)!
    const voice = at < saidHeld ? voiceOf(rows, column, label.text, words) : null
    const said = shown(voice)
    const dots = dotsOn.get(column.theme.id) ?? 0
    const minority = dots && at < saidHeld ? shown(column.theme.minorityNote) : null
    return div(
      'theme',
      el('h3', { className: ['t3'], lang: label.lang, dir: 'auto' }, label.text),
      said && el('p', { className: ['said'], lang: said.lang, dir: 'auto' }, `“${said.text}”`),
      dots > 0 &&
        el(
          'p',
          { className: ['dotted'] },
          dots <= 30 && Array.from({ length: dots }, () => el('i', { ariaHidden: 'true' })),
          el('span', { className: ['inline'] }, say('paper.day.dots', { count: dots })),
        ),
      minority &&
        el(
          'p',
          { className: ['small', 'inline'] },
          say('paper.day.hides'),
          ' ',
          el('span', { lang: minority.lang, dir: 'auto' }, minority.text),
        ),
    )
  })
  const next = keptPromises.map((one) => {
    const text = shown(one.text)!
    const { due } = one
    return el(
      'li',
      {},
      el('span', { className: ['mark'], ariaHidden: 'true' }),
      el(
        'span',
        {},
        el('strong', { className: ['inline'] }, say(`paper.day.${one.type ?? 'commitment'}`)),
        ' ',
        el('span', { lang: text.lang, dir: 'auto' }, text.text),
        due && ' ',
        due &&
          el(
            'span',
            { className: ['inline', 'small'] },
            say('paper.day.by', (lang) => ({ day: date(due)(lang) })),
          ),
      ),
    )
  })
  const decides = shown(programme?.decisionMaker)
  const replyBy = programme?.replyBy
  const topic = isTerse ? null : shown(workshop.topic)
  const title = shown(workshop.title)
  const venue = shown(workshop.venue)
  const leftOut = [
    ...(left.themes ? [el('p', {}, say('paper.day.leftThemes', { count: left.themes }))] : []),
    ...(left.promises ? [el('p', {}, say('paper.day.leftPromises', { count: left.promises }))] : []),
  ]
  const sheet = el(
    'section',
    { className: ['page', 'day'] },
    el('div', { className: ['band'], ariaHidden: 'true' }),
    el('h1', { className: ['t1'], lang: title?.lang, dir: 'auto' }, title?.text ?? ''),
    topic && el('p', { className: ['topic'], lang: topic.lang, dir: 'auto' }, topic.text),
    el(
      'p',
      { className: ['where', 'inline'] },
      workshop.date ? say.of((lang) => date(workshop.date!)(lang)) : null,
      workshop.date && venue ? ' · ' : null,
      venue && el('span', { lang: venue.lang, dir: 'auto' }, venue.text),
    ),
    part(
      say('paper.day.said'),
      themes.length ? div('themes', themes) : el('p', {}, say('paper.day.saidNothing')),
    ),
    part(
      say('paper.day.next'),
      next.length ? el('ul', { className: ['next'] }, next) : el('p', {}, say('paper.day.nextNothing')),
    ),
    part(
      say('paper.day.decides'),
      div(
        'who',
        el(
          'dl',
          {},
          el('dt', {}, say('paper.day.who')),
          el('dd', { lang: decides?.lang, dir: 'auto' }, decides ? decides.text : say('paper.day.nobody')),
        ),
        el(
          'dl',
          {},
          el('dt', {}, say('paper.day.replyBy')),
          el('dd', {}, replyBy ? say.of((lang) => date(replyBy)(lang)) : say('paper.day.noDay')),
        ),
      ),
    ),
    part(say('paper.day.back'), el('p', {}, say(isTerse ? 'paper.day.backShort' : 'paper.day.backHow'))),
    leftOut.length ? div('left', leftOut) : null,
  )
  return { pages: [sheet], left, words: [...new Set(words)] }
}

const part = (title: Element[], ...children: Element[]) =>
  div('part', el('h2', { className: ['t2', 'inline'] }, title), ...children)

/** What somebody said under a theme: a quotation before anything else, and never the label over again. */
function voiceOf(
  rows: Rows,
  { notes, beneath }: Column,
  label: string,
  used: readonly string[],
): Shown | null {
  const laid = [...notes, ...beneath.flatMap((one) => one.notes)].map(({ note }) => note)
  // A story is long; the sentence its teller wanted remembered speaks for it.
  const all = laid.flatMap((note) => [
    note,
    ...rows.where('contribution', 'partOf', note.id).filter((one) => one.type === 'quote'),
  ])
  const fits = all.filter((one) => {
    const text = textOf(one.text)
    const words = one.text && 'text' in one.text ? one.text.words : ''
    return (
      !one.gone && text && !used.includes(words) && text.length <= longestSaid && text.trim() !== label.trim()
    )
  })
  const order = ['quote', 'concern', 'wish', 'strength', 'idea', 'note', 'story']
  const place = (type: string | null | undefined) => (order.indexOf(type ?? '') + order.length) % order.length
  return fits.toSorted((a, b) => place(a.type) - place(b.type))[0]?.text ?? null
}

/** Where there is no room for all: those somebody wrote a minority note for, then those with the most dots, in the board's order. */
function mostTelling(all: readonly Column[], most: number, dotsOn: Map<string, number>): Column[] {
  if (all.length <= most) return [...all]
  const weight = ({ theme }: Column) =>
    (textOf(theme.minorityNote) ? 1_000_000 : 0) + (dotsOn.get(theme.id) ?? 0)
  const kept = new Set(all.toSorted((a, b) => weight(b) - weight(a)).slice(0, most))
  return all.filter((one) => kept.has(one))
}

import type { Element } from 'hast'
import { keepAnswers, nameAnswers, reachAnswers, wordsAnswers } from '../consent/answer.ts'
import { inLanguage, methodNamed, type Step } from '../methods/index.ts'
import { board } from '../queries/board.ts'
import { inOrder, itemShown, openRound, rounds } from '../queries/dots.ts'
import { rungs } from '../queries/rungs.ts'
import type { WallPair } from '../queries/wallPairs.ts'
import { textOf } from '../record.ts'
import { takenDown } from '../records/contribution.ts'
import type { Row, Rows } from '../rows.ts'
import type { WordKey } from '../words/catalogue.ts'
import { formatDate } from '../words/dates.ts'
import { div, el, type PaperSay, type PaperSize } from './node.ts'
import { qrOf } from './qr.ts'

/** Forms people hold; the page for those who came is made in dayPage.ts. */
export const formNames = ['story', 'cards', 'guide', 'dots', 'parameters', 'feedback', 'pairs'] as const
export type FormName = (typeof formNames)[number]

export type FormAsked = {
  rows: Rows
  workshop: Row<'workshop'>
  say: PaperSay
  size: PaperSize
  large: boolean
  /** A year from the day. */
  until: string
  /** One for each sheet, or for each card: those of a preview are not kept. */
  codes: readonly string[]
  perPage: number
  /** How many dots each person has. */
  budget: number
  /** Who sits with whom, named only as the wall names them. */
  pairs: readonly WallPair[]
}

/** The four answers with ticks, in the order of the paper and of the form it is keyed into. */
export const tickedAxes = [
  ['keep', keepAnswers],
  ['words', wordsAnswers],
  ['name', nameAnswers],
  ['reach', reachAnswers],
] as const

/** Cards a page: fewer where the paper is smaller or the print larger. */
export const cardsAPage = (asked: 8 | 4, size: PaperSize, large: boolean): number =>
  Math.max(1, asked / (size === 'A5' ? 2 : 1) / (large ? 2 : 1))

/** The pages of a form, one job for all its copies. */
export const formPages: Record<FormName, (asked: FormAsked) => Element[]> = {
  story: (asked) => asked.codes.flatMap((code) => storySheet(asked, code)),
  cards: (asked) => chunks(asked.codes, asked.perPage).map((codes) => cardPage(asked, codes)),
  guide: (asked) => asked.codes.map(() => guideSheet(asked)),
  dots: (asked) => asked.codes.map((code) => dotSheet(asked, code)),
  parameters: (asked) => asked.codes.map(() => parametersSheet(asked)),
  feedback: (asked) => asked.codes.flatMap(() => feedbackSheet(asked)),
  pairs: (asked) => asked.codes.map(() => pairsSheet(asked)),
}

function storySheet(asked: FormAsked, code: string): Element[] {
  const { say, large, size } = asked
  const isTight = large || size === 'A5'
  const isBoth = say.languages.length > 1
  const asks = [
    ask(say, 'paper.story.title', 1),
    ask(say, 'paper.story.what', isTight ? 5 : isBoth ? 7 : 10),
    ask(say, 'paper.story.possible', isTight || isBoth ? 3 : 4),
    ask(say, 'paper.story.values', 2),
    ask(say, 'paper.story.wishes', 3, true),
    ask(say, 'paper.story.quote', 2),
  ]
  const intro = [
    el('p', { className: ['ask'] }, say('paper.answers.intro')),
    ask(say, 'paper.answers.alias', 1),
  ]
  const [keep, words, name, reach] = ticked(say)
  const side = (key: WordKey, ...children: Element[]) =>
    page(isBoth ? 'story both' : 'story', head(asked, key, code), ...children)
  const last = [until(asked), slip(asked, code)]
  // Each page has the id on it: where there is less room there are more pages.
  return isTight
    ? [
        side('paper.story', ...asks.slice(0, 3)),
        side('paper.story', ...asks.slice(3)),
        side('paper.answers', ...intro, keep!, words!),
        side('paper.answers', name!, reach!),
        side('paper.answers', ...last),
      ]
    : [
        side('paper.story', ...asks),
        side('paper.answers', ...intro, div('columns', keep!, words!, name!, reach!), ...last),
      ]
}

/** Four of the five answers, in plain words with the number that is keyed in. What is left open is what the group agreed. */
const ticked = (say: PaperSay): Element[] =>
  tickedAxes.map(([axis, choices]) =>
    div(
      'answers',
      el('h2', { className: ['t3'] }, say(`consent.${axis}`)),
      choices.map((choice, at) => tick(String(at + 1), say(`consent.${axis}.${choice}` as WordKey))),
    ),
  )

function until({ say, until: day }: FormAsked): Element {
  const date = (lang: 'en-GB' | 'cy') => ({ day: formatDate(day, lang === 'cy' ? 'cy' : 'en') })
  return div(
    'answers',
    el('h2', { className: ['t3'] }, say('consent.until')),
    tick('1', say('paper.answers.aYear', date)),
    el(
      'p',
      { className: ['tick', 'inline'] },
      el('span', { className: ['box'] }, '2'),
      el('span', {}, say('paper.answers.otherDay')),
      el('span', { ariaHidden: 'true' }, ' ____ / ____ / ________'),
    ),
  )
}

/** What the teller keeps: the id by which their words are found again. */
function slip({ say, workshop }: FormAsked, code: string): Element {
  const title = textOf(workshop.title)
  const support = textOf(workshop.support)
  return div(
    'slip',
    div(
      'words',
      el('h2', { className: ['t3'] }, say('paper.slip.title')),
      el('p', {}, say('paper.slip.words')),
      el('p', { className: ['small'] }, title),
      support && el('p', { className: ['small'], dir: 'auto' }, support),
    ),
    div('id', el('span', { className: ['code'] }, code)),
  )
}

function cardPage({ say, perPage, large }: FormAsked, codes: readonly string[]): Element {
  const cards = codes.map((code) =>
    div(
      'card',
      div('top', el('span', { className: ['code'] }, code), qrOf(code)),
      div('lines', ...Array.from({ length: perPage >= 8 ? 4 : large ? 5 : 9 }, () => div('line'))),
      div(
        'kinds inline',
        takenDown.map((kind, at) => tick(String(at + 1), say(`kinds.${kind}`))),
      ),
    ),
  )
  return page(`cards of-${perPage}`, ...cards)
}

function guideSheet(asked: FormAsked): Element {
  const { say, workshop, large, size } = asked
  const step = guideOf(workshop)
  const lines = large || size === 'A5' ? 1 : 4
  const questions = step?.guide?.[say.main] ?? []
  return page(
    'guide-sheet',
    head(asked, 'paper.guide', null),
    el('p', { className: ['ask'] }, say('paper.guide.how')),
    el(
      'ol',
      { className: ['guide'] },
      questions.map((_, at) =>
        el(
          'li',
          {},
          el('span', { className: ['n'] }, String(at + 1)),
          el(
            'div',
            {},
            el(
              'p',
              { className: ['q'] },
              say.of((lang) => (step?.guide && inLanguage(step.guide, lang)[at]) ?? ''),
            ),
            Array.from({ length: lines }, () => div('room-for-words')),
          ),
        ),
      ),
    ),
    el('p', { className: ['small'] }, say('paper.guide.swap')),
  )
}

/** The step of a workshop's method that has an interview guide; undefined where none has. */
export const guideOf = (workshop: Row<'workshop'>): Step | undefined =>
  methodNamed(workshop.method)?.steps.find((one) => one.guide)

function dotSheet(asked: FormAsked, code: string): Element {
  const { rows, workshop, say } = asked
  const { items: themes, budget } = toVoteOn(rows, workshop.id, asked.budget, asked.say.main)
  return page(
    'dot-sheet',
    head(asked, 'paper.dots', code),
    el('p', { className: ['ask'] }, say('paper.dots.how', { count: budget })),
    el(
      'ol',
      { className: ['dots'] },
      themes.map((theme, at) =>
        el(
          'li',
          {},
          el('span', { className: ['n'] }, String(at + 1)),
          el('span', { lang: theme.lang, dir: 'auto' }, theme.text),
          el(
            'span',
            { className: ['boxes'], ariaHidden: 'true' },
            Array.from({ length: budget }, () => el('i')),
          ),
        ),
      ),
    ),
    el('p', { className: ['small', 'ask'] }, say('paper.dots.hides')),
  )
}

/** What is open, fixed and unknown, who decides and by when: to hold in the hand while it is talked of. */
function parametersSheet(asked: FormAsked): Element {
  const { say, rows, workshop } = asked
  const programme = rows.all('programme')[0]
  const decides = programme?.decisionMaker
  const { replyBy, rung } = programme ?? {}
  const lines = (state: 'open' | 'fixed' | 'unknown') =>
    rows.all('parameter').filter((one) => one.state === state && textOf(one.text))
  const shown = (text: Row<'parameter'>['text']) =>
    text && 'text' in text ? el('span', { lang: text.lang, dir: 'auto' }, text.text) : null
  // Two languages side by side rather than on two lines, where the print is large: it is held in one hand.
  const isTight = say.languages.length > 1 && (asked.large || asked.size === 'A5')
  return page(
    isTight ? 'parameters-sheet both inline' : 'parameters-sheet',
    // Where there is more than a page of it, each page says what it is of.
    div('repeated', head(asked, 'paper.parameters', null)),
    (['open', 'fixed', 'unknown'] as const).map((state) =>
      part(
        say(`panel.parameters.${state}`),
        lines(state).length
          ? el(
              'ul',
              { className: ['marked'] },
              lines(state).map((one) => el('li', {}, shown(one.text))),
            )
          : el('p', {}, say('panel.parameters.none')),
      ),
    ),
    part(say('panel.decides'), el('p', {}, shown(decides ?? null) ?? say('panel.decides.none'))),
    part(
      say('panel.replyBy'),
      el(
        'p',
        {},
        replyBy
          ? say.of((lang) => formatDate(replyBy, lang === 'cy' ? 'cy' : 'en'))
          : say('panel.replyBy.none'),
      ),
    ),
    part(
      say('panel.rung.claimed'),
      el('p', {}, rung ? say(`overview.rung.${rung}`) : say('panel.rung.none')),
    ),
    part(say('care.support'), el('p', {}, shown(workshop.support) ?? say('panel.support.none'))),
  )
}

/** A heading and what stands under it, on one page. */
const part = (heading: Element[], below: Element): Element =>
  el('div', { className: ['ask'] }, el('h2', { className: ['t3'] }, heading), below)

/** For those who came: no name, no code, and a box to drop it in. The rungs are counted by hand and keyed in. */
function feedbackSheet(asked: FormAsked): Element[] {
  const { say, large, size } = asked
  // On one page in one language, whatever the size of the print; a plain page has room to write more.
  const isFull = large || size === 'A5'
  const isBoth = say.languages.length > 1
  const most = isBoth ? 3 : 4
  const how = el('p', { className: ['ask'] }, say('panel.feedback.how'))
  const rung = div(
    'answers',
    el('h2', { className: ['t3'] }, say('panel.feedback.rung')),
    rungs.map((rung, at) => tick(String(at + 1), say(`overview.rung.${rung}`))),
  )
  const asks = (heard: number, better: number, whom: number, need: number) => [
    ask(say, 'panel.feedback.heard', heard),
    ask(say, 'panel.feedback.better', better),
    ask(say, 'panel.feedback.whom', whom),
    ask(say, 'panel.feedback.need', need),
  ]
  const box = el('p', { className: ['small'] }, say('panel.feedback.box'))
  const side = (...children: Element[]) =>
    page(isBoth ? 'feedback-sheet both' : 'feedback-sheet', head(asked, 'paper.feedback', null), ...children)
  if (!isFull) return [side(how, rung, ...asks(most, most, 1, most - 1), box)]
  // What takes more than a page says on each what it is of, and has more room to write.
  if (large && size === 'A5') {
    const [heard, better, ...others] = isBoth ? asks(4, 4, 1, 2) : asks(2, 3, 2, 2)
    return isBoth
      ? [side(how, rung), side(heard!, better!), side(...others, box)]
      : [side(how, rung, heard!), side(better!, ...others, box)]
  }
  const [heard, better, ...others] = isBoth ? asks(3, 3, 4, 5) : asks(2, 2, 1, 1)
  return isBoth
    ? [side(how, rung, heard!, better!), side(...others, box)]
    : [side(how, rung, heard!, better!, ...others, box)]
}

/** To hang by the door: a name for those who chose to be named here, a line to write on for everybody else. */
function pairsSheet(asked: FormAsked): Element {
  const { say, pairs } = asked
  return page(
    'pairs-sheet',
    head(asked, 'paper.pairs', null),
    el('p', { className: ['ask'] }, say('paper.pairs.how')),
    el(
      'ol',
      { className: ['pairs'] },
      pairs.map(({ at, names }) =>
        el(
          'li',
          {},
          el('span', { className: ['n'] }, String(at)),
          names.map((name) =>
            name === null
              ? el('span', { className: ['blank'] })
              : el('span', { className: ['seat'], dir: 'auto' }, name),
          ),
        ),
      ),
    ),
  )
}

export type ToVoteOn = {
  vote: string | null
  budget: number
  items: { id: string; text: string; lang: string }[]
}

/**
 * What a dot sheet lists: what the open round is over, and how many dots each; with no round open, the board's themes.
 * Only what the room may see, in the order of the board: the sheet ranks nothing.
 */
export function toVoteOn(
  rows: Rows,
  workshop: string,
  budget: number,
  language: 'en-GB' | 'cy' = 'en-GB',
): ToVoteOn {
  const round = openRound(rounds(rows, workshop))
  const ids = round ? inOrder(rows, round.vote) : board(rows, workshop).columns.map(({ theme }) => theme.id)
  const items = ids.flatMap((id) => {
    const shown = itemShown(rows, id, language)
    return shown && 'text' in shown && shown.text ? [{ id, text: shown.text, lang: shown.lang }] : []
  })
  return { vote: round?.vote.id ?? null, budget: round?.vote.each ?? budget, items }
}

function head({ say, workshop }: FormAsked, key: WordKey, code: string | null): Element {
  return div(
    'head',
    div(
      'words',
      el('h1', { className: ['t1'] }, say(key)),
      el('p', { className: ['of'], dir: 'auto' }, textOf(workshop.title)),
    ),
    code && div('id', el('span', { className: ['code'] }, code), qrOf(code)),
  )
}

const page = (name: string, ...children: (Element | Element[] | null)[]) =>
  el('section', { className: ['page', ...name.split(' ')] }, ...children)
const ask = (say: PaperSay, key: WordKey, lines: number, isNumbered = false): Element =>
  el(
    'div',
    { className: ['ask', ...(isNumbered ? ['numbered'] : [])] },
    el('h2', { className: ['t3'] }, say(key)),
    Array.from({ length: lines }, (_, at) => div('line', isNumbered && String(at + 1))),
  )
const tick = (number: string, words: Element[]): Element =>
  el(
    'p',
    { className: ['tick', 'inline'] },
    el('span', { className: ['box'] }, number),
    el('span', {}, words),
  )
const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

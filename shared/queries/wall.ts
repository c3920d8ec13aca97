import type { Axes } from '../consent/answer.ts'
import type { WallSet } from '../contract.ts'
import { textOf } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import type { ClockOf } from './clock.ts'
import { board, type Column } from './board.ts'
import { countingRound, dotsThatCount, inOrder, itemSaid, itemShown, openRound, rounds } from './dots.ts'
import { privacyFacts, type PrivacyFacts } from './privacy.ts'
import { challengeLog, type ChallengeState } from './challengeLog.ts'
import type { Rung } from './rungs.ts'
import { runOfShow } from './runOfShow.ts'
import type { WallPair } from './wallPairs.ts'
import { statementsShown, type WallStatement } from './wallStatements.ts'
import { saidOnCanvas, wallCanvas, type WallCanvas } from './wallCanvas.ts'
import { wallText, type WallText } from './wallText.ts'
import type { Kind } from '../records/index.ts'
import type { ContributionType } from '../records/contribution.ts'

export type { WallText } from './wallText.ts'
export type WallColumn = {
  label: WallText
  notes: ({ type: ContributionType } & WallText)[]
  /** Notes under it that the wall has no room for. */
  more: number
}
export type WallRow = {
  label: WallText
  /** What of the label somebody said, where it is more than that: the step of a cell. */
  said?: string
  /** Its place on the board, from one: what people call it by when they vote. */
  at: number
  dots: number
  minority: WallText | null
}

/** What people said of the rung, small numbers held back; null where nobody was asked. */
export type FeltShown = { counts: (number | null)[]; total: number | null } | null
export type WallAnswer = {
  youSaid: WallText
  to: WallText | null
  due: string | null
  state: ChallengeState
  weDid: WallText | null
  weDidNot: WallText | null
}

/** What the room sees: no names, no controls, nothing held back. */
export type WallView =
  | { scene: 'blank'; paused: boolean }
  | {
      scene: 'agreement'
      title: string
      promises: WallText[]
      /** What the group agreed; null until it has, and then everything stays in the room. */
      agreed: Omit<Axes, 'takenBack'> | null
    }
  | { scene: 'privacy'; facts: PrivacyFacts }
  | {
      scene: 'parameters'
      open: WallText[]
      fixed: WallText[]
      unknown: WallText[]
      /** Lines the wall has no room for. */
      more: number
      decides: WallText | null
      replyBy: string | null
      rung: Rung | null
      felt: FeltShown
      support: WallText | null
    }
  | { scene: 'answers'; title: string; rows: WallAnswer[]; more: number }
  | { scene: 'pairs'; title: string; clock: ClockOf; pairs: WallPair[] }
  | { scene: 'prompt'; title: string; prompt: string; clock: ClockOf; topic: string }
  | ({ scene: 'canvas'; clock: ClockOf } & { canvas: WallCanvas | null })
  | { scene: 'statements'; clock: ClockOf; rows: WallStatement[]; more: number }
  | {
      scene: 'board'
      title: string
      clock: ClockOf
      columns: WallColumn[]
      /** Themes the wall has no room for, and notes that lie loose. */
      more: number
      loose: number
    }
  | {
      scene: 'dots'
      title: string
      clock: ClockOf
      /** The room's own question, or null for the usual one. */
      question: WallText | null
      rows: WallRow[]
      more: number
      /** All dots shown; nought while a round is open. */
      dots: number
      screen: number
      keyed: number
      /** Dots each while a round is open and its dots are hidden; otherwise null. */
      hidden: number | null
      ties: { sum: number; labels: (WallText & { said?: string })[] }[]
      hides: WallText | null
      /** Which round counts, where there were several. */
      round: { number: number; of: number } | null
    }

/** The records each scene is made of: a wall that shows a question need not look at thousands of notes. */
export const wallKinds: Record<WallSet['scene'], readonly Kind[]> = {
  blank: ['workshop'],
  privacy: ['workshop', 'programme'],
  agreement: ['workshop', 'phase'],
  parameters: ['workshop', 'programme', 'parameter'],
  answers: ['workshop', 'challenge'],
  pairs: ['workshop', 'phase', 'method', 'methodStep'],
  prompt: ['workshop', 'phase', 'method', 'methodStep'],
  dots: [
    'workshop',
    'phase',
    'method',
    'methodStep',
    'theme',
    'contribution',
    'vote',
    'dot',
    'canvas',
    'canvasMethod',
    'canvasPart',
    'canvasStep',
    'canvasCell',
  ],
  statements: [
    'workshop',
    'phase',
    'method',
    'methodStep',
    'statement',
    'theme',
    'placement',
    'contribution',
  ],
  canvas: [
    'workshop',
    'phase',
    'method',
    'methodStep',
    'vote',
    'dot',
    'canvas',
    'canvasMethod',
    'canvasPart',
    'canvasStep',
    'canvasCell',
    'canvasPlacement',
    'canvasLink',
    'contribution',
    'theme',
    'statement',
    'design',
    'commitment',
    'cycle',
  ],
  board: ['workshop', 'phase', 'method', 'methodStep', 'theme', 'placement', 'contribution'],
}

/** The most a wall can hold and still be read from the back of a hall. */
const mostRows = 7
const mostNotes = 12
const mostParameters = 5
const mostAnswers = 5

/**
 * The wall for a setting, from rows already filtered for the room. Anything held back is not counted, not
 * listed and not named. `agreed` is what the group agreed, which is nobody's own answer; `pairs` name whom they may.
 */
export function wallView(
  rows: Rows,
  set: WallSet,
  language: string,
  agreed: Axes | null = null,
  pairs: WallPair[] = [],
  { felt = null, today = '' }: { felt?: FeltShown; today?: string } = {},
): WallView {
  const workshop = rows.get('workshop', set.workshop)
  if (!workshop || set.paused || set.scene === 'blank') return { scene: 'blank', paused: set.paused }
  if (set.scene === 'privacy') return { scene: 'privacy', facts: privacyFacts(rows) }
  if (set.scene === 'parameters') return parametersView(rows, workshop, felt)
  if (set.scene === 'answers') return answersView(rows, workshop, today)
  const now = runOfShow(rows, workshop.id, language).find((step) => step.isNow)
  const phase = now?.phase
  const clock: ClockOf = {
    minutes: phase?.minutes,
    extraMinutes: phase?.extraMinutes,
    ranSeconds: phase?.ranSeconds,
    startedAt: phase?.startedAt,
  }
  const title = textOf(workshop.title)
  if (set.scene === 'agreement')
    return {
      scene: 'agreement',
      title,
      promises: (workshop.promises ?? []).flatMap((one) => wallText(one) ?? []),
      agreed: agreed && axesShown(agreed),
    }
  if (set.scene === 'pairs') return { scene: 'pairs', title: now?.title ?? title, clock, pairs }
  if (set.scene === 'prompt')
    return {
      scene: 'prompt',
      title: now?.title ?? title,
      prompt: now?.prompt ?? '',
      clock,
      topic: textOf(workshop.topic),
    }
  if (set.scene === 'canvas')
    return { scene: 'canvas', clock, canvas: wallCanvas(rows, workshop.id, set.canvas, language) }
  if (set.scene === 'statements') return { scene: 'statements', clock, ...statementsShown(rows, workshop.id) }
  const { columns, loose } = board(rows, workshop.id)
  const shown = columns.filter((one) => wallText(one.theme.label))
  const step = now?.title ?? title
  if (set.scene === 'dots') return dotsView(rows, workshop.id, step, clock, language)
  return {
    scene: 'board',
    title: step,
    clock,
    columns: shown.slice(0, mostRows).map(columnOf),
    more: Math.max(0, shown.length - mostRows),
    loose: loose.filter(({ note }) => saidOn(note)).length,
  }
}

/** The words of people in a picture. Titles and questions are the app's own, a method's, or the facilitator's. */
export function saidIn(view: WallView): string[] {
  if (view.scene === 'board')
    return view.columns.flatMap((one) => [one.label.text, ...one.notes.map((note) => note.text)])
  if (view.scene === 'dots')
    return [
      ...view.rows.flatMap((row) => [
        row.said ?? row.label.text,
        ...(row.minority ? [row.minority.text] : []),
      ]),
      ...view.ties.flatMap((tie) => tie.labels.map((label) => label.said ?? label.text)),
      ...(view.hides ? [view.hides.text] : []),
    ].filter(Boolean)
  if (view.scene === 'pairs') return view.pairs.flatMap((one) => one.names.filter((name) => name !== null))
  if (view.scene === 'statements') return view.rows.map((one) => one.text)
  if (view.scene === 'canvas') return view.canvas ? saidOnCanvas(view.canvas) : []
  if (view.scene === 'answers')
    return view.rows.flatMap(({ youSaid, to, weDid, weDidNot }) =>
      [youSaid, to, weDid, weDidNot].flatMap((one) => one?.text ?? []),
    )
  if (view.scene === 'parameters')
    return [...view.open, ...view.fixed, ...view.unknown, view.decides, view.support].flatMap(
      (one) => one?.text ?? [],
    )
  return view.scene === 'agreement' ? view.promises.map((one) => one.text) : []
}

/** A story is known by its title. */
const saidOn = (note: Pick<Row<'contribution'>, 'title' | 'text'>) =>
  wallText(note.title) ?? wallText(note.text)

function parametersView(rows: Rows, workshop: Row<'workshop'>, felt: FeltShown): WallView {
  const programme = rows.all('programme')[0]
  const of = (state: 'open' | 'fixed' | 'unknown') =>
    rows.all('parameter').flatMap((one) => (one.state === state ? (wallText(one.text) ?? []) : []))
  const all = { open: of('open'), fixed: of('fixed'), unknown: of('unknown') }
  const lists = Object.values(all)
  return {
    scene: 'parameters',
    open: all.open.slice(0, mostParameters),
    fixed: all.fixed.slice(0, mostParameters),
    unknown: all.unknown.slice(0, mostParameters),
    more: lists.reduce((sum, one) => sum + Math.max(0, one.length - mostParameters), 0),
    decides: wallText(programme?.decisionMaker),
    replyBy: programme?.replyBy ?? null,
    rung: programme?.rung ?? null,
    felt,
    support: wallText(workshop.support),
  }
}

/** What came of earlier meetings; at a first meeting, what is asked at this one. */
function answersView(rows: Rows, workshop: Row<'workshop'>, today: string): WallView {
  const { before, here } = challengeLog(rows, workshop.id, today)
  const all = (before.length ? before : here).flatMap(({ row, state }) => {
    const youSaid = wallText(row.youSaid)
    return youSaid
      ? {
          youSaid,
          to: wallText(row.to),
          due: row.due,
          state,
          weDid: wallText(row.weDid),
          weDidNot: wallText(row.weDidNotBecause),
        }
      : []
  })
  return {
    scene: 'answers',
    title: textOf(workshop.title),
    rows: all.slice(0, mostAnswers),
    more: Math.max(0, all.length - mostAnswers),
  }
}

/** Dots of the round that counts, or what an open round is about: an open round shows no dots at all. */
function dotsView(rows: Rows, workshop: string, title: string, clock: ClockOf, language: string): WallView {
  const all = rounds(rows, workshop)
  const open = openRound(all)
  const counting = open ? undefined : countingRound(all)
  const round = open ?? counting
  const counts = open ? new Map<string, number>() : dotsThatCount(rows, workshop)
  const items = counting
    ? counting.items.map((one) => one.on)
    : open
      ? inOrder(rows, open.vote)
      : board(rows, workshop).columns.map((one) => one.theme.id)
  const shown = items.flatMap((id) => {
    const label = wallText(itemShown(rows, id, language))
    return label ? [{ id, label }] : []
  })
  const list = shown.map(({ id, label }, index) => ({
    label,
    ...sayingOf(rows, id),
    at: index + 1,
    dots: counts.get(id) ?? 0,
    minority: wallText(rows.get('theme', id)?.minorityNote),
  }))
  const kept = mostTelling(list)
  const here = new Set(shown.map((one) => one.id))
  const sums = (counting?.items ?? []).filter((one) => here.has(one.on))
  return {
    scene: 'dots',
    title,
    clock,
    question: wallText(round?.vote.question),
    rows: kept,
    more: list.length - kept.length,
    dots: list.reduce((sum, one) => sum + one.dots, 0),
    screen: sums.reduce((sum, one) => sum + one.screen, 0),
    keyed: sums.reduce((sum, one) => sum + one.keyed, 0),
    hidden: open ? (open.vote.each ?? 3) : null,
    ties: (counting?.ties ?? []).flatMap(({ sum, on }) => {
      const labels = on.flatMap((id) => {
        const label = wallText(itemShown(rows, id, language))
        return label ? { ...label, ...sayingOf(rows, id) } : []
      })
      return labels.length > 1 ? [{ sum, labels }] : []
    }),
    hides: wallText(counting?.vote.hides),
    round: counting && all.length > 1 ? { number: counting.number, of: all.length } : null,
  }
}

/** Of a cell's name only its step was said by somebody. */
const sayingOf = (rows: Rows, id: string): { said?: string } =>
  rows.get('canvasCell', id) ? { said: itemSaid(rows, id) } : {}

function columnOf({ theme, notes, beneath }: Column): WallColumn {
  const all = [...notes, ...beneath.flatMap((one) => one.notes)]
  const shown = all.flatMap(({ note }) => {
    const said = saidOn(note)
    return said ? [{ type: note.type ?? ('note' as const), ...said }] : []
  })
  return {
    label: wallText(theme.label)!,
    notes: shown.slice(0, mostNotes),
    more: Math.max(0, shown.length - mostNotes),
  }
}

/**
 * Where there is no room for all: those with the most dots, but never without one somebody wrote a minority note
 * for. In the order of the board: the wall ranks nothing.
 */
function mostTelling(all: WallRow[]): WallRow[] {
  if (all.length <= mostRows) return all
  const first = [...all].sort(
    (a, b) => Number(Boolean(b.minority)) - Number(Boolean(a.minority)) || b.dots - a.dots || a.at - b.at,
  )
  const kept = new Set(first.slice(0, mostRows))
  return all.filter((one) => kept.has(one))
}

const axesShown = ({ keep, words, name, reach, until }: Axes) => ({ keep, words, name, reach, until })

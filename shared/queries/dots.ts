import { inLanguage } from '../methods/index.ts'
import { textOf, type Shown } from '../record.ts'
import type { Row, Rows } from '../rows.ts'
import { canvasMethodIn } from './canvasMethods.ts'
import { stepTitle } from './canvasSaid.ts'

/** Dots on one thing: placed at the laptop, keyed in by the scribe, and both. */
export type DotsOn = { on: string; screen: number; keyed: number; sum: number }
export type Round = {
  vote: Row<'vote'>
  /** Rounds are numbered in the order they were opened, from one. */
  number: number
  isRevealed: boolean
  /** The round whose dots are shown on the board, the wall and in documents. */
  counts: boolean
  /** People who voted at the laptop, sheets keyed in, and the people those sheets say they hold. */
  ballots: { screen: number; sheets: readonly Row<'ballot'>[]; people: number }
  /** Dots placed so far: known before the reveal, without where. */
  placed: { screen: number; keyed: number; sum: number }
  /** Where they lie, in the order of the board; nothing before the reveal. */
  items: DotsOn[]
  /** Dots that lie on what is no longer on the board. */
  elsewhere: number
  /** Things with equally many dots, which the vote puts in no order. */
  ties: { sum: number; on: string[] }[]
}

/** All rounds of a workshop, the first one first. */
export function rounds(rows: Rows, workshop: string): Round[] {
  const votes = rows.where('vote', 'workshop', workshop)
  const counting = countingVote(rows, workshop)?.id
  return votes.map((vote, index) => roundOf(rows, vote, index + 1, vote.id === counting))
}

/** The round that counts: the one somebody said, otherwise the last that was revealed. */
export function countingVote(rows: Rows, workshop: string): Row<'vote'> | undefined {
  const revealed = rows.where('vote', 'workshop', workshop).filter((one) => one.revealedAt)
  const said = rows.get('workshop', workshop)?.vote
  return revealed.find((one) => one.id === said) ?? revealed.at(-1)
}

/** The round dots may be placed in now: the last that is not revealed. */
export const openRound = (all: readonly Round[]): Round | undefined => all.findLast((one) => !one.isRevealed)
export const countingRound = (all: readonly Round[]): Round | undefined => all.find((one) => one.counts)

const known = new WeakMap<Rows, Map<string, Map<string, number>>>()

/** How many dots each thing has in the round that counts; nothing before one is revealed. */
export function dotsThatCount(rows: Rows, workshop: string): Map<string, number> {
  const here = known.get(rows) ?? new Map<string, Map<string, number>>()
  known.set(rows, here)
  const before = here.get(workshop)
  if (before) return before
  const made = new Map<string, number>()
  const vote = countingVote(rows, workshop)
  if (vote) for (const one of roundOf(rows, vote, 1, true).items) made.set(one.on, one.sum)
  // Files from before there were rounds hold one sum a theme.
  else if (!rows.where('vote', 'workshop', workshop).length)
    for (const theme of rows.where('theme', 'workshop', workshop))
      if (theme.dots !== null) made.set(theme.id, theme.dots)
  here.set(workshop, made)
  return made
}

function roundOf(rows: Rows, vote: Row<'vote'>, number: number, counts: boolean): Round {
  const isRevealed = Boolean(vote.revealedAt)
  const dots = rows.where('dot', 'vote', vote.id)
  const ballots = rows.where('ballot', 'vote', vote.id)
  const sheets = ballots.filter((one) => one.how === 'keyed')
  const placed = { screen: 0, keyed: 0, sum: 0 }
  const byItem = new Map<string, DotsOn>()
  if (isRevealed) for (const on of inOrder(rows, vote)) byItem.set(on, { on, screen: 0, keyed: 0, sum: 0 })
  let elsewhere = 0
  for (const { on, how, count } of dots) {
    placed[how ?? 'keyed'] += count ?? 0
    placed.sum += count ?? 0
    if (!isRevealed) continue
    const item = on ? (byItem.get(on) ?? (isHere(rows, on) ? fresh(byItem, on) : undefined)) : undefined
    if (!item) elsewhere += count ?? 0
    else {
      item[how ?? 'keyed'] += count ?? 0
      item.sum += count ?? 0
    }
  }
  const items = [...byItem.values()]
  return {
    vote,
    number,
    isRevealed,
    counts,
    ballots: {
      screen: ballots.length - sheets.length,
      sheets,
      people: sheets.reduce((sum, one) => sum + (one.people ?? 0), 0),
    },
    placed,
    items,
    elsewhere,
    ties: tiesIn(items),
  }
}

const isHere = (rows: Rows, id: string) =>
  Boolean(rows.get('theme', id) ?? rows.get('contribution', id) ?? cellVotedOn(rows, id))

function fresh(byItem: Map<string, DotsOn>, on: string): DotsOn {
  const made = { on, screen: 0, keyed: 0, sum: 0 }
  byItem.set(on, made)
  return made
}

/** What is voted over and still here: themes as they lie on the board, those beneath after their own, then notes, then cells. */
export function inOrder(rows: Rows, vote: Row<'vote'>): string[] {
  const over = new Set(vote.over ?? [])
  const themes = rows.where('theme', 'workshop', vote.workshop)
  const all = themes
    .filter((one) => !one.parent || !themes.some((other) => other.id === one.parent))
    .flatMap((one) => [one, ...themes.filter((other) => other.parent === one.id && other.id !== one.id)])
  return [
    ...all.filter((one) => over.has(one.id)).map((one) => one.id),
    ...[...over].filter((id) => rows.get('contribution', id)),
    ...[...over].filter((id) => cellVotedOn(rows, id)),
  ]
}

function tiesIn(items: readonly DotsOn[]): Round['ties'] {
  const bySum = new Map<number, string[]>()
  for (const { sum, on } of items) if (sum) bySum.set(sum, [...(bySum.get(sum) ?? []), on])
  return [...bySum]
    .filter(([, on]) => on.length > 1)
    .sort((a, b) => b[0] - a[0])
    .map(([sum, on]) => ({ sum, on }))
}

/** The words one votes for: a theme's name, a story's title, a note, or the name of a cell. */
export function itemShown(rows: Rows, id: string, language = 'en-GB'): Shown | null {
  const theme = rows.get('theme', id)
  if (theme) return theme.label
  const note = rows.get('contribution', id)
  if (note) return textOf(note.title) ? note.title : note.text
  const cell = cellVotedOn(rows, id)
  return cell ? cellShown(cell, language) : null
}

type CellPlaced = { canvas?: string | null; lane?: string | null; column?: string | null }

/** A cell, where its canvas still has such a lane and such a step. */
const cellVotedOn = (rows: Rows, id: string) => {
  const cell = rows.get('canvasCell', id)
  return cell && cellPlaced(rows, cell)
}

function cellPlaced(rows: Rows, cell: CellPlaced) {
  const canvas = rows.get('canvas', cell.canvas)
  const method = canvas && canvasMethodIn(rows, canvas.method)
  const lane = method?.lanes.find((one) => one.id === cell.lane)
  if (!canvas || !method || !lane) return undefined
  const steps = rows.where('canvasStep', 'canvas', canvas.id)
  const fixed = method.columns.find((one) => one.id === cell.column)
  const at = steps.findIndex((one) => one.id === cell.column)
  return cell.column && !fixed && at < 0 ? undefined : { lane, fixed, step: steps[at] ?? null, at }
}

/** The name of a cell, whether anything was said of it yet or not. */
export function cellNamed(rows: Rows, cell: CellPlaced, language: string): string {
  const placed = cellPlaced(rows, cell)
  return placed ? textOf(cellShown(placed, language)) : ''
}

/** "Frontstage, 5. Comes back". What people said of it is the name of the step: without that it is not shown. */
function cellShown(cell: NonNullable<ReturnType<typeof cellPlaced>>, language: string): Shown {
  const { lane, fixed, step, at } = cell
  const named = inLanguage(lane.title, language)
  const title = step && stepTitle(step)
  if (title && 'held' in title) return title
  const column = fixed ? inLanguage(fixed.title, language) : step ? `${at + 1}. ${textOf(title)}` : ''
  return {
    text: column ? `${named}, ${column}` : named,
    lang: language,
    words: title ? title.words : '',
  }
}

/** What of the words one votes for somebody said: of a cell, the name of its step. */
export function itemSaid(rows: Rows, id: string): string {
  const cell = cellVotedOn(rows, id)
  return cell ? textOf(cell.step && stepTitle(cell.step)) : textOf(itemShown(rows, id))
}

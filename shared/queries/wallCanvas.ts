import { inLanguage } from '../methods/index.ts'
import type { ContributionType } from '../records/contribution.ts'
import type { Row, Rows } from '../rows.ts'
import { canvasView, cellOf, linkSentence, type CanvasCell, type CanvasView } from './canvas.ts'
import type { Facts } from './canvasFacts.ts'
import { wallText, type WallText } from './wallText.ts'

/** What the facilitator looks at: a canvas, and a cell of it. */
export type CanvasLookedAt = { id: string; lane: string | null; column: string | null }

export type WallCanvasCell = {
  cards: ({ type: ContributionType | null } & WallText)[]
  /** Cards the wall has no room for. */
  more: number
  facts: Facts
  signal: WallText | null
  /** Questions that are open, and dots in the round that counts. */
  questions: number
  dots: number
  isLookedAt: boolean
}
export type WallCanvas = {
  name: WallText | null
  of: 'today' | 'tomorrow' | null
  table: WallText | null
  /** What its columns are called: "Step"; empty where it has none. */
  step: string
  /** Every step by name, so that the room knows where it is; those that are shown are marked, and those people named. */
  steps: ({ at: number; isShown: boolean; isSaid: boolean } & WallText)[]
  rows: { title: string; isLookedAt: boolean; cells: WallCanvasCell[] }[]
  /** Lanes the wall has no room for. */
  moreLanes: number
  /** A network: its lines in sentences, with the words of people in them. */
  lines: { text: string; said: string[]; lang: string }[]
  moreLines: number
}

/** Lines of the least lettering a wall holds beneath its head; beneath them it says which lanes are not on it. */
const mostLines = 16.5
const footLines = 1.5
/** What the frame of a lane takes, in lines, and how many letters of its name stand on one. */
const laneFrame = 0.55
const lettersOfTitle = 17
/** Letters a tape and what stands about it take from every line of its card. */
const tapeLetters = 4
const mostSteps = 3
const mostSentences = 7

/** As much of a canvas as can be read from the back of a hall: whole steps about the cell that is looked at. */
export function wallCanvas(
  rows: Rows,
  workshop: string,
  looked: CanvasLookedAt | null | undefined,
  language: string,
): WallCanvas | null {
  const canvas = (looked && rows.get('canvas', looked.id)) ?? rows.where('canvas', 'workshop', workshop)[0]
  const view = canvas && canvasView(rows, canvas.id, language)
  if (!canvas || !view) return null
  const lane = view.method.lanes.find((one) => one.id === looked?.lane)
  return {
    ...about(canvas),
    step: view.method.step ? inLanguage(view.method.step, language) : '',
    ...(view.method.family === 'network' && (!lane || lane.nodes)
      ? { ...none, ...network(view, language) }
      : { lines: [], moreLines: 0, ...sheet(view, looked ?? null, language) }),
  }
}

const none = { steps: [], rows: [], moreLanes: 0 }
const about = (canvas: Row<'canvas'>) => ({
  name: wallText(canvas.name),
  of: canvas.of,
  table: wallText(canvas.table),
})

function network(view: CanvasView, language: string): Pick<WallCanvas, 'lines' | 'moreLines' | 'rows'> {
  const all = view.links.map((link) => ({
    text: linkSentence(link, language),
    said: [link.from.words.text, link.to.words.text],
    lang: link.from.words.lang,
  }))
  // Nothing joined yet: who is on it.
  const nodes = view.lanes.filter((lane) => lane.nodes)
  return {
    lines: all.slice(0, mostSentences),
    moreLines: Math.max(0, all.length - mostSentences),
    rows: all.length ? [] : nodes.map((lane) => rowOf(view, lane.id, [null], null, language, mostLines)),
  }
}

function sheet(view: CanvasView, looked: CanvasLookedAt | null, language: string) {
  const head = view.heads.find((one) => one.id === looked?.lane)
  const columns: (string | null)[] = head || !view.columns.length ? [null] : view.columns.map((one) => one.id)
  const lanes = (head ? view.heads : view.lanes).map((one) => one.id)
  const [column, lane] = [
    Math.max(0, columns.indexOf(looked?.column ?? null)),
    Math.max(0, lanes.indexOf(looked?.lane ?? '')),
  ]
  const linesFor = (ofLanes: string[], ofColumns: (string | null)[]) =>
    ofLanes.reduce((sum, one) => sum + linesOf(view, one, ofColumns, language), 0)
  // As many steps as fit with every lane; where one is too much, as many lanes about the one looked at.
  let shown = columns.slice(column, column + 1)
  for (let wide = Math.min(mostSteps, columns.length); wide > 1; wide -= 1) {
    const some = windowAbout(columns, column, wide)
    if (linesFor(lanes, some) > mostLines) continue
    shown = some
    break
  }
  let kept = lanes.slice(lane, lane + 1)
  for (let tall = lanes.length; tall > 1; tall -= 1) {
    const some = windowAbout(lanes, lane, tall)
    if (linesFor(some, shown) > mostLines - (tall < lanes.length ? footLines : 0)) continue
    kept = some
    break
  }
  const room = kept.length === 1 ? mostLines - footLines - laneFrame : Infinity
  return {
    steps: head ? [] : stepsOf(view, shown, language),
    rows: kept.map((one) => rowOf(view, one, shown, looked, language, room)),
    moreLanes: lanes.length - kept.length,
  }
}

/** So many of a list that one of them is among them, as near its middle as can be. */
function windowAbout<T>(all: readonly T[], at: number, many: number): T[] {
  const from = Math.max(0, Math.min(at - Math.floor(many / 2), all.length - many))
  return all.slice(from, from + many)
}

const stepsOf = (view: CanvasView, shown: readonly (string | null)[], language: string) =>
  view.columns.map((one, at) => ({
    at: at + 1,
    text: one.title,
    lang: one.lang ?? language,
    isShown: shown.includes(one.id),
    isSaid: one.step !== null,
  }))

function linesOf(
  view: CanvasView,
  lane: string,
  columns: readonly (string | null)[],
  language: string,
): number {
  const wide = lettersAcross(columns.length)
  const title = view.method.lanes.find((one) => one.id === lane)!.title
  const named = linesOfText(inLanguage(title, language), lettersOfTitle)
  return Math.max(named, ...columns.map((column) => cellLines(cellOf(view, lane, column), wide))) + laneFrame
}

/** Letters on a line of one cell, of so many beside each other: wall.css has the same breadths. */
const lettersAcross = (cells: number): number => (1374 - 32 * (cells - 1)) / cells / 20 - 1.8

/** Lines are broken at words: the narrower they are, the more of each is left empty. */
const linesOfText = (text: string, wide: number): number => Math.ceil(text.length / (wide - 1.5))

const cellLines = (cell: CanvasCell, wide: number): number =>
  cell.cards.reduce((sum, one) => sum + linesOfCard(one.words.text, wide), 0) +
  Math.ceil(lettersMore(cell) / wide)

const linesOfCard = (text: string, wide: number): number => linesOfText(text, wide - tapeLetters) + 0.25

/** How many letters what is said beside the cards takes, about. */
const lettersMore = ({ fails, wait, told, feeling, signal, questions, dots }: CanvasCell): number =>
  [fails, wait, told !== null, feeling !== null, dots, questions.some((one) => !one.row.settled)].filter(
    Boolean,
  ).length *
    16 +
  (signal ? signal.text.length + 18 : 0)

function rowOf(
  view: CanvasView,
  lane: string,
  columns: readonly (string | null)[],
  looked: CanvasLookedAt | null,
  language: string,
  room: number,
) {
  const title = view.method.lanes.find((one) => one.id === lane)!.title
  return {
    title: inLanguage(title, language),
    isLookedAt: looked?.lane === lane,
    cells: columns.map((column) => {
      const cell = cellOf(view, lane, column)
      const wide = lettersAcross(columns.length)
      let left = room - Math.ceil(lettersMore(cell) / wide)
      const cards = cell.cards.filter(({ words }, at) => {
        left -= linesOfCard(words.text, wide)
        return at === 0 || left >= 0
      })
      return {
        cards: cards.map(({ type, words }) => ({ type, text: words.text, lang: words.lang })),
        more: cell.cards.length - cards.length,
        facts: { fails: cell.fails, wait: cell.wait, told: cell.told, feeling: cell.feeling },
        signal: wallText(cell.signal),
        questions: cell.questions.filter((one) => !one.row.settled).length,
        dots: cell.dots,
        isLookedAt: looked?.lane === lane && (looked.column ?? null) === column,
      }
    }),
  }
}

/** The words of people in it, so that a wall held still can be checked. */
export const saidOnCanvas = ({ name, table, steps, rows, lines }: WallCanvas): string[] => [
  ...[name, table].flatMap((one) => one?.text ?? []),
  // The columns of a grid are the method's.
  ...steps.flatMap((one) => (one.isSaid && one.text ? [one.text] : [])),
  ...rows.flatMap((row) =>
    row.cells.flatMap((cell) => [
      ...cell.cards.map((one) => one.text),
      ...(cell.signal ? [cell.signal.text] : []),
    ]),
  ),
  ...lines.flatMap((one) => one.said),
]

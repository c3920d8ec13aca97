import type { CanvasLink, CanvasView, Placed } from './canvas.ts'

/** A line as it is told: how far along its story, and whether where it leads was already told above. */
export type Telling = { link: CanvasLink; depth: number; isTold: boolean }
/** Cards joined by lines, told from where nothing leads to on. */
export type Story = { first: Placed; tellings: Telling[] }
export type Stories = {
  stories: Story[]
  /** Cards no line leads to or from. */
  loose: Placed[]
  /** They lead on to something, are not where such lines begin, and nothing leads to them. */
  unled: Placed[]
  /** Something leads to them, they are not where such lines end, and they lead to nothing. */
  ending: Placed[]
}

/**
 * The lines of a canvas as stories: every line once, in the order one would tell them; a circle is told once round.
 * Gaps (`unled`, `ending`) are told on canvases with areas or columns of their own, where the order of the lanes
 * says what leads to what; on a network and across steps only what is loose.
 */
export function storiesOn(view: CanvasView): Stories {
  const order = new Map(inReadingOrder(view).map((card, at) => [card.id, at]))
  const byPlace = (a: Placed, b: Placed) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)
  const [from, to] = [new Map<string, CanvasLink[]>(), new Map<string, CanvasLink[]>()]
  const joined = new Map<string, Placed>()
  for (const link of view.links) {
    push(from, link.from.id, link)
    push(to, link.to.id, link)
    joined.set(link.from.id, link.from).set(link.to.id, link.to)
  }
  const cards = [...joined.values()].sort(byPlace)
  const told = new Set<string>()
  const tell = (first: Placed): Story => {
    const tellings: Telling[] = []
    const walk = (card: Placed, depth: number) => {
      told.add(card.id)
      for (const link of from.get(card.id) ?? []) {
        const isTold = told.has(link.to.id)
        tellings.push({ link, depth, isTold })
        if (!isTold) walk(link.to, depth + 1)
      }
    }
    walk(first, 0)
    return { first, tellings }
  }
  const begins = cards.filter((card) => !to.has(card.id)).map(tell)
  // What is left is joined in circles only: each begins where one reads first.
  const circles = cards.flatMap((card) => (told.has(card.id) ? [] : [tell(card)]))
  const loose = inReadingOrder(view).filter((card) => card.as === 'card' && !joined.has(card.id))
  return { stories: [...begins, ...circles], loose, ...gapsOf(view, cards, from, to) }
}

function gapsOf(
  view: CanvasView,
  cards: readonly Placed[],
  from: ReadonlyMap<string, CanvasLink[]>,
  to: ReadonlyMap<string, CanvasLink[]>,
): Pick<Stories, 'unled' | 'ending'> {
  if (view.method.family === 'network' || view.method.family === 'lanes') return { unled: [], ending: [] }
  const lanes = new Map(view.method.lanes.map((lane, at) => [lane.id, at]))
  const laneOf = (card: Placed) => lanes.get(card.row.lane ?? '') ?? -1
  const begins = new Map<string, number>()
  const ends = new Map<string, number>()
  for (const { row, from: a, to: b } of view.links) {
    const kind = row.type ?? ''
    begins.set(kind, Math.min(begins.get(kind) ?? Infinity, laneOf(a)))
    ends.set(kind, Math.max(ends.get(kind) ?? -1, laneOf(b)))
  }
  const isPast = (card: Placed) =>
    from.get(card.id)!.some(({ row }) => laneOf(card) > (begins.get(row.type ?? '') ?? 0))
  const isShort = (card: Placed) =>
    to.get(card.id)!.some(({ row }) => laneOf(card) < (ends.get(row.type ?? '') ?? 0))
  return {
    unled: cards.filter((card) => !to.has(card.id) && isPast(card)),
    ending: cards.filter((card) => !from.has(card.id) && isShort(card)),
  }
}

/** Everything that lies on a canvas, in the order one reads it: step by step where there are steps, else lane by lane. */
export function inReadingOrder(view: CanvasView): Placed[] {
  const columns = view.columns.length ? view.columns.map((one) => one.id) : [null]
  const heads = view.heads.map((lane) => [lane.id, null] as const)
  const cells =
    view.method.family === 'lanes'
      ? columns.flatMap((column) => view.lanes.map((lane) => [lane.id, column] as const))
      : view.lanes.flatMap((lane) => columns.map((column) => [lane.id, column] as const))
  return [
    ...[...heads, ...cells].flatMap(([lane, column]) => {
      const cell = view.cells.get(`${lane} ${column ?? ''}`)
      return cell ? [...cell.cards, ...cell.comments, ...cell.questions] : []
    }),
    ...view.stray,
  ]
}

const push = <T>(map: Map<string, T[]>, key: string, one: T) => {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}

import type { CanvasCell, CanvasLink, CanvasView, Placed } from './canvas.ts'

/**
 * The same canvas with every part that has not changed kept as the object it was, so that only what changed is drawn
 * again. `before` is what this gave last time, of whichever canvas.
 */
export function sharedCanvas(before: CanvasView | null, now: CanvasView): CanvasView {
  if (!before || before.canvas.id !== now.canvas.id) return now
  const known = new Map<string, Placed>()
  for (const cell of before.cells.values())
    for (const list of lists) for (const one of cell[list]) known.set(one.id, one)
  for (const one of before.stray) known.set(one.id, one)
  const placed = (one: Placed): Placed => {
    const old = known.get(one.id)
    return old && isSamePlaced(old, one) ? old : one
  }
  let isSame = before.cells.size === now.cells.size
  const cells = new Map<string, CanvasCell>()
  for (const [key, cell] of now.cells) {
    const old = before.cells.get(key)
    const shared = sharedCell(old, cell, placed)
    if (shared !== old) isSame = false
    cells.set(key, shared)
  }
  const columns = sharedList(
    before.columns,
    now.columns,
    (a, b) => a.id === b.id && a.title === b.title && a.lang === b.lang && a.step === b.step,
  )
  const links = sharedList(
    before.links,
    now.links.map((one) => withShared(one, placed)),
    isSameLink,
  )
  const stray = sharedList(before.stray, now.stray.map(placed))
  const isSameMethod = before.method === now.method || said(before.method) === said(now.method)
  const kept = {
    canvas: now.canvas,
    ...(isSameMethod
      ? { method: before.method, heads: before.heads, lanes: before.lanes }
      : { method: now.method, heads: now.heads, lanes: now.lanes }),
    columns,
    cells: isSame ? before.cells : cells,
    links,
    stray,
    count: now.count,
  }
  const isAllSame = (Object.keys(kept) as (keyof CanvasView)[]).every((key) => kept[key] === before[key])
  return isAllSame ? before : kept
}

const lists = ['cards', 'comments', 'questions'] as const
const said = (value: unknown) => JSON.stringify(value)

const isSamePlaced = (a: Placed, b: Placed) =>
  a.row === b.row && a.on === b.on && a.as === b.as && a.type === b.type

const isSameLink = (a: CanvasLink, b: CanvasLink) =>
  a.row === b.row && a.from === b.from && a.to === b.to && a.kind === b.kind

const withShared = (link: CanvasLink, placed: (one: Placed) => Placed): CanvasLink => ({
  ...link,
  from: placed(link.from),
  to: placed(link.to),
})

function sharedCell(
  old: CanvasCell | undefined,
  cell: CanvasCell,
  placed: (one: Placed) => Placed,
): CanvasCell {
  const [cards, comments, questions] = lists.map((list) =>
    sharedList(old?.[list] ?? [], cell[list].map(placed)),
  ) as [Placed[], Placed[], Placed[]]
  const next = { ...cell, cards, comments, questions }
  if (!old) return next
  const isSame =
    lists.every((list) => next[list] === old[list]) &&
    next.fails === old.fails &&
    next.told === old.told &&
    next.feeling === old.feeling &&
    next.dots === old.dots &&
    said(next.wait) === said(old.wait) &&
    said(next.signal) === said(old.signal) &&
    said(next.records) === said(old.records)
  return isSame ? old : next
}

/** The list as it was where every one in it is the same. */
function sharedList<T>(before: readonly T[], now: T[], isSame: (a: T, b: T) => boolean = Object.is): T[] {
  const next = now.map((one, at) => (before[at] && isSame(before[at], one) ? before[at] : one))
  return next.length === before.length && next.every((one, at) => one === before[at]) ? (before as T[]) : next
}

import type { Lane } from '../../methods/canvases.ts'
import { cellKey, cellOf, type Placed } from '../../queries/canvas.ts'
import { boxOf, setBlock, type Laid } from './blocks.ts'
import { overlap, type Box, type Rect } from './boxes.ts'
import { laneTitle, listRow } from './columns.ts'
import { cardBlock, told, type Asked } from './content.ts'
import type { Row } from './flow.ts'

/**
 * The cards of a network where the room laid them, or where those that are joined come near each other; none over
 * another. Where the sheet has no room for their words they are numbers on it, and the words a list beneath.
 */
export function netRow(asked: Asked, area: Rect, lane: Lane): Row {
  const { view, type, paper } = asked
  const pad = type.size * 0.55
  const cards = paper.fill === 'blank' ? [] : cellOf(view, lane.id, null).cards
  const wide = Math.min(area.w - 2 * pad, type.size * 13)
  const sets = cards.map((one) => setBlock(cardBlock(paper, one, true), wide, type))
  const titles = laneTitle(asked, lane).map((block) => setBlock(block, area.w - 2 * pad, type))
  const titleHeight = titles.reduce((sum, one) => sum + one.height, 0) + pad
  const need = titleHeight + Math.max(type.size * 20, looseGrid(sets, area.w - 2 * pad, type.size)) + pad
  return {
    cells: [],
    least: 0,
    grow: 6,
    own: {
      need,
      draw: (at) => {
        let y = at.y + pad
        const boxes: Box[] = titles.map((one) => {
          const box = boxOf(one, at.x + pad, y, type)
          y += one.height
          return box
        })
        const room = { x: at.x + pad, y, w: at.w - 2 * pad, h: at.y + at.h - y - pad }
        const isWhole = at.h >= need - 0.01
        const marks = isWhole ? sets : cards.map((one, n) => mark(asked, one, n))
        const places = placesIn(room, marks, cards, asked)
        if (places) boxes.push(...marks.map((one, n) => boxOf(one, places[n]!.x, places[n]!.y, type)))
        const left = isWhole
          ? []
          : listRow(
              asked,
              area,
              `${lane.id} list`,
              laneTitle(asked, lane)[0]!.again!,
              cards.map((one, n) => {
                const block = cardBlock(paper, one, true)
                const number = { text: `${n + 1}`, lang: paper.languages[0]!, bold: true }
                return { ...block, paras: [number, ...block.paras] }
              }),
            )
        const label = told(paper, lane.title)
        return {
          boxes: [{ is: 'map', of: cellKey(lane.id, null), label, ...at, lines: [], boxes }],
          strokes: [],
          left,
        }
      },
    },
  }
}

/** A card that has no room for its words, by its number in the list. */
const mark = ({ paper, type }: Asked, placed: Placed, n: number): Laid => {
  const text = `${n + 1}`
  const width = type.measure(text, type.size, true) + type.size * 1.3
  const paras = [{ text, lang: paper.languages[0]!, bold: true }]
  const { is: _, ...card } = cardBlock(paper, placed)
  // Framed as a fact is: no card, only its number.
  return setBlock({ ...card, is: 'fact', paras }, width, type)
}

const looseGrid = (sets: readonly Laid[], width: number, size: number): number => {
  const wide = Math.max(0, ...sets.map((one) => one.width)) + size * 2
  const many = Math.max(1, Math.floor(width / wide))
  let sum = 0
  for (let at = 0; at < sets.length; at += many)
    sum += Math.max(...sets.slice(at, at + many).map((one) => one.height)) + size * 2
  return sum
}

/** Where each lies: near where it was laid if that can be, in rows otherwise; nothing where even that has no room. */
function placesIn(room: Rect, sets: readonly Laid[], cards: readonly Placed[], asked: Asked) {
  const start = started(room, sets, cards, asked)
  const apart = pushedApart(room, start, asked.type.size * 1.3)
  if (apart) return apart
  const { size } = asked.type
  const wide = Math.max(0, ...sets.map((one) => one.width)) + size
  const many = Math.max(1, Math.floor((room.w + size) / wide))
  const rows = Math.ceil(sets.length / many)
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(...sets.slice(row * many, (row + 1) * many).map((one) => one.height)),
  )
  const used = heights.reduce((sum, one) => sum + one, 0)
  if (used > room.h + 0.01) return undefined
  const between = rows > 1 ? (room.h - used) / (rows - 1) : 0
  const step = many > 1 ? Math.min(wide * 1.6, (room.w - wide + size) / (many - 1)) : 0
  return sets.map((one, n) => {
    const row = Math.floor(n / many)
    const top = heights.slice(0, row).reduce((sum, each) => sum + each, 0)
    return {
      x: room.x + (n % many) * step,
      y: room.y + top + row * Math.min(between, size * 4),
      w: one.width,
      h: one.height,
    }
  })
}

/** Where the room laid them, drawn to the sheet; otherwise round a ring, those with most lines first, drawn together by their lines. */
function started(room: Rect, sets: readonly Laid[], cards: readonly Placed[], { view }: Asked): Rect[] {
  const laid = cards.filter(({ row }) => row.x !== null && row.y !== null)
  const range = (values: number[]) => [Math.min(...values), Math.max(...values)] as const
  const [x0, x1] = range(laid.map(({ row }) => row.x!))
  const [y0, y1] = range(laid.map(({ row }) => row.y!))
  const share = (value: number, from: number, to: number) => (to > from ? (value - from) / (to - from) : 0.5)
  const ring = laid.length ? [] : ringOf(cards, view.links)
  return sets.map((one, n) => {
    const { row } = cards[n]!
    const [px, py] =
      row.x !== null && row.y !== null
        ? [share(row.x, x0, x1), share(row.y, y0, y1)]
        : (ring[n] ?? [((n * 7) % 11) / 11, 1])
    return {
      x: room.x + px * Math.max(0, room.w - one.width),
      y: room.y + py * Math.max(0, room.h - one.height),
      w: one.width,
      h: one.height,
    }
  })
}

/** Places between 0 and 1: joined ones near, others far (springs, a fixed number of steps: the same every time). */
function ringOf(cards: readonly Placed[], links: Asked['view']['links']): (readonly [number, number])[] {
  const at = new Map(cards.map(({ id }, n) => [id, n]))
  const pairs = links.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from.id), at.get(to.id)]
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const]
  })
  const many = cards.length
  const places = cards.map((_, n) => {
    const turn = (2 * Math.PI * n) / Math.max(1, many)
    return [0.5 + 0.45 * Math.cos(turn), 0.5 + 0.45 * Math.sin(turn)] as [number, number]
  })
  if (many > 150) return places
  const rest = 0.8 / Math.sqrt(Math.max(1, many))
  for (let round = 0; round < 150; round += 1) {
    const heat = 0.06 * (1 - round / 150)
    const moves = places.map(() => [0, 0] as [number, number])
    const pull = (a: number, b: number, by: (far: number) => number) => {
      const [dx, dy] = [places[b]![0] - places[a]![0], places[b]![1] - places[a]![1]]
      const far = Math.hypot(dx, dy) || 0.001
      const force = by(far) / far
      moves[a]![0] += dx * force
      moves[a]![1] += dy * force
      moves[b]![0] -= dx * force
      moves[b]![1] -= dy * force
    }
    for (let a = 0; a < many; a += 1)
      for (let b = a + 1; b < many; b += 1) pull(a, b, (far) => (-rest * rest) / far)
    for (const [a, b] of pairs) pull(a, b, (far) => (far * far) / rest)
    for (const [n, [dx, dy]] of moves.entries()) {
      const far = Math.hypot(dx, dy) || 1
      const go = Math.min(far, heat) / far
      places[n]![0] = Math.min(1, Math.max(0, places[n]![0] + dx * go))
      places[n]![1] = Math.min(1, Math.max(0, places[n]![1] + dy * go))
    }
  }
  const xs = places.map(([x]) => x)
  const ys = places.map(([, y]) => y)
  const share = (value: number, all: number[]) => {
    const [from, to] = [Math.min(...all), Math.max(...all)]
    return to > from ? (value - from) / (to - from) : 0.5
  }
  return places.map(([x, y]) => [share(x, xs), share(y, ys)] as const)
}

/** Moves what lies over each other apart, inside the room; nothing where they do not come apart. */
function pushedApart(room: Rect, start: readonly Rect[], between: number): Rect[] | undefined {
  const all = start.map((one) => ({ ...one }))
  const wider = (one: Rect): Rect => ({ ...one, w: one.w + between, h: one.h + between })
  for (let round = 0; round < 300; round += 1) {
    let isMoved = false
    for (let a = 0; a < all.length; a += 1)
      for (let b = a + 1; b < all.length; b += 1) {
        const [one, two] = [all[a]!, all[b]!]
        if (!overlap(wider(one), wider(two))) continue
        isMoved = true
        const dx = one.x + one.w / 2 - (two.x + two.w / 2) || 0.01 * (a - b)
        const dy = one.y + one.h / 2 - (two.y + two.h / 2) || 0.01 * (a - b)
        const overX = (one.w + two.w) / 2 + between - Math.abs(dx)
        const overY = (one.h + two.h) / 2 + between - Math.abs(dy)
        const isAcross = overX < overY
        const by = (isAcross ? overX * Math.sign(dx) : overY * Math.sign(dy)) / 2 + 0.01
        for (const [each, sign] of [
          [one, 1],
          [two, -1],
        ] as const) {
          if (isAcross) each.x = clamp(each.x + by * sign, room.x, room.x + room.w - each.w)
          else each.y = clamp(each.y + by * sign, room.y, room.y + room.h - each.h)
        }
      }
    if (!isMoved)
      return all.every((one) => one.x >= room.x - 0.01 && one.y >= room.y - 0.01) ? all : undefined
  }
  // They may stand closer than was hoped for, but never one over another.
  return all.every((one, a) => all.every((two, b) => a >= b || !overlap(one, two))) ? all : undefined
}
const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), Math.max(from, to))

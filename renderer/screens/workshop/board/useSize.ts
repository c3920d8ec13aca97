import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import type { Lane } from './cards.ts'
import { useBoard, useView } from './state.ts'
import { inTurn } from './turns.ts'

type Place = RefObject<HTMLElement | null>

/**
 * Draws the columns in the size asked for. To lay all notes out anew takes several frames' time: in the frame after the
 * press they are only drawn larger or smaller, as their column is, and then laid out a column a frame, those nearest
 * the middle first.
 */
export function useSize(board: Place, lanes: readonly Lane[]): void {
  const { store } = useBoard()
  const size = useAskedSize(board, lanes.length)
  useLayoutEffect(() => {
    const root = board.current
    if (!root) return
    const takeBack: (() => void)[] = []
    const begin = () => {
      for (const notes of resize(root, size))
        takeBack.push(inTurn(-1, () => layOut(notes, size, store.getState().at)))
    }
    // A column is never seen in a size it is not going to keep when it comes.
    if (notesOf(root).every((notes) => laidOut.has(notes))) takeBack.push(inTurn(-2, begin))
    else begin()
    return () => takeBack.forEach((one) => one())
  }, [board, size, lanes, store])
}

/** As asked. To fit all, as small as the columns need to be and no smaller than four tenths. */
function useAskedSize(board: Place, columns: number): number {
  const asked = useView((view) => view.zoom)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const outside = board.current?.parentElement
    if (!outside || typeof ResizeObserver !== 'function') return
    const watch = new ResizeObserver(() => setWidth(outside.clientWidth))
    watch.observe(outside)
    return () => watch.disconnect()
  }, [board])
  if (asked === 'half') return 0.5
  if (asked === 'full' || !width) return 1
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return Math.min(1, Math.max(0.4, width / ((13.5 + 3 + (columns - 1) * 9.625) * rem)))
}

/** The size a column's notes are laid out in and, while they wait for another, how broad the column was then. */
const laidOut = new WeakMap<HTMLElement, { size: number; column?: number }>()

/** Gives the columns their breadth. Out: the notes still to be laid out in it, those nearest the middle first. */
function resize(board: HTMLElement, size: number): HTMLElement[] {
  const all = notesOf(board)
  const come = all.filter((notes) => !laidOut.has(notes))
  const waits = all.filter((notes) => laidOut.has(notes) && !isLaidOut(notes, size))
  if (!come.length && !waits.length) return []
  // What is read is read before anything is written: else each reading would lay the page out.
  const widths = waits.map((notes) => [widthOf(notes), widthOf(columnOf(notes))] as const)
  const [left, width] = waits.length ? [board.scrollLeft, board.scrollWidth] : [0, 0]
  for (const notes of come) give(notes, size)
  waits.forEach((notes, at) => hold(notes, ...widths[at]!))
  for (const head of board.querySelectorAll<HTMLElement>('.lane-head')) head.style.zoom = String(size)
  board.style.setProperty('--size', String(size))
  if (!waits.length) return []
  const far = new Map(waits.map((notes) => [notes, Math.abs(middleOf(notes) - middleOf(board))]))
  // Never larger: what is drawn broader than its column lies on the next, what is narrower lies well.
  const scales = waits.map((notes) => Math.min(1, widthOf(columnOf(notes)) / laidOut.get(notes)!.column!))
  // What stands at the left stays there.
  if (left) board.scrollLeft = (left * board.scrollWidth) / width
  waits.forEach((notes, at) => (notes.style.transform = scales[at] === 1 ? '' : `scale(${scales[at]})`))
  return waits.sort((a, b) => far.get(a)! - far.get(b)!)
}

const notesOf = (board: HTMLElement) => [...board.querySelectorAll<HTMLElement>('.lane-body')]
const isLaidOut = (notes: HTMLElement, size: number) =>
  laidOut.get(notes)!.size === size && laidOut.get(notes)!.column === undefined
const columnOf = (notes: HTMLElement) => notes.parentElement!
const widthOf = (place: HTMLElement) => place.getBoundingClientRect().width
const middleOf = (place: HTMLElement) => place.getBoundingClientRect().left + widthOf(place) / 2

/** Keeps notes as they are laid out, whatever becomes of their column. */
function hold(notes: HTMLElement, width: number, column: number): void {
  const was = laidOut.get(notes)!
  if (was.column !== undefined) return
  was.column = column
  // A hair more: rounded down they would be laid out anew.
  notes.style.width = `${width / was.size + 0.001}px`
}

/** Lays a column's notes out in their size. What stood at its top stays there, and the card the keys are at in view. */
function layOut(notes: HTMLElement, size: number, at: string | null = null): void {
  const top = notes.scrollTop > 0 ? topOf(notes) : null
  const here = at && notes.querySelector<HTMLElement>(`[data-card="${CSS.escape(at)}"]`)
  const isSeen = here && isWithin(here, notes)
  give(notes, size)
  // Asked even where nothing is to be moved: what it takes to lay them out counts as this frame's.
  const edge = notes.getBoundingClientRect().top
  if (top) {
    const now = top.card.getBoundingClientRect()
    // To a whole pixel of the window: a part would be cut off, and the notes creep with every change.
    notes.scrollTop = Math.round(notes.scrollTop * size + now.top + top.share * now.height - edge) / size
  }
  if (isSeen) here.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
}

function give(notes: HTMLElement, size: number): void {
  Object.assign(notes.style, { zoom: String(size), width: '', transform: '' })
  laidOut.set(notes, { size })
}

/** The card that crosses the top of its column, and how much of it lies above. */
function topOf(notes: HTMLElement): { card: HTMLElement; share: number } | null {
  const edge = notes.getBoundingClientRect().top
  for (const card of notes.querySelectorAll<HTMLElement>('[data-card]')) {
    const { top, bottom, height } = card.getBoundingClientRect()
    if (bottom > edge) return { card, share: (edge - top) / height }
  }
  return null
}

function isWithin(card: HTMLElement, notes: HTMLElement): boolean {
  const [one, around] = [card.getBoundingClientRect(), notes.getBoundingClientRect()]
  return one.bottom > around.top && one.top < around.bottom
}

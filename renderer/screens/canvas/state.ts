import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { Chosen } from './sheet.ts'

export type Over =
  | { what: 'move'; ids: string[] }
  /** A new step after this one; first where null. */
  | { what: 'addStep'; after: string | null }
  | { what: 'renameStep' | 'splitStep'; step: string }
  | { what: 'rename' }

/** How one canvas is being looked at and handled. Never saved, never sent. */
export type CanvasDesk = {
  /** The cell the keys are at, and what the drawer is about. */
  chosen: Chosen | null
  /** The head of a step the keys are at instead. */
  atStep: string | null
  /** Takes the focus once it is drawn. */
  seek: { cell: Chosen } | { step: string } | null
  isDrawerOpen: boolean
  /** The part of the drawer that was asked for; `n` rises with every asking. */
  turn: { to: 'cell' | 'find' | 'write'; n: number } | null
  zoom: number
  /** As small as it must be for all of it to be seen; asked again with every rise. */
  fit: number
  over: Over | null
  /** Cards that have just been laid down. */
  landed: ReadonlySet<string>
  /** What is read aloud. */
  said: string
}
export type CanvasStore = StoreApi<CanvasDesk>

const none: ReadonlySet<string> = new Set()
export const createCanvasDesk = (): CanvasStore =>
  createStore<CanvasDesk>(() => ({
    chosen: null,
    atStep: null,
    seek: null,
    isDrawerOpen: true,
    turn: null,
    zoom: 1,
    fit: 0,
    over: null,
    landed: none,
    said: '',
  }))

export const CanvasContext = createContext<CanvasStore | null>(null)

export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasContext)
  if (!store) throw new Error('This belongs on a canvas')
  return store
}

/** A part of it; only those whose part changed are drawn again. */
export const useCanvasDesk = <T>(select: (desk: CanvasDesk) => T): T => useStore(useCanvasStore(), select)

/** Goes to a cell or a card, with the focus where `withFocus` says so. */
export const goTo = (store: CanvasStore, chosen: Chosen, withFocus = true): void =>
  store.setState({ chosen, atStep: null, ...(withFocus ? { seek: { cell: chosen } } : {}) })

/** Opens the drawer at one of its parts and puts the focus there. */
export const turnTo = (store: CanvasStore, to: 'cell' | 'find' | 'write'): void =>
  store.setState(({ turn }) => ({ isDrawerOpen: true, turn: { to, n: (turn?.n ?? 0) + 1 } }))

export function landOn(store: CanvasStore, ids: readonly string[]): void {
  store.setState({ landed: new Set(ids) })
  setTimeout(() => store.setState({ landed: none }), 400)
}

export const leastZoom = 0.4
export const steps = [0.5, 0.75, 1, 1.25, 1.5, 2] as const
/** The next size up or down from one that may lie between two. */
export function nextZoom(zoom: number, by: 1 | -1): number {
  const all = by > 0 ? steps : [...steps].reverse()
  return all.find((one) => (by > 0 ? one > zoom + 0.01 : one < zoom - 0.01)) ?? zoom
}

import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { ContributionType } from '../../../../shared/records/contribution.ts'

export type Over =
  | { what: 'newTheme' }
  | { what: 'open'; note: string }
  | { what: 'clauseOfNote'; note: string }
  | { what: 'clauseOfTheme'; theme: string }
  | { what: 'under' | 'merge'; theme: string }

/** How the board is being looked at and handled. Never saved, never sent. */
export type BoardView = {
  chosen: ReadonlySet<string>
  /** The card the keys are at, and the pile it lies in; `focus` rises when it should take the focus. */
  at: string | null
  atPile: string | null
  focus: number
  /** Cards in hand, by pointer or by key. */
  held: ReadonlySet<string>
  /** Where a card in hand would be laid by key. */
  carry: { theme: string | null; index: number } | null
  /** Notes that have just been laid down. */
  landed: ReadonlySet<string>
  /** The card to go to once it is there. */
  seek: { note: string; theme: string | null } | null
  find: string
  kind: ContributionType | null
  zoom: 'fit' | 'half' | 'full'
  isUnfolded: boolean
  isKeyingDots: boolean
  isMoving: boolean
  over: Over | null
  /** The theme whose minority note is being written. */
  writing: string | null
  /** What is read aloud. */
  said: string
  /** The clause just made, to go to. */
  clause: string | null
}
export type BoardStore = StoreApi<BoardView>

export const nobody: ReadonlySet<string> = new Set()

export const createBoardView = (): BoardStore =>
  createStore<BoardView>(() => ({
    chosen: nobody,
    at: null,
    atPile: null,
    focus: 0,
    held: nobody,
    carry: null,
    landed: nobody,
    seek: null,
    find: '',
    kind: null,
    zoom: 'full',
    isUnfolded: false,
    isKeyingDots: false,
    isMoving: false,
    over: null,
    writing: null,
    said: '',
    clause: null,
  }))

export type BoardAround = { store: BoardStore; workshop: string }
export const BoardContext = createContext<BoardAround | null>(null)

export function useBoard(): BoardAround {
  const around = useContext(BoardContext)
  if (!around) throw new Error('This belongs on a board')
  return around
}

/** A part of the view; only those whose part changed are drawn again. */
export const useView = <T>(select: (view: BoardView) => T): T => useStore(useBoard().store, select)

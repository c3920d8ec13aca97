import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { ContributionType } from '../../../../shared/records/contribution.ts'

export type Over =
  | { what: 'newTheme' }
  | { what: 'open'; note: string }
  | { what: 'clauseOfNote'; note: string }
  | { what: 'clauseOfTheme'; theme: string }
  | { what: 'under' | 'merge' | 'split' | 'words'; theme: string }

/** Further filters, each off where null. */
export type Also = {
  /** Who said it: a person, or '' for what nobody signed. */
  who: string | null
  phase: string | null
  lang: string | null
  /** Under a theme with dots, or under one without. */
  dots: 'with' | 'without' | null
  /** Not under any theme, or under one. */
  lies: 'loose' | 'laid' | null
}
export const noFilter: Also = { who: null, phase: null, lang: null, dots: null, lies: null }
export const isFiltered = (view: Pick<BoardView, 'find' | 'kind' | 'also'>): boolean =>
  Boolean(view.kind || view.find || view.also !== noFilter)

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
  also: Also
  /** The line of further filters is open. */
  isFiltering: boolean
  /** Likely neighbours are shown. */
  isSuggesting: boolean
  /** Suggestions put away: not offered again while the board is open. */
  away: ReadonlySet<string>
  /** What the keys do with the suggestions that are shown. */
  offering: { current: { take: (index: number) => void; away: () => void } | null }
  zoom: 'fit' | 'half' | 'full'
  isUnfolded: boolean
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
    also: noFilter,
    isFiltering: false,
    isSuggesting: false,
    away: nobody,
    offering: { current: null },
    zoom: 'full',
    isUnfolded: false,
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

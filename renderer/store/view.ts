import { create } from 'zustand'
import type { WorkshopTab } from '../../shared/shellNames.ts'

/** How one canvas is looked at. */
export type CanvasShow = 'sheet' | 'table' | 'links' | 'compare' | 'paper' | 'bringIn'

/** Where the window is: never saved, never sent. */
export type Place =
  | { at: 'home' }
  | { at: 'overview' }
  | {
      at: 'people'
      person?: string
      takeBack?: boolean
      code?: boolean
      /** Asked from elsewhere: their new answer for one contribution, and then back. */
      answer?: string
      /** What others said about them is being looked through. */
      about?: boolean
    }
  | { at: 'methods'; method?: string }
  | { at: 'workshop'; workshop: string; tab: WorkshopTab }
  | { at: 'evidence'; search?: string }
  | { at: 'canvases'; canvas?: string; show?: CanvasShow }
  | {
      at: 'specification'
      clause?: string
      version?: string
      compare?: string
      cycle?: string
      proposals?: boolean
    }
  | { at: 'handover' }
  | { at: 'settings' }
  | { at: 'help'; topic?: string }

export type View = {
  place: Place
  /** Where Back leads. */
  before: Place[]
  palette: boolean
  keys: boolean
}

export const useView = create<View>(() => ({
  place: { at: 'home' },
  before: [],
  palette: false,
  keys: false,
}))

export const go = (place: Place): void =>
  useView.setState((view) => ({ place, before: [...view.before.slice(-19), view.place], palette: false }))

export const goBack = (): void =>
  useView.setState((view) => ({
    place: view.before.at(-1) ?? { at: 'home' },
    before: view.before.slice(0, -1),
  }))

import { create } from 'zustand'

/** What the list of canvases was asked to do from elsewhere: by the palette, or by another screen. */
export const useCanvasAsked = create<{ asked: 'start' | null }>(() => ({ asked: null }))

export const askCanvas = (asked: 'start' | null): void => useCanvasAsked.setState({ asked })

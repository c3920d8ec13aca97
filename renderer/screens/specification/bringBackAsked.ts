import { create } from 'zustand'

/** Whether the dialog that brings a document back is open: asked for on the page or by the palette. */
export const useBringBackAsked = create<{ isAsked: boolean }>(() => ({ isAsked: false }))

export const askBringBack = (isAsked: boolean): void => useBringBackAsked.setState({ isAsked })

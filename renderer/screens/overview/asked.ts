import { create } from 'zustand'

/** Which of the overview's dialogs is open: asked for there, by the menu or by the palette. */
export type OverviewAsked = 'workshop' | 'copy' | 'check' | 'backups' | 'protect' | 'code' | 'takeOff'

export const useOverviewAsked = create<{ asked: OverviewAsked | null }>(() => ({ asked: null }))

export const askOverview = (asked: OverviewAsked | null): void => useOverviewAsked.setState({ asked })

import { create } from 'zustand'

export const panelParts = ['opening', 'mix', 'round', 'log', 'lists', 'care'] as const
export type PanelPart = (typeof panelParts)[number]

/** Which part of the panel is on screen: kept while one goes to another tab and back. */
export const usePanelPart = create<{ part: PanelPart }>(() => ({ part: 'opening' }))
export const showPanelPart = (part: PanelPart): void => usePanelPart.setState({ part })

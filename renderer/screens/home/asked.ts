import { create } from 'zustand'

/** Which of the first page's dialogs is open: asked for here, by the menu, by the palette, or by a file. */
export type HomeAsked =
  | { is: 'start' }
  | { is: 'bringIn'; file?: { token: string; name: string } }
  | { is: 'unlock'; id: string; title: string | null; isKeychain?: boolean }
  | { is: 'takeOff'; id: string; title: string | null; isLocked: boolean }
  | { is: 'damaged'; id: string; title: string | null; problem: string }

export const useHomeAsked = create<{ asked: HomeAsked | null }>(() => ({ asked: null }))

export const askHome = (asked: HomeAsked | null): void => useHomeAsked.setState({ asked })

import { create } from 'zustand'

/** Counts the times somebody asked to find words; the search field takes focus each time. */
export const useFind = create<{ n: number }>(() => ({ n: 0 }))

export const askToFind = (): void => useFind.setState(({ n }) => ({ n: n + 1 }))

import { create } from 'zustand'
import { go } from '../../store/view.ts'
import { wayBack } from './wayBack.ts'

/** What is taken back or erased: everything of a person, or one contribution. */
export type Taking = { person?: string; contributions: string[]; isOne?: boolean; isForGood: boolean }

/** What somebody asked for beside any words, in a dialog over whichever screen they are on. */
export const useTaking = create<{ taking: Taking | null }>(() => ({ taking: null }))

let goBackTo = () => {}
export const askToTake = (taking: Taking | null): void => {
  if (taking) goBackTo = wayBack()
  useTaking.setState({ taking })
  if (!taking) goBackTo()
}

/** A person's new answer for one contribution: their own page, and back here when it is kept. */
export const askHowFar = (person: string, contribution: string): void =>
  go({ at: 'people', person, answer: contribution })

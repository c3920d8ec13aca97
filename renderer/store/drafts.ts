import { isRefusal } from '../../shared/command.ts'
import type { Bridge } from '../bridge.ts'

/** What the store could not take yet, on a full disk or without its folder: here and nowhere else until it can. */
const held = new Map<string, string>()

/** Keeps what is being typed in the encrypted store; what it refuses is there all the same for whoever comes back. */
export async function saveDraft(bridge: Bridge, key: string, text: string): Promise<void> {
  held.set(key, text)
  const done = await bridge.ask('saveDraft', { key, text })
  if (isRefusal(done) || held.get(key) !== text) return
  held.delete(key)
  // It takes words again: what waited goes there too.
  for (const [other, waiting] of held) void saveDraft(bridge, other, waiting)
}

/** What was typed there and not kept; empty where nothing was. */
export async function draftOf(bridge: Bridge, key: string): Promise<string> {
  const waiting = held.get(key)
  if (waiting !== undefined) return waiting
  const drafts = await bridge.ask('drafts')
  return isRefusal(drafts) ? '' : (drafts.find((one) => one.key === key)?.text ?? '')
}

/** A programme that is shut leaves no words in the window, and what is erased is not to come back from here. */
export const forgetHeld = (): void => held.clear()

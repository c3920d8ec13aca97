import { refuse, type Refusal } from '../../../shared/command.ts'
import type { Asked } from '../../../shared/contract.ts'
import type { Steps } from '../documents.ts'
import type { Answer, Store } from '../store.ts'

/** Does what takes a while with the file a person chose: the window is told how far it is, and may stop it. Once at a time. */
export async function asWork<T>(
  store: Store,
  token: string,
  work: (path: string, steps: Required<Steps>) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const path = store.paths.get(token)
  if (!path || store.working.has(token)) return refuse('refusals.chooseAgain')
  const stop = new AbortController()
  store.working.set(token, stop)
  let told = -1
  // Hundreds of steps are a few dozen for whoever looks on.
  const onProgress = (share: number) => {
    if (share < told + 0.02 && share < 1) return
    told = share
    store.setup.tell({ tell: 'working', token, share: Math.min(1, share) })
  }
  try {
    return await work(path, { onProgress, signal: stop.signal })
  } finally {
    store.working.delete(token)
  }
}

/** Stops what is on its way; once it is being put in its place, it is too late. */
export function stopWork(store: Store, { token }: Asked<'stopWork'>): Answer<'stopWork'> {
  store.working.get(token)?.abort()
  return store.working.has(token)
}

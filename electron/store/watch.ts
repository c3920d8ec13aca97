import type { Store } from './store.ts'

const minute = 60_000
/** Without an ask for this long, a programme with a passphrase is locked. */
const idle = 10 * minute
/** How often changes are copied while people work. */
const betweenBackups = 15 * minute

/** Looks in every so often: locks what nobody uses, copies what changed, tells of a new day. Out: how to stop it. */
export function watchIdle(store: Store): () => void {
  let copied = performance.now()
  let day = ''
  const timer = setInterval(() => {
    void store.between(() => {
      const now = performance.now()
      if (now - store.lastAsk > idle) store.lockIfProtected()
      const { programme } = store
      if (!programme) return
      if (programme.isChanged && now - copied > betweenBackups) {
        programme.backUp()
        copied = now
      }
      programme.clean()
      if (day && programme.day !== day) store.tellChanges({ touched: [], consent: true, deleted: [] })
      day = programme.day
    })
  }, minute)
  timer.unref()
  return () => clearInterval(timer)
}

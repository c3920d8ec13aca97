import { useCallback, useEffect, useRef, useState } from 'react'
import { theBridge } from '../../store/desk.ts'
import { draftOf, saveDraft } from '../../store/drafts.ts'

/** What was typed and not yet kept, by its key: in the encrypted store, never in the browser's. */
const pause = 600

/**
 * A text that survives leaving the page and a crash. `set` keeps it a moment later; `clear` drops it, once it is
 * kept as words or given up.
 */
export function useDraft(key: string, start = ''): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(start)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typed = useRef<string>(undefined)

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    if (typed.current === undefined) return
    void saveDraft(theBridge(), key, typed.current)
    typed.current = undefined
  }, [key])

  useEffect(() => {
    let isHere = true
    void draftOf(theBridge(), key).then((mine) => {
      if (isHere && mine && typed.current === undefined) setText(mine)
    })
    return () => {
      isHere = false
      keep()
    }
  }, [key, keep])

  const set = useCallback(
    (next: string) => {
      setText(next)
      typed.current = next
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, pause)
    },
    [keep],
  )
  const clear = useCallback(() => {
    clearTimeout(timer.current)
    typed.current = undefined
    setText('')
    void saveDraft(theBridge(), key, '')
  }, [key])
  return [text, set, clear]
}

import { useEffect, useRef, useState } from 'react'
import { theBridge } from '../../store/desk.ts'
import { draftOf, saveDraft } from '../../store/drafts.ts'

/** How long words may lie in the window before the store has them, in milliseconds. */
const coalesce = 400
/** Lines visited since the app opened: coming back to one brings its words back without asking. Holds no words. */
const visited = new Set<string>()

const save = (key: string, text: string) => void saveDraft(theBridge(), key, text)

/**
 * Keeps what is being typed in the encrypted store, never in the browser. What a crash left there comes back as
 * `offered` until it is settled; after a mere visit elsewhere `onBack` is given it at once.
 */
export function useDraft(key: string, text: string, onBack: (text: string) => void) {
  const [offered, setOffered] = useState<string | null>(null)
  const [isLoaded, setLoaded] = useState(false)
  const wanted = [offered, text].filter(Boolean).join('\n')
  const kept = useRef({ wanted, saved: '', isLoaded: false, isOver: false, onBack })
  Object.assign(kept.current, { wanted, onBack })

  useEffect(() => {
    let isHere = true
    const load = async () => {
      const left = await draftOf(theBridge(), key)
      if (!isHere) return
      Object.assign(kept.current, { saved: left, isLoaded: true })
      if (left && visited.has(key) && !kept.current.wanted) kept.current.onBack(left)
      else if (left) setOffered(left)
      visited.add(key)
      setLoaded(true)
    }
    void load()
    const last = kept.current
    return () => {
      isHere = false
      if (last.isLoaded && !last.isOver && last.wanted !== last.saved) save(key, last.wanted)
    }
  }, [key])

  useEffect(() => {
    if (!isLoaded) return
    const waiting = setTimeout(() => {
      if (kept.current.isOver || kept.current.saved === wanted) return
      kept.current.saved = wanted
      save(key, wanted)
    }, coalesce)
    return () => clearTimeout(waiting)
  }, [key, wanted, isLoaded])

  /** Kept or left: nothing of it is to come back. For what is about to be taken off the screen. */
  const forget = () => {
    kept.current.isOver = true
    save(key, '')
  }
  return { offered, settle: () => setOffered(null), forget }
}

import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Sizes of lettering, largest first, in the units of a 1920 by 1080 wall. Nothing under forty. */
const sizes = [72, 64, 56, 50, 45, 40]

/** A list whose lettering is as large as lets all of it be seen, whatever is in it and however large the wall is. */
export function useLargest(content: unknown): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    const fit = () => {
      const here = list.current
      if (!here) return
      for (const size of sizes) {
        here.style.setProperty('--size', String(size))
        if (here.scrollHeight <= here.clientHeight) return
      }
    }
    fit()
    void document.fonts?.ready.then(fit)
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  }, [content])
  return list
}

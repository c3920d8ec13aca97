import { useEffect, useRef } from 'react'

/** True where letters belong to what is being typed, or to a list or dialog that is open over the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]',
  ) !== null

/** Listens for single letters while nobody is typing. Keys are lower case; anything held with Ctrl, Alt or Meta passes. */
export function useLetters(does: Record<string, () => void>): void {
  const now = useRef(does)
  useEffect(() => {
    now.current = does
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const what = now.current[event.key.toLowerCase()]
      if (!what) return
      event.preventDefault()
      what()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

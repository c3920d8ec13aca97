import type { Settings } from '../../shared/shell.ts'
import { pageLike } from '../early/page.ts'
import { useDesk } from '../store/desk.ts'
import { setLanguage } from '../words.tsx'

/** Puts language, colours, text size and motion on the page. */
export function lookOf(settings: Settings): void {
  pageLike(settings)
  setLanguage(settings.language === 'cy' ? 'cy' : 'en')
}

/** Does it again whenever a setting changes, from this window or another. Returns what stops it. */
export const keepLook = (): (() => void) =>
  useDesk.subscribe((now, before) => {
    if (now.settings !== before.settings) lookOf(now.settings)
  })

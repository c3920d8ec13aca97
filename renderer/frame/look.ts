import type { Settings } from '../../shared/shell.ts'
import { useDesk } from '../store/desk.ts'
import { setLanguage } from '../words.tsx'

/** "Largest" is twice the usual: what the accessibility guidelines ask text to bear. */
const textOf = { usual: '100', large: '125', largest: '200' } as const

/** Puts language, colours, text size and motion on the page. */
export function lookOf(settings: Settings): void {
  const { dataset } = document.documentElement
  dataset.theme = settings.theme
  dataset.text = textOf[settings.textSize]
  if (settings.motion === 'off') dataset.motion = 'off'
  else delete dataset.motion
  setLanguage(settings.language === 'cy' ? 'cy' : 'en')
}

/** Does it again whenever a setting changes, from this window or another. Returns what stops it. */
export const keepLook = (): (() => void) =>
  useDesk.subscribe((now, before) => {
    if (now.settings !== before.settings) lookOf(now.settings)
  })

import type { Settings } from '../../shared/shell.ts'

/** "Largest" is twice the usual: what the accessibility guidelines ask text to bear. */
const textOf = { usual: '100', large: '125', largest: '200' } as const

/** Puts language, colours, text size and motion on the page itself, before anything that speaks is there. */
export function pageLike({ theme, textSize, motion, language }: Settings): void {
  const { dataset } = document.documentElement
  document.documentElement.lang = language
  dataset.theme = theme
  dataset.text = textOf[textSize]
  if (motion === 'off') dataset.motion = 'off'
  else delete dataset.motion
}

// The few words the shell itself says. Loading the whole catalogue would cost every start some milliseconds.
import cy from '../shared/words/cy/menu.json' with { type: 'json' }
import en from '../shared/words/en/menu.json' with { type: 'json' }
import type { Settings } from '../shared/shell.ts'

export type MenuWord = keyof typeof en

/** Says one of them in that language. */
export function menuWords(language: Settings['language']): (word: MenuWord) => string {
  const words: Record<MenuWord, string> = language === 'cy' ? cy : en
  return (word) => words[word]
}

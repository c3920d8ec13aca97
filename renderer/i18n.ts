import type { Language } from '../shared/words/catalogue.ts'
import { wordsIn } from '../shared/words/say.ts'

/** The one i18next of this window. Apart from `words.tsx` so that it can be loaded before React Aria is. */
export const i18n = wordsIn('en')

/** The language tag the page and React Aria are given: British English, never American. */
export const tagOf = (language: Language): string => (language === 'cy' ? 'cy' : 'en-GB')

export const languageOf = (tag: string): Language => (tag.toLowerCase().startsWith('cy') ? 'cy' : 'en')
